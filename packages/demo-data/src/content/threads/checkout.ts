import { crowd } from '../people';
import type { DemoThread } from '../types';

const entity = 'component:default/checkout';

export const threads: DemoThread[] = [
  {
    entity,
    kind: 'problem',
    title: 'The basket forgets who wanted the lower bunk',
    body: `Three travellers, three wishes, and after going back to change a date
they are assigned in the order of *surname*. Support has a macro for the
apology.`,
    by: 'amara.nwosu',
    daysAgo: 67,
    votes: [
      'tala.santos',
      'hugo.lindgren',
      'chiara.conti',
      'leila.nazari',
      'aroha.ngata',
      'zoe.katz',
    ],
    replies: [
      {
        by: 'dmytro.shevchenko',
        after: 3,
        body: `Wishes are kept by index, and going back sorts travellers. They
need an id of their own from the first keystroke. This explains three other
tickets.`,
      },
      {
        by: 'jun.reyes',
        after: 120,
        body: `Fixed and deployed. My grandmother, lower bunk only, is in the
tests by name.`,
      },
    ],
    moves: [
      { by: 'dmytro.shevchenko', after: 3.1, to: 'in-progress' },
      { by: 'jun.reyes', after: 121, to: 'shipped' },
    ],
  },
  {
    entity,
    kind: 'idea',
    title: 'Tell the traveller when the hold runs out, before it does',
    body: `Eight minutes are fair. A screen that says "expired" with the
passport half typed is not. A quiet line at two minutes, and one tap to extend
once, if nobody else wants the berth.`,
    by: 'hugo.lindgren',
    daysAgo: 46,
    votes: crowd(
      14,
      'hugo.lindgren',
      'amara.nwosu',
      'tala.santos',
      'mei.tanaka',
    ),
    replies: [
      {
        by: 'leila.nazari',
        after: 2,
        body: `Please announce it to screen readers *once*, politely, not every
second. And no red: people with a countdown make more typing errors, we measured
11 % more.`,
      },
      {
        by: 'camille.dubois',
        after: 6,
        body: `"If nobody else wants it" is measurable: extend is free while the
train has more than 10 % left. Below that, no extension, and we say why.`,
      },
    ],
    response: {
      by: 'jun.reyes',
      after: 60,
      body: `We are building it just so: one polite line at two minutes, one
extension while the train is not nearly full. \`Extend\` exists in the holds API
already.`,
      status: 'in-progress',
    },
  },
  {
    entity,
    kind: 'question',
    title: 'Where does an order live between “paid” and “ticketed”?',
    body: `For 4 seconds on a good day and 40 minutes on a bad one it is in
neither list. Which state may I rely on, and what do I tell people?`,
    by: 'chiara.conti',
    daysAgo: 188,
    votes: ['tala.santos', 'sofia.papadaki', 'rohan.deshpande'],
    replies: [
      {
        by: 'rohan.deshpande',
        after: 2,
        accepted: true,
        body: `State \`paid\` with \`ticketing.since\`. Rely on the *event
sequence*, not on the lists: they are projections and may lag. What to say, by
age: under 1 min nothing, under 10 "your ticket is being issued", over 10 the
same plus "your berth is safe", because it is.`,
      },
      {
        by: 'chiara.conti',
        after: 3,
        body: '"Your berth is safe" cut the night calls by half. Three words.',
        replies: [
          { by: 'jun.reyes', after: 12, body: 'Four. But they are good.' },
        ],
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'Can I start a checkout from a link with everything filled in?',
    body: `For a partner hotel: journey, date and two travellers known, only
payment left.`,
    by: 'musa.okafor',
    daysAgo: 36,
    votes: [],
    replies: [
      {
        by: 'leila.nazari',
        after: 4,
        accepted: true,
        body: `\`POST /baskets\` with the journey and travellers returns a
basket with a one-time link, valid 30 minutes; names never travel in the URL.
The hold starts when the traveller *opens* it, so tell the hotel that the berth
may be gone.`,
      },
    ],
  },
  {
    entity,
    kind: 'practice',
    title: 'Draw the state machine from the code, in every pull request',
    body: `Our CI renders the order's state machine from the source and puts the
picture of *what changed* in the pull request. A new arrow from \`refunded\` to
\`ticketed\` is hard to see in 600 lines of Kotlin and impossible to miss in
red.

It is 90 lines of script; take it from \`checkout/ci/draw-states\`.`,
    by: 'camille.dubois',
    daysAgo: 222,
    votes: crowd(
      20,
      'camille.dubois',
      'elin.thorsdottir',
      'bastien.moreau',
      'dmytro.shevchenko',
    ),
    replies: [
      {
        by: 'elin.thorsdottir',
        after: 8,
        body: 'That arrow existed for us. Thank you for making me look.',
      },
      {
        by: 'bastien.moreau',
        after: 30,
        body: 'I wanted to find this unnecessary and found a bug instead.',
      },
    ],
  },
  {
    entity,
    kind: 'kudos',
    title: 'Leila’s half hour with a screen reader',
    body: `@leila.nazari turned her monitor off and booked a night train in
front of forty of us. It took her nine minutes; the same form took me three
tries with my eyes open. Since then nobody here has to be convinced of anything.`,
    by: 'kwame.boateng',
    daysAgo: 100,
    votes: crowd(
      28,
      'kwame.boateng',
      'amara.nwosu',
      'hugo.lindgren',
      'ben.achterberg',
    ),
  },
];
