import { crowd } from '../people';
import type { DemoThread } from '../types';

const entity = 'component:default/payments-gateway';

export const threads: DemoThread[] = [
  {
    entity,
    kind: 'problem',
    title: 'Nobody handles 202, and then there are two payments',
    body: `202 means "the provider has not decided yet". I read all eleven
callers: four treat it as success, five as failure, one logs it, one is by
@musa.okafor and right. The five show "please try again", people do, and both go
through.`,
    by: 'camille.dubois',
    daysAgo: 97,
    votes: crowd(
      19,
      'camille.dubois',
      'rohan.deshpande',
      'jun.reyes',
      'sofia.papadaki',
    ),
    replies: [
      {
        by: 'musa.okafor',
        after: 2,
        body: `Mine is right because I was wrong first, in front of a bank.`,
      },
      {
        by: 'bastien.moreau',
        after: 5,
        body: `If ten of eleven callers get it wrong, it is not the callers.
Make it impossible to ignore: a type, not a status code.`,
      },
      {
        by: 'rohan.deshpande',
        after: 7,
        body: `\`Authorised | Declined | Undecided(askAgainAfter)\` in the
client, and no way to read an amount from the third one. And for the traveller a
page "we are still asking your bank" that updates by itself; @leila.nazari has a
design, I believe.`,
        replies: [
          {
            by: 'leila.nazari',
            after: 9,
            body: `I have. Its most important element is the sentence “You will
not be charged twice.”`,
          },
        ],
      },
      {
        by: 'jun.reyes',
        after: 900,
        body: `Checkout is over. Double payments this month: 0. The month before
the type: 41.`,
      },
    ],
    moves: [
      { by: 'rohan.deshpande', after: 24, to: 'in-progress' },
      {
        by: 'camille.dubois',
        after: 1600,
        to: 'shipped',
        reason: 'All eleven callers are on the typed result.',
      },
    ],
  },
  {
    entity,
    kind: 'idea',
    title: 'Route around a provider that is slow, not only one that is down',
    body: `North was "up" on Thursday with a p95 of 19 s. Health checks green,
baskets empty. We fail over on errors; please also on latency, with some
hysteresis so that we do not flap.`,
    by: 'dmytro.shevchenko',
    daysAgo: 21,
    votes: [
      'jun.reyes',
      'camille.dubois',
      'petr.novak',
      'arjun.menon',
      'marcus.webb',
      'rohan.deshpande',
      'lucia.ferrari',
      'leila.nazari',
      'amara.nwosu',
    ],
    replies: [
      {
        by: 'elin.thorsdottir',
        after: 3,
        body: `Every switch costs: a saved card lives with *one* provider, so on
the other one the traveller types it again and a quarter of them will not. The
threshold must be worth losing a quarter.`,
      },
      {
        by: 'petr.novak',
        after: 6,
        body: `So compare the loss. At p95 = 19 s Thursday lost 44 %. Break-even
with the 25 % of @elin.thorsdottir is about p95 = 7 s, from the same day's data.`,
      },
      {
        by: 'marcus.webb',
        after: 26,
        body: `New cards switch at 3 s, saved cards at 8 s, back after ten good
minutes. I can have it behind a flag in two weeks.`,
      },
    ],
    moves: [
      { by: 'camille.dubois', after: 27, to: 'under-review' },
      { by: 'marcus.webb', after: 120, to: 'planned' },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'Which errors may I show to a traveller?',
    body: `\`do_not_honor\` and \`pick_up_card\` are not what I want on a
screen. Is there a list of safe texts?`,
    by: 'leila.nazari',
    daysAgo: 211,
    votes: ['tala.santos', 'hugo.lindgren', 'jun.reyes', 'chiara.conti'],
    replies: [
      {
        by: 'sofia.papadaki',
        after: 2,
        accepted: true,
        body: `Show \`travellerReason\`, never \`providerCode\`. There are six
values and texts in 14 languages. It is vague about *stolen* and *suspected
fraud* on purpose: the person holding the phone may not be the owner of the
card.`,
      },
      {
        by: 'leila.nazari',
        after: 3,
        body: 'I had not thought of who holds the phone. Six texts, done.',
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'What should an idempotency key be made of?',
    body: `A random UUID per click, or something derived from the order? The
first makes retries by the *traveller* new payments, the second makes "pay again
after a decline" impossible.`,
    by: 'ben.achterberg',
    daysAgo: 134,
    votes: [
      'jun.reyes',
      'dmytro.shevchenko',
      'camille.dubois',
      'soren.kjaer',
      'eunji.kim',
    ],
    replies: [
      {
        by: 'elin.thorsdottir',
        after: 3,
        accepted: true,
        body: `One key per *attempt the traveller means to make*. In practice:
order id + a counter you raise only after a final answer (authorised or
declined). A second click, a reload, a retry by the proxy: same attempt, same
key. "Try another card" after a decline: counter + 1.`,
      },
      {
        by: 'ben.achterberg',
        after: 4,
        body: '“Attempt the traveller means to make” goes on our wall.',
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'Test cards for “undecided for three days, then declined”?',
    body: `I'd like to see our ticket flow survive that. The providers'
sandboxes decide at once.`,
    by: 'hugo.lindgren',
    daysAgo: 18,
    votes: ['leila.nazari', 'ben.achterberg'],
    replies: [
      {
        by: 'musa.okafor',
        after: 1,
        accepted: true,
        body: `Our own fake provider is for this: card \`4000 0000 0000 0202\`,
and the *name on the card* is the script: \`WAIT 3D DECLINE\`. With a preview's
clock at \`rate: 5000\` three days take 52 seconds.`,
      },
      {
        by: 'hugo.lindgren',
        after: 2,
        body: `The traveller called WAIT 3D DECLINE has found two bugs. I shall
name a child after them.`,
      },
    ],
  },
  {
    entity,
    kind: 'practice',
    title: 'Reconcile before breakfast, and page on the difference',
    body: `At 05:00 we compare three things per provider: what we think was
captured, what they say, what the bank received. The alert is not on errors but
on the **difference in cents**. It finds what no error rate shows: last month a
rounding in a three-leg refund, 1 cent, 212 times.`,
    by: 'elin.thorsdottir',
    daysAgo: 157,
    votes: [
      'sofia.papadaki',
      'petr.novak',
      'rohan.deshpande',
      'musa.okafor',
      'lucia.ferrari',
      'camille.dubois',
      'greta.hoffmann',
    ],
    replies: [
      {
        by: 'greta.hoffmann',
        after: 28,
        body: `Stolen for timetables: departures we published against departures
that happened. Also before breakfast. Also surprising.`,
      },
    ],
  },
  {
    entity,
    kind: 'kudos',
    title: 'Musa explains settlement with bread',
    body: `In the workshop @musa.okafor used an actual loaf: authorise is "keep
one for me", capture is "I take it", settlement is the baker's till in the
evening. Then he ate the refund. I have been here four years and understood it
for the first time.`,
    by: 'hugo.lindgren',
    daysAgo: 62,
    votes: crowd(
      21,
      'hugo.lindgren',
      'leila.nazari',
      'farid.rahimi',
      'amara.nwosu',
    ),
    replies: [
      {
        by: 'rohan.deshpande',
        after: 3,
        body: 'The chargeback was the part with the crumbs.',
      },
    ],
  },
];
