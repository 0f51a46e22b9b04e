import { crowd } from '../people';
import type { DemoThread } from '../types';

const entity = 'component:default/refunds-worker';

export const threads: DemoThread[] = [
  {
    entity,
    kind: 'question',
    title: 'Why is the refunds worker slow on purpose?',
    body: `It handles four per second and could do 400. After the storm, people
waited until the evening. What are we protecting?`,
    by: 'chiara.conti',
    daysAgo: 113,
    votes: crowd(10, 'chiara.conti', 'amara.nwosu', 'jun.reyes'),
    replies: [
      {
        by: 'elin.thorsdottir',
        after: 2,
        accepted: true,
        body: `Two things. Providers freeze us at about 10 refunds per second
per merchant ("looks like fraud", it happened, on a Sunday). And at 4/s a bad
release costs 240 wrong refunds until someone looks; at 400/s it costs a car per
minute.`,
      },
      {
        by: 'chiara.conti',
        after: 3,
        body: `Then let us *say* it: "your refund is number 3,120, about 13
minutes".`,
      },
      {
        by: 'sofia.papadaki',
        after: 26,
        body: `The number is easy and I like it. We can also go to 8/s in a
declared storm, with two people watching. @chiara.conti the position is on
\`booking-events\` from next week.`,
      },
    ],
  },
];
