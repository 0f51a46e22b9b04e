import { crowd } from '../people';
import type { DemoThread } from '../types';

const entity = 'component:default/client-library';

export const threads: DemoThread[] = [
  {
    entity,
    kind: 'idea',
    title: 'Pass the deadline on, minus what is already spent',
    body: `The app gives checkout 3 s. Checkout gives berth-inventory 3 s.
Berth-inventory gives the operator 3 s. After 3 s the app has gone home and two
services are still waiting for a ferry company's mainframe.

The library knows the incoming deadline. It should pass on *what is left*, less
a little for the way back, and not call at all when nothing is left.`,
    by: 'dmytro.shevchenko',
    daysAgo: 271,
    votes: crowd(
      26,
      'dmytro.shevchenko',
      'rohan.deshpande',
      'jun.reyes',
      'camille.dubois',
    ),
    replies: [
      {
        by: 'tunde.adeyemi',
        after: 3,
        body: `gRPC does this for us and HTTP does not, so half our graph has it
by accident. I drew it: of 118 edges, 51 lose the deadline.`,
      },
      {
        by: 'sofia.papadaki',
        after: 8,
        body: `Please make it possible to say "this one must finish". If the
traveller's deadline ends between *authorise* and *store*, I would rather answer
nobody than forget a payment.`,
        replies: [
          {
            by: 'diego.fuentes',
            after: 9,
            body: `\`detached(reason)\`, with the reason as a required string.
If you cannot name the reason you do not get to detach.`,
          },
          {
            by: 'sofia.papadaki',
            after: 9.5,
            body: 'I have a reason. I have eleven pages of it.',
          },
        ],
      },
      {
        by: 'bastien.moreau',
        after: 30,
        body: `The "little for the way back" will be argued about forever. Pick
10 ms, call it a constant, refuse all discussion.`,
      },
    ],
    response: {
      by: 'ingrid.solberg',
      after: 150,
      body: `Accepted for 3.6: propagated by default for HTTP and gRPC,
\`detached(reason)\` to opt out, 10 ms for the way back and no discussion.`,
      status: 'planned',
      target: 1,
    },
    moves: [
      { by: 'dmytro.shevchenko', after: 31, to: 'under-review' },
      { by: 'tunde.adeyemi', after: 900, to: 'in-progress' },
      {
        by: 'ingrid.solberg',
        after: 1700,
        to: 'shipped',
        reason:
          'In 3.6.0. The first week saved 14 % of calls to operators that nobody was waiting for.',
      },
    ],
  },
  {
    entity,
    kind: 'problem',
    title: 'Connection pool is per client, and we make a client per request',
    body: `Reading a heap dump at midnight: 40,000 idle sockets, each with its
own TLS session. Our code calls \`newClient("berth-inventory")\` inside the
handler because the example in the README does.

The example should be right, and the library could tell us when it is used like
this.`,
    by: 'ibrahim.diallo',
    daysAgo: 205,
    votes: [
      'soren.kjaer',
      'dmytro.shevchenko',
      'petr.novak',
      'elin.thorsdottir',
      'tala.santos',
      'ben.achterberg',
    ],
    replies: [
      {
        by: 'mei.tanaka',
        after: 5,
        body: `The example is mine, and wrong. Fixed in all three languages,
thank you and sorry.`,
      },
      {
        by: 'dmytro.shevchenko',
        after: 26,
        body: `@diego.fuentes could the second \`newClient\` for the same
upstream just share the first one's pool? Then the bad example becomes harmless.`,
        replies: [
          {
            by: 'diego.fuentes',
            after: 28,
            body: `Yes, keyed by upstream and TLS identity. Plus one warning per
process, with the line that made the client.`,
          },
        ],
      },
    ],
    moves: [
      { by: 'diego.fuentes', after: 28.1, to: 'in-progress' },
      {
        by: 'diego.fuentes',
        after: 310,
        to: 'shipped',
        reason: 'Shared pools in 3.7.2.',
      },
    ],
  },
  {
    entity,
    kind: 'idea',
    title: 'Type the errors: let me ask “was it them, us or the network?”',
    body: `Every caller of every client has a hand-written function that looks
at a status code, two exceptions and a string, to decide between *try again*, *tell
the traveller* and *wake someone up*.

I counted 23 of those functions. They disagree about 429.`,
    by: 'camille.dubois',
    daysAgo: 84,
    votes: crowd(20, 'camille.dubois', 'jun.reyes', 'marcus.webb', 'linh.tran'),
    replies: [
      {
        by: 'bastien.moreau',
        after: 3,
        body: `Three answers are not enough. *Them, permanently* (no such berth)
and *them, just now* (no berth this second) need different screens.`,
      },
      {
        by: 'camille.dubois',
        after: 5,
        body: `Four, then: \`rejected\`, \`busy\`, \`unreachable\`, \`ours\`. I
can live with four, I cannot live with 23.`,
      },
      {
        by: 'linh.tran',
        after: 29,
        body: `I mapped all 23 functions onto the four @camille.dubois names. 21
fit. The other two are bugs; I told @chiara.conti and @soren.kjaer about them.`,
        replies: [
          {
            by: 'soren.kjaer',
            after: 33,
            body: `Confirmed, bug. It retried "no such station" for three years.`,
          },
        ],
      },
      {
        by: 'jun.reyes',
        after: 400,
        body: `Tried the 4.0 preview in checkout: minus 180 lines, and the
compiler found a case where we apologised to the traveller for *our own* typo in
a header.`,
      },
    ],
    response: {
      by: 'ingrid.solberg',
      after: 72,
      body: `This is the reason to call it 4.0. The four names stay as
@camille.dubois wrote them. Preview builds come every week from now on.`,
      status: 'in-progress',
    },
    moves: [{ by: 'linh.tran', after: 30, to: 'under-review' }],
    watchers: ['jun.reyes', 'amara.nwosu'],
  },
  {
    entity,
    kind: 'idea',
    title: 'A fake upstream that is slow in the ways production is slow',
    body: `Our tests use a stub that answers in 0 ms or throws. Production
answers in 80 ms, then in 4 s, then half a response, then nothing for a minute,
then everything at once.

I would love \`fakeUpstream({ shape: 'brownout' })\` with shapes recorded from
real incidents.`,
    by: 'ben.achterberg',
    daysAgo: 52,
    votes: [
      'petr.novak',
      'rohan.deshpande',
      'jun.reyes',
      'leila.nazari',
      'hugo.lindgren',
      'bastien.moreau',
      'arjun.menon',
      'marta.kowalska',
      'dmytro.shevchenko',
    ],
    replies: [
      {
        by: 'petr.novak',
        after: 2,
        body: `I have five years of incidents as latency histograms. I have been
waiting for someone to ask.`,
      },
      {
        by: 'tunde.adeyemi',
        after: 24,
        body: `The fake is easy (I have one in a drawer). Names for the shapes
are the hard part. So far: *brownout*, *sawtooth*, *the long silence*, *Black
Friday*.`,
        replies: [
          {
            by: 'marta.kowalska',
            after: 27,
            body: `Add *operator at lunch*: perfect until 12:00, 503 until
13:30, then a flood.`,
          },
        ],
      },
      {
        by: 'linh.tran',
        after: 50,
        body: `Sounds like a hackathon table. I have put it on the list with
@ben.achterberg, @petr.novak and @tunde.adeyemi as names; shout if that was
presumptuous.`,
      },
    ],
    moves: [
      {
        by: 'tunde.adeyemi',
        after: 70,
        to: 'planned',
        target: 2,
        reason: 'Prototype at the hackathon, then into the test package.',
      },
    ],
  },
  {
    entity,
    kind: 'idea',
    title: 'Generate clients at build time instead of checking them in',
    body: `118 generated clients live in 40 repositories. Every schema change is
40 pull requests that nobody reads. If the build generated them from the
catalog's API definitions, a change would be zero.`,
    by: 'diego.fuentes',
    daysAgo: 176,
    votes: ['mei.tanaka', 'hugo.lindgren', 'soren.kjaer', 'zoe.katz'],
    replies: [
      {
        by: 'camille.dubois',
        after: 6,
        body: `I read those pull requests. That is how I saw that
berth-inventory was about to remove a field. If the build picks up schemas by
itself, the first to know is the canary.`,
      },
      {
        by: 'hanna.virtanen',
        after: 9,
        body: `Also: a build that downloads today’s schema is not reproducible.
The cache would be right never, or wrong always.`,
      },
      {
        by: 'diego.fuentes',
        after: 27,
        body: `Two good arguments from two directions. I withdraw it, and I have
learned that someone reads them.`,
      },
    ],
    moves: [
      {
        by: 'diego.fuentes',
        after: 27.5,
        to: 'declined',
        reason:
          'Withdrawn by its author: builds would no longer be reproducible, and the noisy pull requests turn out to be read by the people who need them.',
      },
    ],
  },
  {
    entity,
    kind: 'problem',
    title: 'TypeScript client swallows the body of a 422',
    body: `The server says exactly which field is wrong. The Go and Kotlin
clients hand it to me. The TypeScript one throws \`Error: Unprocessable Entity\`
and drops the rest, so the app shows "something went wrong" while holding the
answer in its hand.`,
    by: 'hugo.lindgren',
    daysAgo: 6,
    votes: [
      'leila.nazari',
      'tala.santos',
      'amara.nwosu',
      'chiara.conti',
      'jun.reyes',
    ],
    replies: [
      {
        by: 'mei.tanaka',
        after: 7,
        body: `Reproduced on 3.9. We read the body for logging, and a body can
be read once. I'll clone it. 4.0 does this properly with \`rejected.details\`,
but you should not need to wait.`,
      },
      {
        by: 'leila.nazari',
        after: 20,
        body: `While there, please keep the order of the field errors: we move
the focus to the first one, and screen reader users notice when it jumps.`,
      },
    ],
    moves: [{ by: 'mei.tanaka', after: 7.1, to: 'in-progress' }],
  },
  {
    entity,
    kind: 'question',
    title: 'What is a sensible timeout for an operator’s API?',
    body: `The library's default is 1 s. Our slowest operator has a median of
1.4 s, on purpose, I think. Do I raise it for all 61 of them or keep a table?`,
    by: 'marta.kowalska',
    daysAgo: 148,
    votes: [
      'greta.hoffmann',
      'bastien.moreau',
      'jun.reyes',
      'dmytro.shevchenko',
    ],
    replies: [
      {
        by: 'dmytro.shevchenko',
        after: 1,
        body: `A table, but one that fills itself: p99 of last week plus 20 %,
capped at what the traveller will wait for.
\`timeout: observed(p99, margin: 0.2, max: 6s)\` exists since 3.5 and nobody
knows.`,
        accepted: true,
      },
      {
        by: 'marta.kowalska',
        after: 2,
        body: `I did not know. It picked 2.1 s for the slow one and 240 ms for
the tram people in Zürich, who deserve it.`,
      },
      {
        by: 'petr.novak',
        after: 5,
        body: `Watch the feedback: timeouts cut the histogram they are computed
from. Keep the \`max\` honest or the number only ever falls.`,
        replies: [
          {
            by: 'tunde.adeyemi',
            after: 9,
            body: `Timed-out calls count as "at least this long" in the
estimator for this reason. But yes, keep \`max\` honest.`,
          },
        ],
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'Can I use the library in a Lambda-shaped thing?',
    body: `One of our image resizers runs in a function that lives for 200 ms.
The library starts a flag stream, a metrics loop and a pool. Is there a small
mode?`,
    by: 'amara.nwosu',
    daysAgo: 240,
    votes: [],
    replies: [
      {
        by: 'diego.fuentes',
        after: 4,
        body: `\`profile: 'ephemeral'\`: flags from a snapshot baked at deploy
time, metrics pushed once at the end, no pool. Cold start goes from 310 to 45
ms. The price: a flag you flip reaches it with the next deploy only.`,
        accepted: true,
      },
      {
        by: 'amara.nwosu',
        after: 20,
        body: '52 ms here. Good trade for resizing pictures of bunk beds.',
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'Why does the Kotlin client need a coroutine scope of its own?',
    body: `It wants a \`CoroutineScope\` in the constructor. If I pass the
request's scope, the metrics loop dies with the request; if I pass a global one,
structured concurrency people look at me sadly.`,
    by: 'linh.tran',
    daysAgo: 290,
    votes: ['dmytro.shevchenko', 'bastien.moreau'],
    replies: [
      {
        by: 'dmytro.shevchenko',
        after: 2,
        body: `Pass the *application's* scope, the one your server closes on
shutdown. Calls use the caller's scope anyway; the one in the constructor is
only for background work. The parameter should have been called \`background\`.`,
        accepted: true,
      },
      {
        by: 'ingrid.solberg',
        after: 26,
        body: `It is called \`background\` from 3.5 on. The old name works and
complains.`,
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'How do I see which calls would be cut by a retry budget?',
    body: `Before 4.0 turns budgets on by default I'd like to know what it would
do to us. Is there a dry run?`,
    by: 'rohan.deshpande',
    daysAgo: 4,
    votes: ['jun.reyes', 'arjun.menon', 'marta.kowalska', 'lucia.ferrari'],
    replies: [
      {
        by: 'linh.tran',
        after: 1.5,
        body: `In the preview: \`retryBudget: { ratio: 0.1, mode: 'observe' }\`.
It counts into \`client_retry_budget_exhausted_total\` and cuts nothing. In
search it would have cut 0.02 % of calls on a normal day and 61 % during last
month's brownout, which is the idea.`,
        accepted: true,
      },
      {
        by: 'rohan.deshpande',
        after: 3,
        body: `On in staging, production tomorrow. I like a feature whose dry
run tells me about my past.`,
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'Does the library verify the caller, or only identify it?',
    body: `I see \`caller: journey-search\` in the context. Can I rely on it for
"only search may ask for draft timetables", or could anybody set that header?`,
    by: 'greta.hoffmann',
    daysAgo: 101,
    votes: ['sofia.papadaki', 'soren.kjaer', 'elin.thorsdottir'],
    replies: [
      {
        by: 'sofia.papadaki',
        after: 2,
        body: `Follow the type: \`Caller.Verified\` comes from the certificate,
\`Caller.Claimed\` from the header (local runs, old clients). Match on the type
and refuse \`Claimed\`; if you only read \`.name\` you have asked the stranger
for their name and believed them.`,
        accepted: true,
      },
      {
        by: 'greta.hoffmann',
        after: 3,
        body: `We had only read \`.name\`. No longer. Thank you for not
laughing.`,
      },
      {
        by: 'ingrid.solberg',
        after: 21,
        body: `@greta.hoffmann nobody should laugh, the easy path was the wrong
one. 4.0 removes \`.name\` from \`Claimed\`.`,
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'Is anyone using the library from Rust?',
    body: `Three of our services are Rust and speak plain \`reqwest\` with
hand-rolled deadlines. Before I write a thin wrapper: does one exist in a drawer
somewhere?`,
    by: 'soren.kjaer',
    daysAgo: 2,
    votes: ['ibrahim.diallo', 'hanna.virtanen'],
  },
  {
    entity,
    kind: 'practice',
    title: 'Hedge reads, never writes, and only after the p95',
    body: `For station lookups we send a second request if the first has not
answered after its own p95 (18 ms), and take whichever comes first. p99 fell
from 240 to 31 ms, at 5 % more load.

Three rules we learned:

- reads only, and only idempotent ones, and *check* that they are
- stop hedging when the error rate rises, or you double a brownout
- cancel the loser, otherwise it is not 5 % but 10`,
    by: 'bastien.moreau',
    daysAgo: 133,
    votes: crowd(15, 'bastien.moreau', 'petr.novak', 'tunde.adeyemi'),
    replies: [
      {
        by: 'tunde.adeyemi',
        after: 4,
        body: `The second rule should be in the library. Opened client#377, with
a link to this thread, @bastien.moreau`,
      },
      {
        by: 'jun.reyes',
        after: 220,
        body: `Tried it on berth availability: p99 from 900 to 310 ms.
Availability is a read, a *hold* is not, we double-checked.`,
      },
    ],
  },
  {
    entity,
    kind: 'practice',
    title: 'Upgrade one minor version a week, on a Wednesday, by rota',
    body: `We used to jump four versions at once and spend a day on it. Now
whoever is on support that week takes *one* minor version, reads its changelog
aloud in stand-up (two minutes, oddly popular), merges, done. We have been at
most nine days behind for half a year.`,
    by: 'tala.santos',
    daysAgo: 64,
    votes: [
      'mei.tanaka',
      'ingrid.solberg',
      'hugo.lindgren',
      'zoe.katz',
      'farid.rahimi',
      'chiara.conti',
      'musa.okafor',
    ],
    replies: [
      {
        by: 'ingrid.solberg',
        after: 10,
        body: `I write changelogs differently since I know they are read aloud.`,
      },
    ],
  },
  {
    entity,
    kind: 'kudos',
    title: 'Three languages, one changelog, no surprises',
    body: `In two years of minor versions I have not once had to change a line
of my code. @ingrid.solberg reverted a release on a Sunday because a *log
message* we grep for had changed. You can build a company on people like that.`,
    by: 'elin.thorsdottir',
    daysAgo: 78,
    votes: crowd(17, 'elin.thorsdottir', 'diego.fuentes', 'camille.dubois'),
    replies: [
      {
        by: 'ingrid.solberg',
        after: 15,
        body: `Somebody’s grep is somebody’s API. But thank you, this made my
week.`,
      },
    ],
  },
];
