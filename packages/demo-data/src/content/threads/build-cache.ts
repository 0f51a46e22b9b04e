import { crowd } from '../people';
import type { DemoThread } from '../types';

const entity = 'component:default/build-cache';

export const threads: DemoThread[] = [
  {
    entity,
    kind: 'problem',
    title: 'Nothing hits the cache on Mondays',
    body: `Hit rate by weekday, four weeks: Mon **31 %**, Tue 88, Wed 90, Thu
91, Fri 89. It is not the weekend's eviction, the blobs are there. The *keys*
are different.`,
    by: 'ben.achterberg',
    daysAgo: 156,
    votes: crowd(
      16,
      'ben.achterberg',
      'dmytro.shevchenko',
      'soren.kjaer',
      'linh.tran',
    ),
    replies: [
      {
        by: 'hanna.virtanen',
        after: 2,
        body: 'Send me two action digests, one from Friday, one from Monday.',
      },
      {
        by: 'ben.achterberg',
        after: 3,
        body: 'Sent. 4,100 inputs each, all the same except one.',
        replies: [
          {
            by: 'hanna.virtanen',
            after: 3.5,
            body: `The base image. It is rebuilt every Sunday night and its
digest is an input to everything.`,
          },
        ],
      },
      {
        by: 'rafael.moura',
        after: 5,
        body: `It is rebuilt for security updates, and most Sundays there are
none. We could rebuild *reproducibly*: same packages, same digest. Timestamps in
the layers are what differs.`,
      },
      {
        by: 'hanna.virtanen',
        after: 200,
        body: `@ben.achterberg done. Timestamps set to the newest package. If
nothing is updated, nothing changes.`,
      },
      {
        by: 'ben.achterberg',
        after: 400,
        body: 'This Monday: 89 %. I graphed it and will frame it.',
      },
    ],
    moves: [
      { by: 'hanna.virtanen', after: 6, to: 'in-progress' },
      { by: 'hanna.virtanen', after: 201, to: 'shipped' },
    ],
  },
  {
    entity,
    kind: 'idea',
    title: 'Explain a miss: which input changed since the last hit?',
    body: `"Miss" is where my knowledge ends. The cache has both lists of
inputs, so it could tell me:

\`\`\`
miss  //ranker:test
  closest hit: build 44120 (3 h ago)
  changed:     env LC_ALL  "en_US.UTF-8" -> "C.UTF-8"
\`\`\``,
    by: 'linh.tran',
    daysAgo: 81,
    votes: crowd(
      18,
      'linh.tran',
      'ben.achterberg',
      'tunde.adeyemi',
      'soren.kjaer',
    ),
    replies: [
      {
        by: 'soren.kjaer',
        after: 2,
        body: 'For us it was `PWD`. I lost a week to `PWD`.',
      },
      {
        by: 'hanna.virtanen',
        after: 4,
        body: `We keep only the digest of the inputs, not the list. Keeping
lists for 24 h would cost about 90 GB. Affordable.`,
      },
      {
        by: 'ben.achterberg',
        after: 9,
        body: `Please don't print *values* of environment variables, only names
and "changed". Someone has a token in there. Someone always has.`,
        replies: [
          { by: 'hanna.virtanen', after: 10, body: 'Names only. Good catch.' },
        ],
      },
    ],
    response: {
      by: 'hanna.virtanen',
      after: 30,
      body: `\`ll build why-miss\` will do this, with names and paths, never
values. In work now.`,
      status: 'in-progress',
    },
    moves: [{ by: 'ben.achterberg', after: 9.5, to: 'under-review' }],
  },
  {
    entity,
    kind: 'idea',
    title: 'Let laptops write to the cache too',
    body: `I build the same thing ten minutes before CI does. If my laptop could
write, CI would have nothing left to do.`,
    by: 'zoe.katz',
    daysAgo: 262,
    votes: [
      'farid.rahimi',
      'hugo.lindgren',
      'tala.santos',
      'linh.tran',
      'marcus.webb',
    ],
    replies: [
      {
        by: 'sofia.papadaki',
        after: 3,
        body: `Then production contains what *your laptop* says is the output of
that source. I trust you. I do not trust every package any of us has ever run.`,
      },
      {
        by: 'bastien.moreau',
        after: 7,
        body: `A laptop may write to a laptop-only cache that CI never reads.
That is half the win, at none of the risk.`,
      },
    ],
    response: {
      by: 'hanna.virtanen',
      after: 50,
      body: `No for the shared cache: a poisoned entry would be signed and
deployed by us. The half @bastien.moreau proposes is good and simple: laptops
now share a cache among themselves, \`--cache=peers\`.`,
      status: 'declined',
    },
  },
  {
    entity,
    kind: 'problem',
    title: 'Downloading a hit takes longer than compiling, from Auckland',
    body: `From here a hit costs 280 ms of latency per file. For 4,000 small
files that is a long time to save 90 seconds of compiling. I build with the
cache *off*.`,
    by: 'aroha.ngata',
    daysAgo: 11,
    votes: ['jun.reyes', 'tala.santos', 'arjun.menon', 'ben.achterberg'],
    replies: [
      {
        by: 'tunde.adeyemi',
        after: 12,
        body: `Two separate cures: batch the small files (one request for up to
500), and a read replica near you. Batching helps everybody and I measured it at
11× over a fake 280 ms link.`,
      },
      {
        by: 'hanna.virtanen',
        after: 16,
        body: `Batching first. Replica if it is still slow then. @aroha.ngata
may I use your connection as the benchmark?`,
        replies: [
          {
            by: 'aroha.ngata',
            after: 26,
            body: 'Please. It is finally good for something.',
          },
        ],
      },
    ],
    moves: [{ by: 'hanna.virtanen', after: 16.1, to: 'planned' }],
  },
  {
    entity,
    kind: 'question',
    title: 'Is a flaky test cached as “passed”?',
    body: `If it passes once by luck, does it stay green until an input changes?`,
    by: 'ben.achterberg',
    daysAgo: 195,
    votes: ['linh.tran', 'petr.novak', 'dmytro.shevchenko', 'leila.nazari'],
    replies: [
      { by: 'hanna.virtanen', after: 1, body: 'Yes.' },
      {
        by: 'soren.kjaer',
        after: 2,
        accepted: true,
        body: `Yes, and that is a feature with a sharp edge. Mark tests that
touch time, network or threads \`cache = "never"\`, and run the whole suite
uncached at night: what fails there and is green by day is your list of flakes.
Ours had 14 names on it the first night.`,
      },
      {
        by: 'ben.achterberg',
        after: 28,
        body: '22. I have opinions about our test suite now. Thank you.',
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'How do I purge one bad entry?',
    body: `A build ran on a full disk and cached an empty JAR. It is a very fast
hit.`,
    by: 'elin.thorsdottir',
    daysAgo: 68,
    votes: [],
    replies: [
      {
        by: 'ben.achterberg',
        after: 0.4,
        accepted: true,
        body: `\`ll cache forget //ledger:jar --reason "empty"\`. It drops this
action and everything built *from* it (use \`--dry-run\` to see the list). The
reason lands in the log, be nice to the reader.`,
      },
      {
        by: 'rafael.moura',
        after: 20,
        body: `And an output of zero bytes is refused at upload as of today.
Somebody would have done it again, probably me.`,
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'What is a good hit rate? Ours is 62 % and I cannot judge it',
    body: `Is there something to compare with? Our repository has Kotlin and a
lot of generated code.`,
    by: 'sofia.papadaki',
    daysAgo: 1.6,
    votes: ['elin.thorsdottir'],
    replies: [
      {
        by: 'ben.achterberg',
        after: 4,
        body: `Generated code is the usual suspect: most generators write a date
into a comment. \`grep -r "Generated on"\` and be sad. Look at *time saved* and
not at the rate, too: 62 % of the actions may be 95 % of the minutes.`,
      },
    ],
  },
  {
    entity,
    kind: 'practice',
    title: 'Split the slow test by what it reads, not by how long it takes',
    body: `We had one suite of 9 minutes that missed on every change, because it
read *all* fixtures. Split into eleven by fixture folder: a typical change now
reruns one of them. Same total time, 40 s in practice.`,
    by: 'soren.kjaer',
    daysAgo: 124,
    votes: [
      'ben.achterberg',
      'linh.tran',
      'hanna.virtanen',
      'greta.hoffmann',
      'ibrahim.diallo',
      'dmytro.shevchenko',
      'elin.thorsdottir',
    ],
    replies: [
      {
        by: 'dmytro.shevchenko',
        after: 60,
        body: `Did the same for checkout with the state machine: one suite per
state. The slowest state is "refunding". It would be.`,
      },
    ],
  },
  {
    entity,
    kind: 'kudos',
    title: 'Hanna answers in four words and they are the right four',
    body: `I have asked @hanna.virtanen nine questions this year. The sum of her
answers fits on a postcard, and every one of them ended my problem. I am writing
a longer thank-you than all of them together, on purpose.`,
    by: 'soren.kjaer',
    daysAgo: 51,
    votes: crowd(
      20,
      'soren.kjaer',
      'ben.achterberg',
      'rafael.moura',
      'aroha.ngata',
    ),
    replies: [
      {
        by: 'hanna.virtanen',
        after: 6,
        body: 'Thank you.',
        replies: [{ by: 'ben.achterberg', after: 6.2, body: 'Two!' }],
      },
    ],
  },
];
