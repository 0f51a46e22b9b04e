import { crowd } from '../people';
import type { DemoThread } from '../types';

const entity = 'component:default/telemetry-gateway';

export const threads: DemoThread[] = [
  {
    entity,
    kind: 'problem',
    title: 'A trace ends at the queue and a new one begins behind it',
    body: `Order paid → event → ticket issued → mail sent is four traces with
nothing in common but the order id, which we are not allowed to put on a span.
When a ticket is late I play detective with timestamps.

The producer writes \`traceparent\` into the message. The consumer side starts
fresh, because one batch has 500 messages and "a span has one parent".`,
    by: 'rohan.deshpande',
    daysAgo: 166,
    votes: crowd(
      21,
      'rohan.deshpande',
      'chiara.conti',
      'ibrahim.diallo',
      'sofia.papadaki',
    ),
    replies: [
      {
        by: 'lucia.ferrari',
        after: 3,
        body: `Span *links* are made for this: the batch span links to 500
parents. The trouble is our sampling: a link to a trace we threw away leads
nowhere.`,
      },
      {
        by: 'petr.novak',
        after: 6,
        body: `Then decide once. If sampling is a pure function of the trace id,
producer and consumer reach the same verdict without talking. Ours is tail-based
and remembers; that is the part to give up for traces that cross a queue.`,
      },
      {
        by: 'ibrahim.diallo',
        after: 20,
        body: `For timetable-ingest, one span per message would be 90 million
spans a night. Links on the batch, please, and a span of its own only for
messages that failed.`,
        replies: [
          {
            by: 'lucia.ferrari',
            after: 22,
            body: `Agreed: links on the batch, spans for failures. That is 0.4 %
of the volume and 100 % of what you look for.`,
          },
        ],
      },
      {
        by: 'nadia.haddad',
        after: 1900,
        body: `It is live for the booking topics. @rohan.deshpande I followed
one order through seven services with my finger on the screen, like a child.`,
      },
    ],
    response: {
      by: 'nadia.haddad',
      after: 90,
      body: `We will do it as @lucia.ferrari and @petr.novak describe:
hash-based sampling for traces that touch the bus, links on batches, spans for
failures. Booking first, timetable second.`,
      status: 'planned',
    },
    moves: [
      { by: 'lucia.ferrari', after: 800, to: 'in-progress' },
      {
        by: 'lucia.ferrari',
        after: 2600,
        to: 'shipped',
        reason: 'Every topic, since this morning.',
      },
    ],
    watchers: ['chiara.conti', 'marta.kowalska'],
  },
  {
    entity,
    kind: 'idea',
    title: 'Tell me that my label is going to explode before it does',
    body: `I added \`station\` to a histogram. 31,000 stations × 12 buckets × 4
pods. The gateway dropped the metric an hour later, which was right, and told
nobody, which was less right.

Could the gateway warn on the *pull request*, or at least in the canary?`,
    by: 'zoe.katz',
    daysAgo: 92,
    votes: crowd(14, 'zoe.katz', 'nadia.haddad', 'linh.tran', 'hugo.lindgren'),
    replies: [
      {
        by: 'nadia.haddad',
        after: 0.5,
        body: `I remember the hour well. It was a beautiful graph, straight up.`,
      },
      {
        by: 'arjun.menon',
        after: 12,
        body: `In the canary we know the series count after two minutes.
Threshold: 5,000 new series from one build is a warning with the label's name,
50,000 fails the canary. @eunji.kim would the pipeline take a criterion from us?`,
        replies: [
          {
            by: 'eunji.kim',
            after: 15,
            body: `Any gauge with \`canary="true"\` can be a criterion. Send me
the name and it is ten lines.`,
          },
        ],
      },
      {
        by: 'zoe.katz',
        after: 700,
        body: `Just met my own warning, "label \`query\` has 6,112 values in 2
minutes". Removed it before anyone could see me.`,
      },
    ],
    confirmedAfter: 662,
    moves: [
      { by: 'arjun.menon', after: 16, to: 'in-progress' },
      { by: 'arjun.menon', after: 640, to: 'shipped' },
    ],
  },
  {
    entity,
    kind: 'idea',
    title: 'Keep every trace of a checkout that failed, for a month',
    body: `We sample 2 %. Failed checkouts are 0.3 % and they are the only
traces I ever want. When support writes after a week the trace has never
existed.`,
    by: 'jun.reyes',
    daysAgo: 19,
    votes: [
      'camille.dubois',
      'rohan.deshpande',
      'leila.nazari',
      'sofia.papadaki',
      'amara.nwosu',
      'dmytro.shevchenko',
      'marcus.webb',
      'chiara.conti',
    ],
    replies: [
      {
        by: 'petr.novak',
        after: 4,
        body: `0.3 % of checkouts is 900 traces a day: nothing. The condition
needs a good definition of *failed*, though. "The traveller left" is 38 %.`,
      },
      {
        by: 'jun.reyes',
        after: 5,
        body: `Failed = we told the traveller that something went wrong. There
is one place in the code that does so, I can set \`checkout.apologised = true\`
there.`,
        replies: [
          {
            by: 'petr.novak',
            after: 6,
            body: 'I love that attribute and will alert on it.',
          },
        ],
      },
      {
        by: 'sofia.papadaki',
        after: 28,
        body: `A month is fine if the traces are clean. Last audit found a
passport number in a span *name*. Could these go through the strict scrubber?`,
      },
      {
        by: 'rohan.deshpande',
        after: 50,
        body: `Summary for the owners: keep 100 % where \`checkout.apologised\`,
30 days, strict scrubber. Everybody in this thread agrees, which I mention
because it is rare.`,
      },
    ],
    moves: [
      { by: 'rohan.deshpande', after: 51, to: 'under-review' },
      { by: 'nadia.haddad', after: 98, to: 'planned', target: 1 },
    ],
  },
  {
    entity,
    kind: 'problem',
    title: 'Agent on the laptop sends my test traces to production',
    body: `I ran checkout locally with the production profile "just to see" and
made 300 spans that look exactly like real ones. The alert I was debugging then
fired on *me*.`,
    by: 'leila.nazari',
    daysAgo: 122,
    votes: [
      'ben.achterberg',
      'farid.rahimi',
      'hugo.lindgren',
      'mei.tanaka',
      'dmytro.shevchenko',
    ],
    replies: [
      {
        by: 'arjun.menon',
        after: 8,
        body: `Recursion as a debugging technique! Seriously: we accept anything
with a valid token, and your laptop has one. We'll take the environment from the *token*
and not from what the agent claims.`,
      },
      {
        by: 'arjun.menon',
        after: 190,
        body: `@leila.nazari done. Laptop tokens can only ever be \`env=dev\`,
whatever the profile says.`,
      },
    ],
    moves: [
      { by: 'arjun.menon', after: 8.1, to: 'in-progress' },
      { by: 'arjun.menon', after: 190.1, to: 'shipped' },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'Counter, gauge or histogram for “minutes until departure”?',
    body: `We want to know how late people book. As a gauge it is the last
booking only, as a counter it makes no sense, as a histogram I need buckets and
half of our bookings are 40 days ahead.`,
    by: 'leila.nazari',
    daysAgo: 215,
    votes: ['jun.reyes', 'tala.santos', 'ben.achterberg'],
    replies: [
      {
        by: 'aroha.ngata',
        after: 1.5,
        accepted: true,
        body: `Histogram, with buckets as people think:
\`15, 60, 240, 1440, 4320, 10080, 43200\` minutes (quarter of an hour, an hour,
an evening, a day, three, a week, a month). Eight series per label set, and the
graph reads like a sentence.`,
      },
      {
        by: 'petr.novak',
        after: 10,
        body: `I came to recommend exponential buckets and leave convinced by
the sentence.`,
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'Why is my gauge 4 times what it should be?',
    body: `\`berths_held\` says 812. There are 203 holds. Four pods. I feel that
the answer is in those two sentences.`,
    by: 'dmytro.shevchenko',
    daysAgo: 187,
    votes: ['soren.kjaer'],
    replies: [
      {
        by: 'nadia.haddad',
        after: 0.3,
        accepted: true,
        body: `It is. Each pod reports the *whole* number from the database and
the dashboard does \`sum\`. Use \`max\`, or let one pod report (there is a lease
helper), or report from the exporter. \`max by (operator)\` is the five-second
fix.`,
      },
      {
        by: 'dmytro.shevchenko',
        after: 0.4,
        body: `Five seconds confirmed. I was so close to writing a deduplication
service.`,
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'How long may a span be? Ours is a night train',
    body: `We trace a journey's *monitoring* from departure to arrival as one
span: up to 16 hours. The gateway drops it. Is there a limit, and is there a
better way?`,
    by: 'aroha.ngata',
    daysAgo: 57,
    votes: ['chiara.conti', 'marta.kowalska', 'linh.tran', 'jun.reyes'],
    replies: [
      {
        by: 'rohan.deshpande',
        after: 3,
        body: `Limit is one hour: tail sampling keeps open traces in memory.
What we do for authorisations that hang for days: one short span per *state
change*, linked to the previous, plus a gauge for "how many are in which state
since when".`,
        accepted: true,
      },
      {
        by: 'lucia.ferrari',
        after: 9,
        body: `+1 for @rohan.deshpande here. A trace answers "why was this slow", a state
table answers "where is it now". A train at 03:00 is a *where is it now*.`,
      },
      {
        by: 'aroha.ngata',
        after: 24,
        body: `Rebuilt with state changes, and it is much nicer: 9 spans per
train, and I can see the border where they all wait.`,
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'Can logs be billed to the team that writes them?',
    body: `We pay 1/8 of the log bill and write 1/200 of the lines. I do not
want a fight, I only want the number somewhere people can see it.`,
    by: 'hanna.virtanen',
    daysAgo: 8,
    votes: ['petr.novak', 'camille.dubois', 'tunde.adeyemi'],
    replies: [
      {
        by: 'lucia.ferrari',
        after: 20,
        body: `We have bytes by component per day, not published because the
first version read like a wall of shame. How would you show it so that it helps?
Trend per component, seen by its owners only?`,
      },
    ],
  },
  {
    entity,
    kind: 'practice',
    title:
      'One log line per request, written at the end, with everything on it',
    body: `Payments went from 14 lines per request to one. It is written when
the request ends and carries what the 14 used to say as fields: route, outcome,
provider, attempts, time in database, time in provider, flags that were on.

- Volume: −83 %.
- "grep and guess" became \`where provider = 'north' and attempts > 1\`.
- The exceptions stay separate lines, with the same request id.

The hard part was social: nobody believes it until the first incident.`,
    by: 'marcus.webb',
    daysAgo: 109,
    votes: crowd(
      18,
      'marcus.webb',
      'petr.novak',
      'nadia.haddad',
      'rohan.deshpande',
    ),
    replies: [
      {
        by: 'linh.tran',
        after: 20,
        body: `What about requests that never end? A crash in the middle would
log nothing at all.`,
        replies: [
          {
            by: 'marcus.webb',
            after: 22,
            body: `A \`started\` line that is only kept if no end arrives within
a minute; @arjun.menon built the rule into the gateway. Crashes now stand out by
being the only ones with a start.`,
          },
        ],
      },
      {
        by: 'nadia.haddad',
        after: 25,
        body: 'This is the thread I send to people. Thank you for the numbers.',
      },
    ],
  },
  {
    entity,
    kind: 'practice',
    title: 'Name the alert after what the traveller sees',
    body: `We renamed \`HighErrorRateSearchBackend5xx\` to *Travellers see no
journeys*, and 40 others like it. Then we deleted 17 for which we could not find
a name.`,
    by: 'lucia.ferrari',
    daysAgo: 245,
    votes: crowd(
      25,
      'lucia.ferrari',
      'arjun.menon',
      'ada.lindqvist',
      'amara.nwosu',
    ),
    replies: [
      {
        by: 'amara.nwosu',
        after: 5,
        body: `For the first time I understand what I am being paged about while
still lying down.`,
      },
    ],
  },
  {
    entity,
    kind: 'kudos',
    title: 'Arjun, who left the night shift better than he found it',
    body: `I took over the early shift from @arjun.menon and found a page of
notes: which three alerts to trust, which one lies on Mondays, whom you may wake
and *who says you may but should not*. I had two quiet weeks because of one
page.`,
    by: 'petr.novak',
    daysAgo: 44,
    votes: crowd(12, 'petr.novak', 'nadia.haddad', 'rohan.deshpande'),
  },
];
