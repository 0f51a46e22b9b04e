import { crowd } from '../people';
import type { DemoThread } from '../types';

const entity = 'component:default/journey-search';

export const threads: DemoThread[] = [
  {
    entity,
    kind: 'idea',
    title: 'When there is no journey, say what would have to change',
    body: `"No results" for Vienna → Split on a Tuesday is true and useless. One
day later there is a night train and a ferry. One station further there is a
bus.

I would like the reason from the search itself: *no departure that day*, *sold
out*, *connection too short by 4 minutes*, and the cheapest change that gives a
result.`,
    by: 'amara.nwosu',
    daysAgo: 90,
    votes: crowd(
      24,
      'amara.nwosu',
      'hugo.lindgren',
      'greta.hoffmann',
      'leila.nazari',
    ),
    replies: [
      {
        by: 'linh.tran',
        after: 3,
        body: `The search prunes early and forgets why. To give reasons we keep
the *best rejected* label per station, cheap in memory: I measured +3 %.`,
      },
      {
        by: 'bastien.moreau',
        after: 5,
        body: `"The cheapest change" is a second search with a relaxed question,
and there are many relaxations. If we run them all we triple the load for the
queries that already hurt most.`,
        replies: [
          {
            by: 'linh.tran',
            after: 8,
            body: `Not all. 71 % of empty results have one of two reasons: the
date, or a transfer under the minimum. Two relaxations, in parallel, 300 ms
budget, and if they do not make it we say nothing.`,
          },
          {
            by: 'bastien.moreau',
            after: 9,
            body: 'With a budget and the right to stay silent I am in.',
          },
        ],
      },
      {
        by: 'marta.kowalska',
        after: 30,
        body: `Careful with "too short by 4 minutes". In Bologna 4 minutes is
possible, in Paris it is another station. We have minimum transfers per pair of
platforms if you want them.`,
      },
      {
        by: 'amara.nwosu',
        after: 1500,
        body: `Behind a flag for 10 %: of the people with an empty result, 23 %
now take the neighbouring day. Before: 2 % found it themselves.`,
      },
    ],
    response: {
      by: 'ada.lindqvist',
      after: 200,
      body: `We do it as @linh.tran and @bastien.moreau worked out: reason
always, suggestion only if it is ready in 300 ms. The date first, transfers
second.`,
      status: 'in-progress',
    },
    watchers: ['jun.reyes', 'hugo.lindgren'],
  },
  {
    entity,
    kind: 'problem',
    title: 'Results jump when prices arrive late',
    body: `I tap the second journey and buy the third, because a price came in
and the list sorted itself under my thumb. Two of five people in our test did
it. One bought a ticket to the wrong Frankfurt.`,
    by: 'tala.santos',
    daysAgo: 132,
    votes: crowd(15, 'tala.santos', 'amara.nwosu', 'jun.reyes', 'leila.nazari'),
    replies: [
      {
        by: 'zoe.katz',
        after: 2,
        body: `There should be a law with exactly one article: nothing jumps
under a thumb.`,
      },
      {
        by: 'linh.tran',
        after: 6,
        body: `We send order in the first page; prices patch it. I can mark
patched items \`rankStable\` so that the app keeps the order it has shown and
offers "sort again".`,
      },
      {
        by: 'hugo.lindgren',
        after: 22,
        body: `“3 cheaper journeys found · sort again”. Built it in an hour,
please test. It feels calm.`,
      },
    ],
    moves: [
      { by: 'linh.tran', after: 7, to: 'in-progress' },
      { by: 'linh.tran', after: 350, to: 'shipped' },
    ],
  },
  {
    entity,
    kind: 'idea',
    title: 'Rank by carbon, at least as an option',
    body: `We sell trains and ferries and do not show what people save. A fast
ferry burns more than some planes per seat, so it is not even obvious. Sorting
by it would be honest.`,
    by: 'chiara.conti',
    daysAgo: 40,
    votes: [
      'aroha.ngata',
      'mei.tanaka',
      'hugo.lindgren',
      'ingrid.solberg',
      'bastien.moreau',
      'greta.hoffmann',
      'kwame.boateng',
      'lucia.ferrari',
      'elin.thorsdottir',
      'tala.santos',
    ],
    replies: [
      {
        by: 'greta.hoffmann',
        after: 2,
        body: `Data: 34 of 61 operators publish something, in five units. For
ferries it depends on speed to the third power, and on the day. I can offer a
range with a source, not a number.`,
      },
      {
        by: 'bastien.moreau',
        after: 8,
        body: `Show a range, do not sort by it. Sorting pretends to a precision
we just said we do not have.`,
      },
      {
        by: 'amara.nwosu',
        after: 30,
        body: `@chiara.conti would *show the range, filter out fast ferries*
give you what you wanted? That we could do well.`,
        replies: [
          {
            by: 'chiara.conti',
            after: 32,
            body: 'It would. Honest was the point, not sorted.',
          },
        ],
      },
    ],
    moves: [{ by: 'amara.nwosu', after: 33, to: 'under-review' }],
  },
  {
    entity,
    kind: 'question',
    title: 'Why does the search find nothing over midnight on the last day?',
    body: `\`leaveAfter: 2031-03-14T23:10\`, the timetable ends on the 14th, the
train leaves at 23:40 and arrives on the 15th. Not found. Is that intended?`,
    by: 'jun.reyes',
    daysAgo: 77,
    votes: ['marta.kowalska', 'soren.kjaer', 'hugo.lindgren'],
    replies: [
      {
        by: 'marta.kowalska',
        after: 1,
        accepted: true,
        body: `The *service day* is the 14th and it has 26 hours, so the train
exists. The index cuts at midnight of the last **calendar** day. I would call it
a bug with a good alibi; the boundary is in \`ServiceCalendar.until\`.`,
      },
      {
        by: 'zoe.katz',
        after: 5,
        body: `Fixed: we cut at the end of the last service day. The alibi has
been dismissed.`,
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'Can I page through results while the index is patched?',
    body: `My second page sometimes repeats a journey of the first. The cursor
seems to be a position. Is there a stable one?`,
    by: 'hugo.lindgren',
    daysAgo: 165,
    votes: ['tala.santos', 'jun.reyes'],
    replies: [
      {
        by: 'farid.rahimi',
        after: 3,
        accepted: true,
        body: `Ask for \`cursor: STABLE\` in the query's options: it carries the
index version and the sort key of the last item, and we keep versions for ten
minutes. I was asked the same by support last week, so this is fresh. After ten
minutes you get \`CURSOR_EXPIRED\`, start again and say so.`,
      },
      {
        by: 'hugo.lindgren',
        after: 4,
        body: 'No more repeats. This should be the default, should it not?',
        replies: [
          { by: 'linh.tran', after: 10, body: 'From API version 5 it is.' },
        ],
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'How do you know that a ranking change is better?',
    body: `I am about to propose one for the station page and have only my
taste. What do you look at, and for how long?`,
    by: 'leila.nazari',
    daysAgo: 219,
    votes: ['amara.nwosu', 'mei.tanaka', 'ben.achterberg', 'petr.novak'],
    replies: [
      {
        by: 'linh.tran',
        after: 2,
        accepted: true,
        body: `Three looks, cheapest first:

1. **Replay** 10,000 old searches, read the 50 with the biggest difference. Half
   of all ideas end here.
2. **Interleave**: both rankings in one list, see whose items are tapped. Needs
   a tenth of the traffic of a test.
3. **A/B** for two full weeks, because Sunday is another country.

Look at booked *and not refunded*. We once improved bookings by suggesting
journeys people could not make.`,
      },
      {
        by: 'leila.nazari',
        after: 50,
        body: `Ended at step 1, happily: my taste is bad for anyone who travels
with a bicycle.`,
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'Is there a way to search from “anywhere near the Alps”?',
    body: `For the spring campaign. A polygon, a list of stations, a hashtag, I
take anything.`,
    by: 'musa.okafor',
    daysAgo: 7,
    votes: ['amara.nwosu', 'zoe.katz'],
    replies: [
      {
        by: 'zoe.katz',
        after: 3,
        body: `A list of up to 40 stations works today (\`from: [..]\`, costs
like 40 searches, so please cache). A polygon does not. @ada.lindqvist had a
prototype with precomputed regions, two hackathons ago.`,
      },
      {
        by: 'ada.lindqvist',
        after: 8,
        body: `The prototype still runs if you do not look at it sternly. Let us
sit together at office hours.`,
      },
    ],
  },
  {
    entity,
    kind: 'practice',
    title: 'Load the graph of last year’s worst day, every night',
    body: `Our load test used an average Tuesday and was always green. Now it
replays the morning after the storm: 9 × the searches, a third of the edges
removed, patches every second. It has failed 11 times in three months and
production has not failed once in the same way.`,
    by: 'bastien.moreau',
    daysAgo: 116,
    votes: crowd(
      13,
      'bastien.moreau',
      'petr.novak',
      'arjun.menon',
      'tunde.adeyemi',
    ),
    replies: [
      {
        by: 'arjun.menon',
        after: 10,
        body: `I worked on that morning. I am glad it is still useful to
somebody.`,
      },
    ],
  },
  {
    entity,
    kind: 'kudos',
    title: 'Zoe’s notes on relevance, for people who do not do relevance',
    body: `@zoe.katz wrote eight pages with 20 real queries, what we show, what
we should, and why it is hard. I gave them to a support colleague and she found
query 21, which is now our most embarrassing bug. "Bari" is also a surname.`,
    by: 'greta.hoffmann',
    daysAgo: 31,
    votes: [
      'ada.lindqvist',
      'linh.tran',
      'amara.nwosu',
      'marta.kowalska',
      'farid.rahimi',
      'musa.okafor',
      'mei.tanaka',
      'aroha.ngata',
    ],
    replies: [
      {
        by: 'zoe.katz',
        after: 6,
        body: `Mr Bari has been found, by name, in 4 ms. We are sorry, Mr Bari.`,
      },
    ],
  },
];
