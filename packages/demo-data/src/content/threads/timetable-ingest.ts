import { crowd } from '../people';
import type { DemoThread } from '../types';

const entity = 'component:default/timetable-ingest';

export const threads: DemoThread[] = [
  {
    entity,
    kind: 'problem',
    title: 'Operators send a train that leaves twice when the clocks go back',
    body: `02:30 exists twice that night. GTFS counts from noon minus 12 hours,
NeTEx uses local time with or without an offset, one operator uses *two
spreadsheets*. We merge them by local departure time and get one train, two
trains or, once, minus one.`,
    by: 'jun.reyes',
    daysAgo: 34,
    votes: crowd(
      12,
      'jun.reyes',
      'marta.kowalska',
      'greta.hoffmann',
      'chiara.conti',
      'aroha.ngata',
    ),
    replies: [
      {
        by: 'greta.hoffmann',
        after: 1,
        body: `How was it minus one?`,
        replies: [
          {
            by: 'jun.reyes',
            after: 1.2,
            body: `Berths sold minus berths offered. It was a good night for
upgrades.`,
          },
        ],
      },
      {
        by: 'marta.kowalska',
        after: 4,
        body: `We should merge by **service day and seconds from its start**,
which is what GTFS means and the others imply. Local time is for people. I have
a branch from last year that I was talked out of.`,
      },
      {
        by: 'soren.kjaer',
        after: 8,
        body: 'I did the talking. I was wrong, and I will review it today.',
      },
      {
        by: 'aroha.ngata',
        after: 15,
        body: `Test data: Lord Howe shifts 30 minutes, Troll station in
Antarctica two hours. No trains in either. The parser does not need to know.`,
      },
    ],
    moves: [
      { by: 'marta.kowalska', after: 9, to: 'in-progress' },
      {
        by: 'marta.kowalska',
        after: 260,
        to: 'shipped',
        reason:
          'Merged by service day since feed run 8,812. Both nights of the year are in the tests, for all 61 operators.',
      },
    ],
  },
  {
    entity,
    kind: 'idea',
    title: 'A changelog for timetables that a human can read',
    body: `"Feed 44: 18,204 changes" is what I get before every schedule change.
Eleven matter: a train that no longer stops in Linz, a ferry that leaves 20
minutes earlier. Could ingest rank changes by how many *bookings* they touch?`,
    by: 'zoe.katz',
    daysAgo: 103,
    votes: crowd(
      16,
      'zoe.katz',
      'chiara.conti',
      'amara.nwosu',
      'leila.nazari',
      'linh.tran',
    ),
    replies: [
      {
        by: 'ibrahim.diallo',
        after: 3,
        body: `We know the trips and checkout knows the bookings. A count per
trip and day on the bus would be enough, no traveller data. @camille.dubois?`,
      },
      {
        by: 'camille.dubois',
        after: 6,
        body: `You can have counts, bucketed (0, 1–9, 10–99, 100+), hourly.
Below ten it says so, so that nobody is recognisable.`,
      },
      {
        by: 'greta.hoffmann',
        after: 25,
        body: `First run on the last change: 18,204 became 23 lines. Number one:
"EN 414 no longer stops in Linz, 100+ bookings in the next 30 days". We had told
none of them.`,
      },
      {
        by: 'chiara.conti',
        after: 28,
        body: `Give me those 23 lines as events and notifications will tell them
the same day.`,
        replies: [
          {
            by: 'ibrahim.diallo',
            after: 50,
            body: `Topic \`timetable.impact.v1\`, with the trip, the kind of
change, the bucket. Done when the schema has been reviewed.`,
          },
        ],
      },
    ],
    moves: [
      { by: 'zoe.katz', after: 4, to: 'under-review' },
      { by: 'greta.hoffmann', after: 90, to: 'planned' },
      { by: 'ibrahim.diallo', after: 400, to: 'in-progress' },
      { by: 'ibrahim.diallo', after: 1500, to: 'shipped' },
    ],
    watchers: ['marta.kowalska'],
  },
  {
    entity,
    kind: 'problem',
    title: 'One broken feed holds back the sixty good ones',
    body: `The nightly run publishes when *all* feeds are in. Last night feed 17
was a PDF. Not a link to one: the file itself, called \`stops.txt\`. Everybody
had yesterday's timetable until 10:40.`,
    by: 'linh.tran',
    daysAgo: 198,
    votes: [
      'bastien.moreau',
      'ada.lindqvist',
      'jun.reyes',
      'chiara.conti',
      'hugo.lindgren',
      'camille.dubois',
      'dmytro.shevchenko',
    ],
    replies: [
      {
        by: 'greta.hoffmann',
        after: 2,
        body: 'I called them. "It is easier to read." They are not wrong.',
      },
      {
        by: 'soren.kjaer',
        after: 4,
        body: `Publish per operator, and keep the last good version of the one
that fails. The only reason against it is transfers between two operators of
different ages, and those we can check.`,
        replies: [
          {
            by: 'bastien.moreau',
            after: 6,
            body: `Search is fine with mixed ages if each edge carries the
version it came from.`,
          },
        ],
      },
    ],
    response: {
      by: 'greta.hoffmann',
      after: 70,
      body: `Yes: per operator, last good version stays, its age is shown in the
catalog and alerts after 36 hours.`,
      status: 'in-progress',
    },
    moves: [{ by: 'soren.kjaer', after: 900, to: 'shipped' }],
  },
  {
    entity,
    kind: 'idea',
    title: 'Read disruption messages with a language model',
    body: `Operators write things like "Zug verkehrt heute umgekehrt gereiht" in
free text. A model could turn 90 % into structured changes.`,
    by: 'tala.santos',
    daysAgo: 71,
    votes: [
      'farid.rahimi',
      'zoe.katz',
      'chiara.conti',
      'hugo.lindgren',
      'amara.nwosu',
    ],
    replies: [
      {
        by: 'greta.hoffmann',
        after: 2,
        body: `That sentence means: the coaches are in reverse order, so walk to
the other end. Not cancelled, not turned around. I have seen people and software
get that one wrong.`,
      },
      {
        by: 'soren.kjaer',
        after: 9,
        body: `We tried on 2,000 labelled messages. 93 % right; of the wrong
ones, a third said *cancelled* for a train that ran. For travellers that is the
worst mistake there is. 40 hand-written patterns reach 71 % and are never wrong,
they only stay silent.`,
      },
      {
        by: 'tala.santos',
        after: 10,
        body: `Would a person in between be fast enough? The model proposes,
someone on shift confirms?`,
        replies: [
          {
            by: 'ibrahim.diallo',
            after: 12,
            body: `6,000 a day, 30 % of them at 05:00. With impact ranking it
would be 40 a day. That is a real option later.`,
          },
        ],
      },
    ],
    response: {
      by: 'greta.hoffmann',
      after: 96,
      body: `Not now. A wrong "cancelled" sends someone home from a train that
leaves, and one in forty is far too often. We widen the patterns instead, and
what @tala.santos proposes, with a confirming person, comes back when impact
ranking has settled. The labelled set is in the repository, beat us with it.`,
      status: 'declined',
    },
  },
  {
    entity,
    kind: 'question',
    title: 'What does 25:14 mean in stop_times?',
    body: `I see departures like \`25:14:00\` in the raw feed. Is that a typo by
the operator?`,
    by: 'farid.rahimi',
    daysAgo: 169,
    votes: [],
    replies: [
      {
        by: 'marta.kowalska',
        after: 0.5,
        accepted: true,
        body: `Not a typo, one of the best ideas in GTFS. The train *belongs* to
the day it started on, so 01:14 the next morning is 25:14 of that day. For night
trains it means that Monday's train stays Monday's train. Never "normalise" it
to 01:14, you would move the train to another day.`,
      },
      {
        by: 'farid.rahimi',
        after: 0.6,
        body: 'I was about to normalise it. You have saved a train.',
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'How fresh is the timetable, and how can my service know?',
    body: `Support asks "is this delay already in?". I would like to show "as of
07:42" per operator.`,
    by: 'hugo.lindgren',
    daysAgo: 85,
    votes: ['chiara.conti', 'amara.nwosu', 'leila.nazari', 'tala.santos'],
    replies: [
      {
        by: 'zoe.katz',
        after: 2,
        accepted: true,
        body: `Every record carries \`observedAt\` (when the operator said it)
and \`publishedAt\` (when we did). Show the first, alert on the gap.
\`GET /operators/{id}/freshness\` gives the newest of both if you don't want to
carry it around.`,
      },
      {
        by: 'hugo.lindgren',
        after: 26,
        body: `"As of 07:42" is live. Support says the number of calls asking
for it has halved, I say it was worth one line.`,
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'Who is allowed to correct a feed by hand?',
    body: `There is obviously a typo: a stop in the middle of the Adriatic, for
a *train*. Do I fix our copy, or must it wait for the operator?`,
    by: 'linh.tran',
    daysAgo: 15,
    votes: ['bastien.moreau', 'zoe.katz'],
    replies: [
      {
        by: 'aroha.ngata',
        after: 9,
        accepted: true,
        body: `Nobody edits the feed; we keep what was sent as it was sent. You
add a *patch* in \`patches/<operator>/\`, with a reason and an end date, at most
30 days. Any engineer may; one of us reviews. If the operator fixes it, the
patch expires by itself with a note.`,
      },
      {
        by: 'linh.tran',
        after: 11,
        body: 'Patched. Pescara is on land again.',
      },
    ],
  },
  {
    entity,
    kind: 'practice',
    title: 'Keep every byte you were sent, and the bug becomes a test',
    body: `We store each feed as it came, for ever, by hash. 2.1 TB, 40 € a
month. When something is wrong we replay that night with the new code, and the
file goes into the tests in whatever state it was, PDF included. 340 of our
1,200 tests are old nights.

Best argument in a call with an operator, too: "this is what you sent on the 3rd
at 02:11".`,
    by: 'ibrahim.diallo',
    daysAgo: 255,
    votes: crowd(
      17,
      'ibrahim.diallo',
      'petr.novak',
      'bastien.moreau',
      'rohan.deshpande',
    ),
    replies: [
      {
        by: 'rohan.deshpande',
        after: 30,
        body: `We now do it with provider callbacks (encrypted, 18 months). It
ended two disputes in the first week.`,
      },
    ],
  },
  {
    entity,
    kind: 'kudos',
    title: 'Greta picked up the phone',
    body: `For six weeks we guessed why one island ferry’s feed had no
Saturdays. @greta.hoffmann called the number on their *website*, was passed on
four times and spoke to the man who writes it. He had Saturdays off. He writes
it on Fridays now.`,
    by: 'aroha.ngata',
    daysAgo: 126,
    votes: crowd(
      26,
      'aroha.ngata',
      'marta.kowalska',
      'soren.kjaer',
      'ibrahim.diallo',
    ),
    replies: [
      {
        by: 'greta.hoffmann',
        after: 3,
        body: `His name is Salvatore, and he had been waiting years for someone
to ask.`,
      },
    ],
  },
];
