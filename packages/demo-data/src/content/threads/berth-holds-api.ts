import type { DemoThread } from '../types';

const entity = 'api:default/berth-holds-api';

export const threads: DemoThread[] = [
  {
    entity,
    kind: 'idea',
    title: 'Return how many berths are left with every hold',
    body: `I call \`Hold\` and then immediately ask for availability to show "3
left". A field \`remaining_bucket\` in \`HoldReply\` would save us 9 million
calls a day.`,
    by: 'linh.tran',
    daysAgo: 39,
    votes: [
      'tala.santos',
      'hugo.lindgren',
      'bastien.moreau',
      'zoe.katz',
      'amara.nwosu',
    ],
    replies: [
      {
        by: 'diego.fuentes',
        after: 3,
        body: `A bucket rather than a number is wise: a number would be wrong by
the time it is shown, and someone would build a scraper.`,
      },
      {
        by: 'leila.nazari',
        after: 20,
        body: `“Only 3 left!” may be true and still be pressure. Buckets
\`plenty\`, \`some\`, \`few\` without an exclamation mark, and I am happy.`,
      },
    ],
    moves: [
      { by: 'camille.dubois', after: 26, to: 'planned' },
      {
        by: 'dmytro.shevchenko',
        after: 600,
        to: 'in-progress',
        reason:
          'Field 3 in HoldReply, additive, behind the next minor version.',
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'Is Confirm safe to call twice?',
    body: `Payment succeeded, \`Confirm\` timed out. If I call it again with the
same \`hold_id\` and \`order_id\`, what happens? There is no idempotency key on
it.`,
    by: 'rohan.deshpande',
    daysAgo: 86,
    votes: ['elin.thorsdottir', 'soren.kjaer', 'musa.okafor'],
    replies: [
      {
        by: 'jun.reyes',
        after: 5,
        accepted: true,
        body: `Safe: the pair *is* the key. Same pair again returns the same
reply. Same hold with **another** order is \`ALREADY_EXISTS\`, and that is one
you should page on. Written into the proto's comment now, it should have been
there.`,
      },
      {
        by: 'rohan.deshpande',
        after: 6,
        body: 'Thank you. It pages now. Never rung, may it stay so.',
      },
    ],
  },
];
