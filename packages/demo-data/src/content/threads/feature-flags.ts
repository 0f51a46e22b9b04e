import { crowd } from '../people';
import type { DemoThread } from '../types';

const entity = 'component:default/feature-flags';

export const threads: DemoThread[] = [
  {
    entity,
    kind: 'idea',
    title: 'Give every flag a birthday and a funeral',
    body: `We have 412 flags. 187 have answered \`true\` to everybody for more
than a year. Each is an \`if\` that someone must read.

Proposal: a flag has a **kind** (release, experiment, switch, permission) and
release flags have an end date, default 60 days. After it the owner gets a pull
request that removes the branch. Not a mail. A pull request.`,
    by: 'leila.nazari',
    daysAgo: 47,
    votes: crowd(
      22,
      'leila.nazari',
      'camille.dubois',
      'bastien.moreau',
      'linh.tran',
    ),
    replies: [
      {
        by: 'yusuf.demir',
        after: 2,
        body: `I would sign this in blood. Kill switches are the exception: true
for ten years is exactly what they should be.`,
      },
      {
        by: 'diego.fuentes',
        after: 5,
        body: `The pull request is feasible for Kotlin and TypeScript, I have a
codemod that handles \`if\`, ternary and early return. It gives up on a flag
stored in a variable, and says so.`,
      },
      {
        by: 'bastien.moreau',
        after: 20,
        body: `What happens if nobody merges it? I ask because I know myself.`,
        replies: [
          {
            by: 'leila.nazari',
            after: 21,
            body: `It is rebased every week and grows a small counter. No
blocking. Shame in moderation.`,
          },
          {
            by: 'bastien.moreau',
            after: 22,
            body: 'I respond well to moderate shame.',
          },
        ],
      },
      {
        by: 'yusuf.demir',
        after: 500,
        body: `Trial on search and checkout: 61 pull requests, 48 merged, 4,900
lines gone, one revert (the flag was read by a *shell script*).`,
      },
    ],
    response: {
      by: 'yusuf.demir',
      after: 190,
      body: `We are doing it. Kinds and end dates first, since they are useful
alone; the pull requests start with the two teams who asked.`,
      status: 'in-progress',
    },
    moves: [{ by: 'yusuf.demir', after: 24, to: 'planned', target: 1 }],
    watchers: ['ada.lindqvist', 'mei.tanaka'],
  },
  {
    entity,
    kind: 'problem',
    title: 'Flag flipped in Berlin, still old in Manila four minutes later',
    body: `I switched off a broken promo at 14:02. Travellers in the Philippines
saw it until 14:06. The docs say "within 10 seconds".`,
    by: 'jun.reyes',
    daysAgo: 99,
    votes: [
      'aroha.ngata',
      'tala.santos',
      'arjun.menon',
      'rohan.deshpande',
      'camille.dubois',
      'marcus.webb',
    ],
    replies: [
      {
        by: 'aroha.ngata',
        after: 3,
        body: `Same on my side, always a multiple of 60 s. Smells like the
stream has died and it is polling.`,
      },
      {
        by: 'yusuf.demir',
        after: 8,
        body: `@aroha.ngata has the right nose. A proxy in ap-southeast closes
idle streams after 55 s, the client took it for a permanent failure and fell
back to polling, for ever, silently. Two bugs: the fallback never tries again,
and nobody is told.`,
      },
      {
        by: 'yusuf.demir',
        after: 75,
        body: `Fixed in client 3.8.1: heartbeats every 20 s, the stream is
retried, and \`flags_staleness_seconds\` is a metric with an alert at 30.`,
      },
      {
        by: 'jun.reyes',
        after: 80,
        body: `Measured from my sofa: 1.1 s, Berlin to Manila. Faster than the
group chat.`,
      },
    ],
    confirmedAfter: 99,
    moves: [
      { by: 'yusuf.demir', after: 8.2, to: 'in-progress' },
      { by: 'yusuf.demir', after: 76, to: 'shipped' },
    ],
  },
  {
    entity,
    kind: 'idea',
    title: 'Roll out by journey, not by traveller',
    body: `A percentage by traveller id means that of four friends booking
together one sees the new seat map, and they call each other. Bucketing on the *order*
(or the train!) would keep them together.`,
    by: 'camille.dubois',
    daysAgo: 13,
    votes: [
      'jun.reyes',
      'amara.nwosu',
      'leila.nazari',
      'linh.tran',
      'tala.santos',
      'hugo.lindgren',
      'zoe.katz',
    ],
    replies: [
      {
        by: 'linh.tran',
        after: 5,
        body: `For experiments please keep the two apart: if you *randomise* by
train you must *analyse* by train, and then you have 40 subjects and not 40,000.
For rollouts it is all upside.`,
      },
      {
        by: 'leila.nazari',
        after: 27,
        body: `So: \`bucketBy\` for release flags, any stable id in the context;
experiments stay with the traveller unless somebody signs the warning by
@linh.tran first. @yusuf.demir does that fit the evaluator?`,
      },
      {
        by: 'yusuf.demir',
        after: 44,
        body: `It fits. The hash takes a string, today it is always the
traveller. An afternoon, plus a page of Linh.`,
      },
    ],
    moves: [{ by: 'leila.nazari', after: 45, to: 'planned', target: 1 }],
  },
  {
    entity,
    kind: 'problem',
    title: 'Anyone can flip anyone’s flag in production',
    body: `I meant \`search-new-ranker\` and flipped
\`search-new-ranker-payments\`, which belongs to another team, and it asked me
nothing. No harm done, I noticed in a minute. I should not have been able to.`,
    by: 'farid.rahimi',
    daysAgo: 225,
    votes: crowd(11, 'farid.rahimi', 'sofia.papadaki', 'marcus.webb'),
    replies: [
      {
        by: 'sofia.papadaki',
        after: 0.6,
        body: `Thank you for saying so the same minute. That is worth more than
the permission.`,
      },
      {
        by: 'hugo.lindgren',
        after: 6,
        body: `Kill switches must stay open for whoever is on call, please, also
for other people's. 3 a.m. has no owners.`,
      },
      {
        by: 'yusuf.demir',
        after: 30,
        body: `Then: owners flip their own; anyone on call flips any *switch*;
everybody else proposes and an owner confirms.`,
      },
    ],
    moves: [
      { by: 'hugo.lindgren', after: 31, to: 'under-review' },
      { by: 'yusuf.demir', after: 200, to: 'in-progress' },
      {
        by: 'yusuf.demir',
        after: 720,
        to: 'shipped',
        reason: 'With the on-call exception Hugo asked for.',
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'How do I test both sides of a flag without 2ⁿ tests?',
    body: `Checkout has nine flags. 512 combinations. Which of them do *you*
test?`,
    by: 'ben.achterberg',
    daysAgo: 143,
    votes: [
      'dmytro.shevchenko',
      'linh.tran',
      'tala.santos',
      'mei.tanaka',
      'soren.kjaer',
    ],
    replies: [
      {
        by: 'bastien.moreau',
        after: 2,
        body: `Three: all off (what you can return to), all as in production
(what is), production plus the one you are changing (what is about to be).`,
        accepted: true,
      },
      {
        by: 'petr.novak',
        after: 4,
        body: `Pairwise gives you 12 tests and finds most interactions, if you
have two flags in the same screen.`,
        replies: [
          {
            by: 'ben.achterberg',
            after: 25,
            body: `Took Bastien’s three for all, Petr’s twelve for the payment
screen. Runtime is fine.`,
          },
        ],
      },
      {
        by: 'yusuf.demir',
        after: 26,
        body: `And delete four of the nine. I looked. Four have been on since
the spring before last.`,
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'What does a client do when it has never reached the flag service?',
    body: `New pod, no network to the flag service, no cache on disk. Does it
start? With which values?`,
    by: 'arjun.menon',
    daysAgo: 179,
    votes: ['rohan.deshpande', 'ibrahim.diallo'],
    replies: [
      {
        by: 'yusuf.demir',
        after: 6,
        accepted: true,
        body: `It starts, with the snapshot baked into the image at build time
(never older than your last deploy), and reports \`flags_source="baked"\`. If
there is no snapshot either, the default *in your code* counts. It never blocks
the start; we did that once. It was a long night.`,
      },
      {
        by: 'arjun.menon',
        after: 9,
        body: 'I was there that night, hence the question. Good.',
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'May I keep configuration in a flag?',
    body: `I have a list of 14 operator codes that changes about once a month. A
JSON flag would be easy. It feels wrong and I cannot say why.`,
    by: 'marta.kowalska',
    daysAgo: 0.15,
    votes: [],
  },
  {
    entity,
    kind: 'practice',
    title: 'Switch off in production first, delete a week later',
    body: `For removing a flag: set it to the final value for 100 %, **stop reading it**
in one release, delete the flag only after a week of
\`flags_evaluations_total{flag="…"} == 0\`. We skipped the week twice. Both
times there was an old mobile app asking.`,
    by: 'hugo.lindgren',
    daysAgo: 248,
    votes: [
      'tala.santos',
      'yusuf.demir',
      'leila.nazari',
      'amara.nwosu',
      'chiara.conti',
      'zoe.katz',
      'marcus.webb',
      'camille.dubois',
    ],
    replies: [
      {
        by: 'tala.santos',
        after: 4,
        body: `For phones make it a month. Somebody out there runs our app from
two winters ago and loves it.`,
      },
    ],
  },
  {
    entity,
    kind: 'practice',
    title: 'Put the flag’s name into the deploy note and the alert',
    body: `"To undo: switch off \`refunds-batch-v2\`" in the first line of the
note, and the same in the alert's text. In the last four incidents with a flag
behind them, the median from page to *off* was 2 minutes, and twice it was
somebody who had never seen our code.`,
    by: 'musa.okafor',
    daysAgo: 58,
    votes: [
      'arjun.menon',
      'rohan.deshpande',
      'lucia.ferrari',
      'ada.lindqvist',
      'marcus.webb',
      'elin.thorsdottir',
    ],
  },
];
