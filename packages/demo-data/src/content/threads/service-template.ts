import { crowd } from '../people';
import type { DemoThread } from '../types';

const entity = 'component:default/service-template';

export const threads: DemoThread[] = [
  {
    entity,
    kind: 'idea',
    title: 'Template updates as pull requests, small enough to read',
    body: `A service born from template v12 never hears of v13. Ours is from v6.
The upgrade guide is nine pages and begins with "create a new service and
compare".

One pull request per template change, for each service that still has the lines
it touches.`,
    by: 'ibrahim.diallo',
    daysAgo: 184,
    votes: crowd(
      23,
      'ibrahim.diallo',
      'rohan.deshpande',
      'hugo.lindgren',
      'marta.kowalska',
    ),
    replies: [
      {
        by: 'mei.tanaka',
        after: 3,
        body: `A three-way merge does most of it: base = the template as you got
it, theirs = template now, yours = yours. We record the base since v9. For v6 I
would have to guess it from the file dates.`,
      },
      {
        by: 'hanna.virtanen',
        after: 5,
        body: `Not file dates. Hash the files you did not touch and find the
template commit that has them all.`,
        replies: [
          {
            by: 'mei.tanaka',
            after: 29,
            body: `That found the base for 61 of 66 old services. The other five
have been loved too much.`,
          },
        ],
      },
      {
        by: 'marcus.webb',
        after: 12,
        body: `Please cap it: at most two open at a time per service, or I will
learn to ignore them.`,
      },
      {
        by: 'ibrahim.diallo',
        after: 2200,
        body: `v6 → v15 in nine pull requests over three weeks. I read every one
of them. Longest: 40 lines.`,
      },
    ],
    response: {
      by: 'mei.tanaka',
      after: 100,
      body: `Yes, with the cap @marcus.webb asks for. It begins with services on
v9 or later and works backwards.`,
      status: 'planned',
    },
    moves: [
      { by: 'mei.tanaka', after: 600, to: 'in-progress' },
      { by: 'mei.tanaka', after: 1600, to: 'shipped' },
    ],
  },
  {
    entity,
    kind: 'problem',
    title: 'The generated README explains the template and not my service',
    body: `60 lines about how to run a Kotlin service, none of which I will ever
read again, and a heading "Description" with "TODO". In the catalog we have 38
services described as TODO.`,
    by: 'zoe.katz',
    daysAgo: 29,
    votes: [
      'mei.tanaka',
      'ada.lindqvist',
      'farid.rahimi',
      'musa.okafor',
      'greta.hoffmann',
      'camille.dubois',
      'ben.achterberg',
      'amara.nwosu',
      'chiara.conti',
      'petr.novak',
    ],
    replies: [
      {
        by: 'ada.lindqvist',
        after: 4,
        body: `Ask three questions in the wizard and make the README from the
answers: *Who notices when it is down? What does it never do? Whom do you ask?*
The second is the best one, it stops more misunderstandings than any
description.`,
      },
      {
        by: 'mei.tanaka',
        after: 22,
        body: `@ada.lindqvist I tried the three on five teams. Average README:
seven lines, all true. Taking it.`,
      },
    ],
    moves: [{ by: 'mei.tanaka', after: 22.1, to: 'in-progress' }],
  },
  {
    entity,
    kind: 'question',
    title: 'Kotlin or Go for a small consumer, and does anyone regret theirs?',
    body: `One topic in, one table out, 200 messages per second. The template
offers both. I know Kotlin better; the team next door says Go.`,
    by: 'farid.rahimi',
    daysAgo: 104,
    votes: ['elin.thorsdottir', 'linh.tran', 'hugo.lindgren'],
    replies: [
      {
        by: 'dmytro.shevchenko',
        after: 1,
        body: 'Kotlin. You know it, and 200 per second is nothing in either.',
      },
      {
        by: 'tunde.adeyemi',
        after: 3,
        accepted: true,
        body: `The one your team can fix at night. I run both: Go needs 30 MB
where Kotlin needs 300, Kotlin has the better Kafka client here. Neither matters
at 200/s. What I regret are not languages, it is the one service in a language
only I spoke.`,
      },
      {
        by: 'farid.rahimi',
        after: 4,
        body: `Kotlin it is. Thank you for "the one your team can fix at night".`,
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'Where do I put a scheduled job: in the service or beside it?',
    body: `A nightly clean-up of expired holds. Same code base, but it should
not run four times because there are four pods.`,
    by: 'jun.reyes',
    daysAgo: 230,
    votes: ['dmytro.shevchenko', 'sofia.papadaki'],
    replies: [
      {
        by: 'mei.tanaka',
        after: 7,
        accepted: true,
        body: `Beside it:
\`ll add job cleanup-holds --schedule '10 3 * * *' --zone Europe/Berlin\` adds a
second entry point to the same image, with its own alert "has not succeeded for
26 hours". The zone is required, you may guess why.`,
      },
      {
        by: 'jun.reyes',
        after: 20,
        body: 'I can guess why. She sits in timetable.',
        replies: [
          {
            by: 'marta.kowalska',
            after: 21,
            body: 'I heard that. You are welcome.',
          },
        ],
      },
    ],
  },
  {
    entity,
    kind: 'practice',
    title: 'Delete from the template before you write anything',
    body: `First commit of every new service here: remove what you don't need.
Today's consumer went from 61 files to 24. Everything that is left has a reason,
and whoever comes next can tell *decided* from *generated*.`,
    by: 'bastien.moreau',
    daysAgo: 152,
    votes: [
      'mei.tanaka',
      'camille.dubois',
      'elin.thorsdottir',
      'dmytro.shevchenko',
      'diego.fuentes',
    ],
    replies: [
      {
        by: 'mei.tanaka',
        after: 5,
        body: `I made the wizard ask about five of the things you always delete.
The template is down to 43 files.`,
      },
    ],
  },
  {
    entity,
    kind: 'kudos',
    title: 'First service in production before lunch',
    body: `I am a designer who can code a little. At 9:10 I clicked *Create*, at
11:50 my icon service answered its first real request, with an alert, a
dashboard and a runbook I understood. @mei.tanaka, I had planned a week.`,
    by: 'amara.nwosu',
    daysAgo: 207,
    votes: crowd(18, 'amara.nwosu', 'mei.tanaka', 'hugo.lindgren'),
    replies: [
      {
        by: 'mei.tanaka',
        after: 4,
        body: `You also told me the two words you did not understand. They are
gone now.`,
      },
    ],
  },
];
