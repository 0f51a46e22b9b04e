import { crowd } from '../people';
import type { DemoThread } from '../types';

const entity = 'component:default/berth-inventory';

export const threads: DemoThread[] = [
  {
    entity,
    kind: 'problem',
    title: 'Bots hold every cabin for eight minutes, in turns',
    body: `On popular nights 30 % of the holds are made by the same six patterns
and never bought. They are not malicious, they are *price comparison*. They ask
for a hold because a hold shows the final price.`,
    by: 'marcus.webb',
    daysAgo: 59,
    votes: crowd(13, 'marcus.webb', 'amara.nwosu', 'jun.reyes', 'linh.tran'),
    replies: [
      {
        by: 'zoe.katz',
        after: 1,
        body: `@marcus.webb so give them the price without the hold, and they
will go away by themselves.`,
      },
      {
        by: 'dmytro.shevchenko',
        after: 5,
        body: `\`Quote\`: like \`Hold\`, keeps nothing, cached for 60 s.
@marcus.webb could you write to the six?`,
      },
      {
        by: 'marcus.webb',
        after: 300,
        body: `Wrote to six, five switched within a week, the sixth answered by
offering us a job. Holds without purchase: 30 % → 7 %.`,
      },
    ],
    moves: [
      { by: 'dmytro.shevchenko', after: 6, to: 'in-progress' },
      { by: 'camille.dubois', after: 310, to: 'shipped' },
    ],
  },
  {
    entity,
    kind: 'idea',
    title: 'Offer two halves of the night when no berth is free for all of it',
    body: `Berth 31 is free until Linz and 44 from Linz. A person who is asked
nicely would move at 02:10 for half the price. I would.`,
    by: 'bastien.moreau',
    daysAgo: 153,
    votes: ['zoe.katz', 'aroha.ngata', 'farid.rahimi', 'soren.kjaer'],
    replies: [
      {
        by: 'leila.nazari',
        after: 3,
        body: 'We asked 30 travellers: 4 would, 19 would not, 7 laughed.',
      },
      {
        by: 'greta.hoffmann',
        after: 5,
        body: `And the conductor must wake you *and* change the linen, at 02:10,
in Linz. Two operators forbid it.`,
      },
    ],
    response: {
      by: 'camille.dubois',
      after: 80,
      body: `No, with regret, because it is charming: too few people want it,
two operators forbid it, and it would complicate every hold for everyone. If an
operator asks for it we will open this again.`,
      status: 'declined',
    },
  },
  {
    entity,
    kind: 'question',
    title: 'Is a hold on two legs all or nothing?',
    body: `Train to Ancona, ferry from Ancona. If the ferry's hold fails, is the
train's released at once or after its eight minutes?`,
    by: 'linh.tran',
    daysAgo: 128,
    votes: ['bastien.moreau', 'tala.santos'],
    replies: [
      {
        by: 'jun.reyes',
        after: 6,
        accepted: true,
        body: `All or nothing if you send both in one \`Hold\` with a
\`journey_id\`: we take them in a fixed order, and release the first in the same
call when the second fails. Two separate calls know nothing of each other.`,
      },
      {
        by: 'linh.tran',
        after: 7,
        body: `We sent two calls. We now send one. The Ancona numbers suddenly
make sense.`,
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'Does overbooking exist here, and where would I see it?',
    body: `An operator told me proudly that they oversell by 3 %. Do we?`,
    by: 'sofia.papadaki',
    daysAgo: 24,
    votes: ['elin.thorsdottir', 'greta.hoffmann', 'musa.okafor'],
    replies: [
      {
        by: 'camille.dubois',
        after: 3,
        accepted: true,
        body: `We don't, but we sell *their* allotment, and what they do with
theirs is theirs. \`capacity.source = operator\` marks the trains where that may
be so: 9 of 61 operators. A bed is not a plane seat; where they do, I push back
at every renewal.`,
      },
    ],
  },
  {
    entity,
    kind: 'practice',
    title: 'Expire holds when they are read, sweep them when nobody looks',
    body: `A hold is dead when \`expires_at < now()\`, whether or not a job has
been by. All queries say so. The sweeper only tidies, and can be off for a day
without anybody losing a berth. Before, a late sweeper meant a *sold-out train
with 40 free beds*.`,
    by: 'dmytro.shevchenko',
    daysAgo: 276,
    votes: [
      'rohan.deshpande',
      'camille.dubois',
      'tomasz.bak',
      'rafael.moura',
      'ibrahim.diallo',
      'petr.novak',
      'sofia.papadaki',
      'elin.thorsdottir',
    ],
    replies: [
      {
        by: 'tomasz.bak',
        after: 20,
        body: `Taking this for the pipeline’s leases. It is obviously right and
we obviously do not do it.`,
      },
    ],
  },
];
