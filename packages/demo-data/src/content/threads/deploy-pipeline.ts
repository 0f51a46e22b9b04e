import { crowd } from '../people';
import type { DemoThread } from '../types';

const entity = 'component:default/deploy-pipeline';

export const threads: DemoThread[] = [
  {
    entity,
    kind: 'idea',
    title: 'Retry budgets in the client library',
    body: `When a dependency browns out, every caller retries and we finish it
off. A budget per client (say 10 % of requests) would keep us honest, with a
metric when it is spent.

Filed here and not on the library, because last week the dependency we finished
off was the pipeline: fourteen services' CI jobs polling \`/rollouts/{id}\`,
three attempts each, no jitter. It came back four times and we knocked it over
four times.`,
    by: 'jun.reyes',
    daysAgo: 10,
    votes: crowd(
      31,
      'jun.reyes',
      'camille.dubois',
      'ada.lindqvist',
      'rohan.deshpande',
      'marta.kowalska',
    ),
    replies: [
      {
        by: 'ada.lindqvist',
        after: 3,
        body: `We did this by hand in search: a token bucket per upstream. Happy
to share the numbers at the demo day.`,
        replies: [
          {
            by: 'jun.reyes',
            after: 4,
            body: 'Yes please, put it on the agenda.',
          },
          {
            by: 'bastien.moreau',
            after: 21,
            body: `The numbers are good. The tuning was not: it took us three
incidents to learn that the bucket must refill from *successes*, or a slow night
never earns you a single retry.`,
          },
        ],
      },
      {
        by: 'petr.novak',
        after: 19,
        body: `Before we pick 10 %: has anyone looked at how many retries
actually succeed? I pulled last month for \`/rollouts/{id}\`.

| attempt | requests | succeeded |
|---|---|---|
| 1st | 4.1 M | 99.2 % |
| 2nd | 33 k | 71 % |
| 3rd | 9.6 k | **8 %** |

The third attempt is not a retry. It is a habit.`,
        replies: [
          {
            by: 'jun.reyes',
            after: 22,
            body: `I am putting "it is not a retry, it is a habit" on the slide.`,
          },
          {
            by: 'diego.fuentes',
            after: 30,
            body: `@petr.novak good enough for me to change the default to two
attempts whatever happens with the budget. Separate change, client#412 has the
design for the budget itself.`,
          },
        ],
      },
      {
        by: 'eunji.kim',
        after: 50,
        body: `@jun.reyes on our side: the rollout endpoint now answers 503 with
\`Retry-After\` when it is shedding load. Clients below 3.8 ignore the header,
so the budget is still needed.`,
      },
      {
        by: 'marta.kowalska',
        after: 190,
        body: `Timetable would try the 4.0 preview. We have the opposite
problem, one nightly job that must not give up, so I would like to see the
per-call override first.`,
      },
    ],
    response: {
      by: 'priya.nair',
      earlier: [
        {
          after: 49,
          body: `We want this. Whether it goes into the pipeline or into the
client we are talking through with foundations this week.`,
        },
      ],
      after: 74,
      body: `We will build this into the 4.0 client together with foundations,
off by default, and turn it on with the next quarterly baseline. The pipeline's
own CLI gets it first, so that the mistake we make is on us. Design notes are
linked.`,
      status: 'planned',
      target: 1,
    },
    moves: [{ by: 'ada.lindqvist', after: 26, to: 'under-review' }],
    watchers: ['marta.kowalska', 'ingrid.solberg', 'ada.lindqvist'],
  },
  {
    entity,
    kind: 'problem',
    title: 'Deploy stuck at “waiting for lease” after a rebase',
    body: `Rebased my branch while a rollout of the old commit was in its
canary. The old rollout was cancelled, as it should be, but the new one has been
here for 40 minutes:

\`\`\`
rollout 88213  berth-inventory  waiting for lease
  held by: rollout 88209 (cancelled)
\`\`\`

A cancelled rollout holding a lease is a nice image, but I would like to ship.`,
    by: 'leila.nazari',
    daysAgo: 1.3,
    votes: [
      'dmytro.shevchenko',
      'soren.kjaer',
      'jun.reyes',
      'tala.santos',
      'camille.dubois',
      'zoe.katz',
      'aroha.ngata',
    ],
    replies: [
      {
        by: 'soren.kjaer',
        after: 1.5,
        body: `Same here twice this month, @leila.nazari:
\`ll deploy lease release --service berth-inventory --rollout 88209\` gets you
going, it only lets you release a lease of a finished rollout.`,
        replies: [
          {
            by: 'leila.nazari',
            after: 1.8,
            body: `That did it, thank you. Leaving this open, because nobody
should need to know that command.`,
          },
        ],
      },
      {
        by: 'tomasz.bak',
        after: 5,
        body: `Found it. Cancel and force-push arrive within the same second.
The cancel releases the lease by *commit*, and after the rebase the commit it
looks for no longer belongs to the rollout. So nothing is released, and nobody
is told.`,
      },
      {
        by: 'rafael.moura',
        after: 9,
        body: `That lookup is mine, from the first version. It seemed clever to
key on the commit. I am sorry, past and present.`,
      },
      {
        by: 'tomasz.bak',
        after: 27,
        body: `Fix is in our own canary: leases are released by rollout id, and
a sweeper frees anything held by a finished rollout for more than 60 s. Will
write here when it is everywhere.`,
      },
    ],
    moves: [{ by: 'tomasz.bak', after: 5.1, to: 'in-progress' }],
    watchers: ['soren.kjaer'],
  },
  {
    entity,
    kind: 'idea',
    title: 'Show the canary’s error budget next to the button',
    body: `When I press *Promote* I have three tabs open: the rollout, the SLO
dashboard and the clock. The number I want is on the second one: how much of
this month's error budget is left, and how much of it **this canary** has eaten
in its ten minutes.

Put those two numbers beside the button. If the canary ate more than its share,
make me type the service name. I will grumble and be grateful.`,
    by: 'elin.thorsdottir',
    daysAgo: 0.8,
    votes: [
      'rohan.deshpande',
      'lucia.ferrari',
      'marcus.webb',
      'arjun.menon',
      'musa.okafor',
    ],
  },
  {
    entity,
    kind: 'idea',
    title: 'Idempotency keys on retries',
    body: `\`POST /rollouts\` times out, CI retries, and now there are two
rollouts of the same build racing for one lease. The second one wins, cancels
the first, and the log says I cancelled my own deploy. I did not. My proxy did.

Please accept an \`Idempotency-Key\` and return the same rollout for 24 hours.
Payments has done this for years, steal the semantics from them
(@rohan.deshpande knows where the bodies are).`,
    by: 'camille.dubois',
    daysAgo: 96,
    votes: crowd(
      33,
      'camille.dubois',
      'jun.reyes',
      'rohan.deshpande',
      'soren.kjaer',
    ),
    replies: [
      {
        by: 'rohan.deshpande',
        after: 2,
        body: `Three bodies:

1. Store the key **with a hash of the request**. Same key, different body is a
   422, not a replay.
2. Replay the *status code* too. We once turned every replayed 201 into a 200,
   and two clients treated that as failure.
3. Write the key in the same transaction as the rollout, or you have only moved
   the race.`,
      },
      {
        by: 'tomasz.bak',
        after: 6,
        body: 'Number 3 is the one I would have got wrong. Thanks.',
      },
      {
        by: 'ben.achterberg',
        after: 31,
        body: `Could the CLI send a key by default, from build id + service?
Then nobody has to know this exists.`,
        replies: [
          {
            by: 'eunji.kim',
            after: 33,
            body: `Yes. Commit + service + environment, so a deliberate redeploy
needs a flag. It will say so when it replays.`,
          },
        ],
      },
      {
        by: 'jun.reyes',
        after: 2110,
        body: `@camille.dubois confirmed from checkout: pulled the network cable
on purpose, twice. One rollout, one lease, one slightly nervous tech lead.`,
      },
    ],
    response: {
      by: 'priya.nair',
      after: 52,
      body: `Yes, and this was overdue. Deploy API 2.6 will take
\`Idempotency-Key\` on every POST; keys live for 24 hours. The CLI and the CI
step will send one without being asked.`,
      status: 'planned',
      target: 1,
    },
    confirmedAfter: 2108,
    moves: [
      { by: 'eunji.kim', after: 1300, to: 'in-progress' },
      { by: 'eunji.kim', after: 2090, to: 'shipped' },
    ],
    watchers: ['soren.kjaer', 'jun.reyes'],
  },
  {
    entity,
    kind: 'idea',
    title: 'Rollback from the pull request',
    body: `At 22:50, with forty sleeper cars about to leave, nobody remembers
the CLI. They do have the pull request open, because that is where everyone is
asking "was it this?".

A **Roll back** button there, for people who may deploy the service, that does
exactly what \`ll deploy rollback\` does and says so in a comment.`,
    by: 'amara.nwosu',
    daysAgo: 142,
    votes: crowd(
      28,
      'amara.nwosu',
      'hugo.lindgren',
      'marcus.webb',
      'ada.lindqvist',
    ),
    replies: [
      {
        by: 'petr.novak',
        after: 5,
        body: `Devil's advocate: a button makes rolling back cheap, and a
rollback is a deploy of code that was tested against yesterday's data. I want it
to be easy. I do not want it to be thoughtless.`,
        replies: [
          {
            by: 'amara.nwosu',
            after: 7,
            body: `Fair. What about: it shows the migrations since that version,
and asks once?`,
          },
          { by: 'petr.novak', after: 8, body: 'With that list I am for it.' },
        ],
      },
      {
        by: 'chiara.conti',
        after: 20,
        body: `Please make the comment name the version we are going *to*, not
only "rolled back". Half our incident timelines have a gap exactly there.`,
      },
      {
        by: 'kwame.boateng',
        after: 1900,
        body: `Story from the pilot: notifications used it on day two. From "was
it this?" to the old version in every region: 3 min 10 s. The previous record
involved a taxi and a laptop on someone's knees.`,
      },
      {
        by: 'amara.nwosu',
        after: 2960,
        body: `Used it in anger last night. The list of migrations stopped me
from making it worse. Thank you all, and @petr.novak most of all!`,
      },
    ],
    response: {
      by: 'priya.nair',
      after: 2930,
      body: `Shipped for every service on pipeline 3. The button appears for
whoever may deploy, lists migrations since the target version, and writes one
comment with both versions and the reason you typed. Demo at the next demo day.`,
      status: 'shipped',
    },
    confirmedAfter: 2961,
    moves: [
      { by: 'ada.lindqvist', after: 22, to: 'under-review' },
      { by: 'priya.nair', after: 170, to: 'planned', target: 1 },
      { by: 'kwame.boateng', after: 1400, to: 'in-progress' },
    ],
  },
  {
    entity,
    kind: 'idea',
    title: 'Canaries for services that read from a queue',
    body: `Our canaries weigh *requests*. A consumer has none, so
\`timetable-ingest\` gets "0 requests, 0 errors, healthy" and goes out
everywhere with a tick.

What would work for us: the canary joins with its own consumer group share (one
partition in sixteen), and is judged on lag, retries and dead letters per 1,000
messages against the fifteen others.`,
    by: 'ibrahim.diallo',
    daysAgo: 118,
    votes: crowd(
      24,
      'ibrahim.diallo',
      'marta.kowalska',
      'chiara.conti',
      'rohan.deshpande',
      'sofia.papadaki',
    ),
    replies: [
      {
        by: 'sofia.papadaki',
        after: 4,
        body: `Careful with "one partition": refunds are keyed by order, so a
poisoned partition means the *same* travellers get the bad version for the whole
canary. I would rather rotate.`,
      },
      {
        by: 'ibrahim.diallo',
        after: 9,
        body: `Rotating moves partitions, and every move stops the group for a
few seconds. For us that is fine. For you?`,
        replies: [
          {
            by: 'sofia.papadaki',
            after: 10,
            body: 'Refunds are slow on purpose. A few seconds is Tuesday.',
          },
          {
            by: 'tomasz.bak',
            after: 27,
            body: `@sofia.papadaki with cooperative rebalancing only the moved
partition stops. I measured 1.8 s median on staging.`,
          },
        ],
      },
      {
        by: 'ada.lindqvist',
        after: 60,
        body: `Summary so far, so the next reader does not need twenty minutes:
we agree on *judge by lag, retries, dead letters*; we disagree on *which share*.
Two options: fixed partition (simple, unfair) or rotating (fair, costs
rebalances). Both work if the service says which in \`deploy.yaml\`.`,
      },
      {
        by: 'priya.nair',
        after: 96,
        body: `@ada.lindqvist thank you! Then it is a setting and not an
argument. \`canary.share: fixed | rotating\`, default fixed.`,
      },
      {
        by: 'chiara.conti',
        after: 1000,
        body: `One more thing to judge on, from a bad evening: *side effects*. A
canary consumer that sends each push twice has perfect lag.`,
        replies: [
          {
            by: 'lucia.ferrari',
            after: 1004,
            body: `Let the service name one metric of its own as the fourth
criterion. You know what "twice" looks like, the pipeline never will.`,
          },
        ],
      },
    ],
    response: {
      by: 'eunji.kim',
      after: 2400,
      body: `In progress, in three steps: (1) lag, retries and dead letters as
criteria, done and on for timetable-ingest; (2) \`canary.share\`, in review; (3)
one metric of your own, as @lucia.ferrari proposes, after that.`,
      status: 'in-progress',
    },
    moves: [
      { by: 'ada.lindqvist', after: 61, to: 'under-review' },
      { by: 'priya.nair', after: 700, to: 'planned', target: 1 },
    ],
    watchers: ['marta.kowalska', 'chiara.conti'],
  },
  {
    entity,
    kind: 'problem',
    title: 'The evening freeze ends an hour late when the clocks change',
    body: `The booking freeze is meant to cover departures, 16:30 to 23:30
local. Since the clocks changed it ends at 00:30, because the window is stored
as UTC.

Nobody minds the extra caution. The people in Manila mind that their 07:30
deploy slot is now 08:30 and collides with stand-up. Also, at the next change it
will end an hour *early*, with trains still on the platform.`,
    by: 'marta.kowalska',
    daysAgo: 26,
    votes: crowd(
      16,
      'marta.kowalska',
      'jun.reyes',
      'aroha.ngata',
      'greta.hoffmann',
    ),
    replies: [
      {
        by: 'greta.hoffmann',
        after: 1,
        body: `Welcome to my life. Store wall time and zone, compute the instant
late, and test on both Sundays. Never, ever store the offset.`,
      },
      {
        by: 'hanna.virtanen',
        after: 5,
        body: `@marta.kowalska reproduced. Freeze windows were converted on
save. Fixing.`,
      },
      {
        by: 'jun.reyes',
        after: 11,
        body: `Stand-up moved in solidarity. We have been talking about moving
it for two years, so thank you, time zones.`,
      },
      {
        by: 'hanna.virtanen',
        after: 70,
        body: `Fixed. Windows keep \`16:30–23:30 Europe/Berlin\` as written, and
there is a test that lives through both Sundays.`,
      },
      {
        by: 'marta.kowalska',
        after: 80,
        body: `Checked with a fake clock in staging: right on both Sundays, and
on the one in Lord Howe Island, where it shifts by 30 minutes. Just in case we
ever sell ferries there.`,
      },
    ],
    moves: [{ by: 'hanna.virtanen', after: 5.2, to: 'in-progress' }],
    response: {
      by: 'hanna.virtanen',
      after: 71,
      body: `Shipped in 3.14. Existing windows were migrated back to wall time;
if yours looks odd, tell us here.`,
      status: 'shipped',
    },
  },
  {
    entity,
    kind: 'idea',
    title: 'Let a service declare what it must be deployed after',
    body: `Checkout 5.2 needs a field that berth-inventory 3.9 adds. Today that
order lives in a chat message and in Camille's head.

\`\`\`yaml
deploy:
  after:
    - service: berth-inventory
      version: '>=3.9'
\`\`\`

The pipeline would hold our rollout until that version is healthy everywhere.`,
    by: 'dmytro.shevchenko',
    daysAgo: 212,
    votes: crowd(13, 'dmytro.shevchenko', 'leila.nazari', 'camille.dubois'),
    replies: [
      {
        by: 'bastien.moreau',
        after: 3,
        body: `I would like this and I think we should not have it. A release
train with YAML is still a release train.`,
      },
      {
        by: 'camille.dubois',
        after: 18,
        body: `It is *my* head, and I still agree with Bastien. The day 3.9 is
rolled back under a running 5.2, the declaration is already false. Checkout must
cope with the field being absent.`,
        replies: [
          {
            by: 'dmytro.shevchenko',
            after: 19,
            body: `That is the argument I have no reply to. I will write the
fallback.`,
          },
        ],
      },
      {
        by: 'mei.tanaka',
        after: 44,
        body: `For the "must cope" part there is a short page in the template
docs: read the field as optional, ship, then require it a release later.`,
      },
    ],
    response: {
      by: 'priya.nair',
      after: 120,
      body: `We won't build this. Ordering between services hides a
compatibility promise that has to hold anyway: versions overlap during every
canary and every rollback. What we want instead is to make that overlap
testable, so that you find out before the canary does.`,
      status: 'declined',
    },
    moves: [{ by: 'camille.dubois', after: 20, to: 'under-review' }],
  },
  {
    entity,
    kind: 'idea',
    title: 'One approval for a hotfix that only goes back',
    body: `The two-approvals rule is there so that nobody ships something new
alone at night. A revert is not something new. It is something we ran for a
week.

Proposal: if the build equals one that was healthy in production in the last 14
days (same digest, not "same intent"), one approval is enough.`,
    by: 'marcus.webb',
    daysAgo: 71,
    votes: crowd(
      19,
      'marcus.webb',
      'rohan.deshpande',
      'elin.thorsdottir',
      'amara.nwosu',
    ),
    replies: [
      {
        by: 'sofia.papadaki',
        after: 2,
        body: `I went to read the control we signed for the card schemes. It
says "changes to the payment path are reviewed by someone other than the
author". The author of the old build was reviewed at the time. So by digest,
yes. By *revert commit*, no: that is a new build.`,
      },
      {
        by: 'marcus.webb',
        after: 3,
        body: 'You read the control for fun?',
        replies: [
          {
            by: 'sofia.papadaki',
            after: 3.2,
            body: 'I read it so that you can sleep.',
          },
        ],
      },
      {
        by: 'tomasz.bak',
        after: 25,
        body: `Digest is what we have anyway: rollback reuses the stored
artifact. 14 days matches how long we keep it warm.`,
      },
    ],
    response: {
      by: 'priya.nair',
      after: 49,
      body: `Agreed as written, by digest and for 14 days. It also removes the
odd state where \`rollback\` needed two people and \`deploy\` of the same digest
by hand needed one.`,
      status: 'planned',
      target: 0,
    },
    confirmedAfter: 1003,
    moves: [
      { by: 'tomasz.bak', after: 400, to: 'in-progress' },
      { by: 'tomasz.bak', after: 980, to: 'shipped' },
    ],
  },
  {
    entity,
    kind: 'problem',
    title: 'At night the canary passes because nobody is awake',
    body: `From 01:00 to 05:00 \`notifications\` sees about 40 requests in ten
minutes. One error is 2.5 %, two are a rollback, zero is a pass. So we roll back
for a bot and wave through a broken release, depending on the dice.

Last night it was the dice. 11,000 travellers got their platform change in
Finnish.`,
    by: 'chiara.conti',
    daysAgo: 33,
    votes: [
      'hugo.lindgren',
      'petr.novak',
      'ada.lindqvist',
      'tala.santos',
      'arjun.menon',
      'jun.reyes',
      'marta.kowalska',
      'zoe.katz',
      'aroha.ngata',
      'lucia.ferrari',
      'amara.nwosu',
      'linh.tran',
    ],
    replies: [
      {
        by: 'hanna.virtanen',
        after: 2,
        body: `Sorry about the incident. As a Finn I must note that the texts
were correct.`,
      },
      {
        by: 'petr.novak',
        after: 4,
        body: `Forty requests cannot tell 1 % from 3 %. To see a doubling of a 1
% error rate with 90 % power you want about 2,300. The honest output is "I don't
know", and the pipeline has no way to say that.`,
      },
      {
        by: 'linh.tran',
        after: 20,
        body: `Then add it: pass, fail, **not enough traffic**. On the third one
the canary keeps running until it has seen N requests or the morning comes,
whichever is first.`,
        replies: [
          {
            by: 'chiara.conti',
            after: 21,
            body: 'Yes. I can wait for the morning. I only want it to be said.',
          },
          {
            by: 'eunji.kim',
            after: 45,
            body: `This is what we will do. Default N comes from the error rate
of the last 7 days; \`canary.minRequests\` overrides it.`,
          },
        ],
      },
      {
        by: 'arjun.menon',
        after: 500,
        body: `Kolkata mornings are Berlin nights, so I have been trying the
preview: 23 rollouts, 9 of them "not enough traffic", 2 of those would have been
wrong passes. It works.`,
      },
    ],
    moves: [
      { by: 'ada.lindqvist', after: 22, to: 'under-review' },
      { by: 'eunji.kim', after: 46, to: 'planned', target: 1 },
      { by: 'eunji.kim', after: 300, to: 'in-progress' },
    ],
    watchers: ['arjun.menon', 'linh.tran'],
  },
  {
    entity,
    kind: 'idea',
    title: 'Deploy from the team chat',
    body: `\`/deploy search 4.81\` in our channel, the bot answers with the
canary, we react with a tick to promote. Everything is seen by everyone, and I
can do it from the tram.`,
    by: 'zoe.katz',
    daysAgo: 303,
    votes: [
      'farid.rahimi',
      'hugo.lindgren',
      'tala.santos',
      'ben.achterberg',
      'marcus.webb',
      'leila.nazari',
    ],
    replies: [
      {
        by: 'rohan.deshpande',
        after: 5,
        body: 'The tram is the part that worries me.',
      },
      {
        by: 'sofia.papadaki',
        after: 26,
        body: `Payments could not use it: the chat's identity is not the one our
approvals are bound to, and a tick can be taken back.`,
      },
      {
        by: 'zoe.katz',
        after: 28,
        body: `Both fair. What I really want is the *seeing*. Could the bot only
tell?`,
      },
    ],
    response: {
      by: 'priya.nair',
      after: 75,
      body: `We won't take commands from chat: a deploy must be bound to your
own sign-in, and we cannot do that there without a second login that would spoil
the fun. The seeing is a good point and cheap: since today every rollout can
post to a channel, \`notify.channel\` in deploy.yaml. Thank you for pulling the
two apart.`,
      status: 'declined',
    },
  },
  {
    entity,
    kind: 'problem',
    title: 'Rollout log loses its last lines when the runner is evicted',
    body: `Spot runner goes away, log stops in the middle of a word, and the
word is usually the error. Three times this week. Example: rollout 87102 ends
with \`FATAL: could not conn\`.`,
    by: 'dmytro.shevchenko',
    daysAgo: 49,
    votes: [
      'ben.achterberg',
      'soren.kjaer',
      'farid.rahimi',
      'tunde.adeyemi',
      'nadia.haddad',
      'ibrahim.diallo',
      'leila.nazari',
      'elin.thorsdottir',
      'linh.tran',
    ],
    replies: [
      {
        by: 'nadia.haddad',
        after: 1,
        body: `The agent flushes every 5 s and eviction gives you 30. Something
is not forwarding SIGTERM. Is there a shell between the two? There is always a
shell between the two.`,
      },
      {
        by: 'rafael.moura',
        after: 4,
        body: `There was a shell between the two. \`exec\` added; the agent now
gets the signal and 25 s to say its last words.`,
        replies: [
          {
            by: 'nadia.haddad',
            after: 4.3,
            body: 'I am having this printed on a mug.',
          },
        ],
      },
      {
        by: 'dmytro.shevchenko',
        after: 120,
        body: `Two evictions since, both logs complete. The error was DNS, by
the way. It was DNS all three times.`,
      },
    ],
    moves: [
      { by: 'rafael.moura', after: 4.1, to: 'in-progress' },
      { by: 'rafael.moura', after: 26, to: 'shipped' },
    ],
  },
  {
    entity,
    kind: 'problem',
    title: 'Failure mails go to whoever merged, not to whoever can help',
    body: `I merged a dependency bump for refunds-worker because I was being
nice. For two days I got its canary failures, at night, with a stack trace from
a class I have never seen. The payments on-call got nothing.`,
    by: 'farid.rahimi',
    daysAgo: 182,
    votes: crowd(
      15,
      'farid.rahimi',
      'rohan.deshpande',
      'mei.tanaka',
      'zoe.katz',
    ),
    replies: [
      {
        by: 'rohan.deshpande',
        after: 1,
        body: `Thank you for being nice, @farid.rahimi! Being nice should not
page you. Forward me the trace and go to bed.`,
      },
      {
        by: 'camille.dubois',
        after: 8,
        body: `The catalog already knows who owns the service and the rota knows
who is awake. The merger can be in copy.`,
      },
      {
        by: 'kwame.boateng',
        after: 30,
        body: `We asked 20 people what they did with these mails. 14 had a
filter. One had printed them. So: owner's on-call first, the merger in copy **only in working hours of their own zone**,
and a link to mute a service you were nice to.`,
      },
    ],
    response: {
      by: 'kwame.boateng',
      after: 700,
      body: `Shipped. Failure mails follow the catalog owner and the rota. If
your service has no rota the mail says so, to your team lead, weekly, until it
has one.`,
      status: 'shipped',
    },
    moves: [{ by: 'kwame.boateng', after: 31, to: 'planned' }],
  },
  {
    entity,
    kind: 'idea',
    title: 'Contract tests as a stage of their own',
    body: `Consumers publish what they expect of a provider; the provider's
pipeline runs those expectations against the candidate before the canary. We
have a prototype between checkout and berth-inventory: 31 expectations, 40
seconds, and it has caught one real thing (an enum value that was "only
renamed").

The question is not whether it works but who is blocked when a consumer's
expectation is wrong.`,
    by: 'ben.achterberg',
    daysAgo: 17,
    votes: crowd(
      11,
      'ben.achterberg',
      'camille.dubois',
      'diego.fuentes',
      'sofia.papadaki',
    ),
    replies: [
      {
        by: 'diego.fuentes',
        after: 2,
        body: `The consumer. An expectation that has never passed against a
released provider must not block that provider. Only expectations that *used to*
hold may.`,
      },
      {
        by: 'bastien.moreau',
        after: 6,
        body: `Then nobody can express "I need this from your next version",
which is half of what we use it for in search.`,
        replies: [
          {
            by: 'diego.fuentes',
            after: 7,
            body: `That half is a conversation. I would not want a red build to
be how I learn what you need.`,
          },
          { by: 'bastien.moreau', after: 9, body: 'Annoyingly, yes.' },
        ],
      },
      {
        by: 'tomasz.bak',
        after: 40,
        body: `40 s before every canary is fine. 40 s × 14 consumers in sequence
is not. Can the expectations of one provider run as one job, @ben.achterberg?
If so I would like to propose it for the demo day.`,
      },
      {
        by: 'ben.achterberg',
        after: 44,
        body: `They can: 14 consumers, one container, 70 s measured. I will
bring the enum.`,
      },
    ],
    moves: [
      {
        by: 'musa.okafor',
        after: 46,
        to: 'under-review',
        reason:
          'Agreement on who is blocked; delivery-platform wants to see it run at the demo day first.',
      },
    ],
  },
  {
    entity,
    kind: 'problem',
    title: 'ap-southeast always goes last, so Manila debugs at dinner',
    body: `The region order is eu-central, eu-west, ap-southeast, for everybody,
always. A rollout started at 10:00 in Berlin reaches us at 18:30 in Manila, with
the people who wrote it going to lunch.

For services whose traffic is mostly ours (ferries!) the order should be ours as
well.`,
    by: 'tala.santos',
    daysAgo: 61,
    votes: [
      'jun.reyes',
      'aroha.ngata',
      'arjun.menon',
      'greta.hoffmann',
      'ada.lindqvist',
      'chiara.conti',
      'musa.okafor',
      'bastien.moreau',
    ],
    replies: [
      { by: 'jun.reyes', after: 0.5, body: 'My dinner supports this.' },
      {
        by: 'tomasz.bak',
        after: 9,
        body: `History: eu-central goes first because that is where we sit and
can look. That was true when we were nine people.`,
      },
      {
        by: 'aroha.ngata',
        after: 14,
        body: `@tala.santos counterpoint from further east: what I want is not
"ap first" but "no region starts outside the owners' working hours unless they
say so". For me eu-central first, at *my* 9 a.m., is perfect: nobody there is
awake to be hurt.`,
        replies: [
          {
            by: 'tala.santos',
            after: 16,
            body: 'Better than mine. I change my wish to yours.',
          },
        ],
      },
    ],
    response: {
      by: 'priya.nair',
      after: 100,
      body: `Planned: \`regions.order\` per service, and the rule by
@aroha.ngata (a region does not start outside the owners' hours unless you tick
the box) as the default for new services. Existing ones keep what they have
until their owners choose.`,
      status: 'planned',
      target: 2,
    },
    watchers: ['jun.reyes', 'aroha.ngata'],
  },
  {
    entity,
    kind: 'idea',
    title: 'Tell me how long I will wait before I press Deploy',
    body: `"Waiting for lease" is honest but gives me nothing to plan with. If
the rollout ahead of me has 25 minutes of canary left I will get a coffee; if it
has 3 I will stay. Even a bad estimate (median of its last ten rollouts) beats
watching a spinner.`,
    by: 'linh.tran',
    daysAgo: 5,
    votes: [
      'farid.rahimi',
      'zoe.katz',
      'leila.nazari',
      'mei.tanaka',
      'ben.achterberg',
      'hugo.lindgren',
    ],
    replies: [
      {
        by: 'petr.novak',
        after: 3,
        body: `Show the range, not the median. "Usually 8 to 30 minutes" is a
promise you can keep.`,
      },
      {
        by: 'kwame.boateng',
        after: 26,
        body: `We have the durations per service and step for the last 90 days,
and they are boringly regular except for one service I shall not name, which has
a 6-hour canary. It would be a small thing. I'd like to try on Friday afternoon.`,
        replies: [
          {
            by: 'greta.hoffmann',
            after: 28,
            body: `It is us. The feed of one operator comes every six hours. We
are not proud.`,
          },
        ],
      },
    ],
  },
  {
    entity,
    kind: 'problem',
    title: 'Rollback restores the binary but not the configuration',
    body: `Rolled berth-inventory back from 3.4 to 3.3. The binary went back.
The config map stayed at 3.4, with a hold TTL of \`"8m"\` where 3.3 expects
seconds. It parsed as 8. For eleven minutes you had eight seconds to enter your
passport number.

A rollback that gives me a combination that never existed is not a rollback.`,
    by: 'jun.reyes',
    daysAgo: 231,
    votes: crowd(
      21,
      'jun.reyes',
      'camille.dubois',
      'marcus.webb',
      'leila.nazari',
      'ada.lindqvist',
    ),
    replies: [
      {
        by: 'camille.dubois',
        after: 1,
        body: `Someone did manage it in eight seconds. Support sent them a
voucher out of respect.`,
      },
      {
        by: 'eunji.kim',
        after: 5,
        body: `Confirmed. Config is applied from *main*, the binary from the
artifact. They only look like one thing. Options: (a) bake config into the
artifact, (b) version config beside it and restore both.`,
      },
      {
        by: 'marcus.webb',
        after: 9,
        body: `(a) is cleaner but then a config change needs a build, and in a
freeze we live from config changes. Please (b).`,
      },
      {
        by: 'diego.fuentes',
        after: 22,
        body: `(b), and make 3.3 *refuse* \`"8m"\`. A duration without a unit
should not parse, that is on the client library and I'll take it.`,
        replies: [
          {
            by: 'jun.reyes',
            after: 23,
            body: `@eunji.kim @diego.fuentes both of you get a ferry ticket from
me.`,
          },
        ],
      },
    ],
    response: {
      by: 'priya.nair',
      after: 60,
      body: `We do (b): every rollout records a digest for binary **and**
config, and rollback restores the pair. Until then the rollback page shows a
warning when the two have drifted, live since this morning.`,
      status: 'planned',
      target: 1,
    },
    confirmedAfter: 1300,
    moves: [
      { by: 'eunji.kim', after: 5.5, to: 'under-review' },
      { by: 'eunji.kim', after: 500, to: 'in-progress' },
      {
        by: 'eunji.kim',
        after: 1250,
        to: 'shipped',
        reason:
          'In 3.9. Rolled back our own pipeline with it, on purpose, in daylight.',
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'How do you rotate the signing key without a pause?',
    body: `Our build signing key is due. The runbook says "pause rollouts,
replace, resume", which for journey-search means a 20-minute hole in a day with
30 rollouts. How do other teams do it?`,
    by: 'marta.kowalska',
    daysAgo: 38,
    votes: crowd(
      18,
      'marta.kowalska',
      'soren.kjaer',
      'sofia.papadaki',
      'dmytro.shevchenko',
    ),
    replies: [
      {
        by: 'ada.lindqvist',
        after: 2,
        accepted: true,
        body: `You don't need the pause any more. The verifier takes a *list* of
keys since 3.6:

1. Add the new public key to \`signing.trusted\`, roll out. Both are trusted,
   the old one signs.
2. Switch \`signing.active\` to the new key. New builds are signed with it,
   running ones stay valid.
3. After **15 days** (builds stay warm for 14, and a rollback needs its
   signature to verify), remove the old one.

We did it in search with 40 rollouts in between. The step people skip is the
waiting in 3.`,
        replies: [
          {
            by: 'marta.kowalska',
            after: 3,
            body: `Step 3 is what we would have skipped. Done with 1 and 2,
calendar entry made.`,
          },
          {
            by: 'sofia.papadaki',
            after: 20,
            body: `For the payment path: write the day of step 3 into the key
ceremony log as well. The auditor asks for the *removal*, not the addition.`,
          },
        ],
      },
      {
        by: 'tomasz.bak',
        after: 22,
        body: `And the runbook now says what @ada.lindqvist says. It was from
2.x. Thank you both.`,
      },
      {
        by: 'marta.kowalska',
        after: 400,
        body: 'Day 15: old key gone, nothing noticed, best kind of day.',
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'Can we get the pipeline’s metrics in our own dashboards?',
    body: `I would like "time from merge to healthy everywhere" next to our
latency, per service. Is it exported somewhere, or do I scrape the rollout page
and feel bad about it?`,
    by: 'linh.tran',
    daysAgo: 14,
    votes: crowd(9, 'linh.tran', 'lucia.ferrari', 'camille.dubois'),
    replies: [
      {
        by: 'petr.novak',
        after: 1.2,
        accepted: true,
        body: `Exported: \`deploy_rollout_duration_seconds\` is a histogram with
\`service\`, \`region\`, \`step\` and \`outcome\`. What you want:

\`\`\`promql
histogram_quantile(0.5, sum by (le, service) (
  rate(deploy_rollout_duration_seconds_bucket{step="total", outcome="healthy"}[7d])
))
\`\`\`

Use 7 d, not 1 h: most services have fewer than ten rollouts a day and the
hourly quantile is noise.`,
      },
      {
        by: 'linh.tran',
        after: 2,
        body: `Lovely. Our median is 34 minutes, of which 22 are canary. I had
guessed the opposite.`,
      },
      {
        by: 'eunji.kim',
        after: 6,
        body: `If you turn this into a dashboard others could import, please
share it as a practice.`,
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'Why two approvals on a hotfix?',
    body: `Not complaining (a little). A normal change needs one approval, a
hotfix needs two. I would have guessed the other way round. What is the
thinking?`,
    by: 'hugo.lindgren',
    daysAgo: 89,
    votes: ['tala.santos', 'marcus.webb', 'farid.rahimi', 'zoe.katz'],
    replies: [
      {
        by: 'marcus.webb',
        after: 3,
        body: `A hotfix skips the canary wait and may go out in a freeze. So the
second approval is not about the code, it replaces the ten minutes of evidence
you are skipping. The second person's question should be "are we sure it is not
the canary we need?"`,
        accepted: true,
      },
      {
        by: 'rohan.deshpande',
        after: 4,
        body: `Also empirically: of last year's 31 hotfixes, 6 made things
worse. In 5 of those the two people sat at the same desk.`,
        replies: [
          {
            by: 'hugo.lindgren',
            after: 5,
            body: 'That changed my mind faster than I would like to admit.',
          },
        ],
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'When will canaries work for queues?',
    body: `Is there a date for consumers? We are planning the next quarter for
notifications and would rather not build our own.`,
    by: 'tala.santos',
    daysAgo: 9,
    votes: crowd(12, 'tala.santos', 'chiara.conti', 'ibrahim.diallo'),
    replies: [
      {
        by: 'ada.lindqvist',
        after: 1,
        body: `It is in progress, in three steps, and step 1 can already be
switched on: see *Canaries for services that read from a queue* here.
@chiara.conti wrote down what notifications needs there.`,
      },
      {
        by: 'tala.santos',
        after: 2,
        body: 'I work next to her. I should turn my chair more often.',
      },
    ],
    moves: [
      {
        by: 'ada.lindqvist',
        after: 3,
        to: 'closed',
        reason:
          'The conversation lives in “Canaries for services that read from a queue”; please vote there.',
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'Is it safe to cancel a rollout between two regions?',
    body: `eu-central is on 5.8, eu-west not yet started, and we found a small,
harmless bug. Can I cancel now and roll 5.9 over it, or must I go back to 5.7
everywhere first?`,
    by: 'leila.nazari',
    daysAgo: 161,
    votes: [
      'dmytro.shevchenko',
      'zoe.katz',
      'soren.kjaer',
      'farid.rahimi',
      'ben.achterberg',
    ],
    replies: [
      {
        by: 'dmytro.shevchenko',
        after: 0.6,
        body: `I always go back first. Superstition, mostly.`,
      },
      {
        by: 'rafael.moura',
        after: 2,
        accepted: true,
        body: `Safe. Each region records its own current and previous version.
If you cancel between regions, 5.9 starts from 5.8 in eu-central and from 5.7 in
eu-west, and each can roll back to where *it* came from.

What is **not** safe is cancelling *inside* a region while pods are being
replaced: you keep the mix until the next rollout. The button is grey then, but
the API lets you.`,
      },
      {
        by: 'leila.nazari',
        after: 2.2,
        body: `Cancelled between, rolled 5.9 over it, all fine.
@dmytro.shevchenko may keep his superstition.`,
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'What counts as a failed canary if the error rate was bad already?',
    body: `One operator's API is down, so 6 % of our searches fail, with the old
version as with the new. Our canary fails on "errors > 2 %" and I cannot ship
the fix that would hide this operator.`,
    by: 'zoe.katz',
    daysAgo: 131,
    votes: [
      'bastien.moreau',
      'linh.tran',
      'marta.kowalska',
      'lucia.ferrari',
      'rohan.deshpande',
      'amara.nwosu',
      'petr.novak',
    ],
    replies: [
      {
        by: 'lucia.ferrari',
        after: 1,
        body: `You have an *absolute* criterion. Use the relative one, it
compares canary and baseline over the same minutes:

\`\`\`yaml
canary:
  errors:
    compare: baseline
    worseBy: 0.5pp
\`\`\`

When the world is on fire for both, only a difference fails.`,
        accepted: true,
      },
      {
        by: 'zoe.katz',
        after: 1.6,
        body: `Shipped, operator hidden, thank you. Should that not be the
default?`,
        replies: [
          {
            by: 'petr.novak',
            after: 3,
            body: `Half. Relative alone lets you slide: every release 0.4 points
worse, none of them failing. I keep both, absolute with a generous limit.`,
          },
          {
            by: 'eunji.kim',
            after: 8,
            body: `It is the default for services created since 3.8. Older ones
keep what they were born with.`,
          },
        ],
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'Can six services from one repository roll out as one?',
    body: `Timetable has one repository and six deployables. A change in the
shared parser starts six rollouts, six canaries, six mails. Is there a way to
say "these are one change"?`,
    by: 'soren.kjaer',
    daysAgo: 204,
    votes: [
      'greta.hoffmann',
      'ibrahim.diallo',
      'bastien.moreau',
      'diego.fuentes',
    ],
    replies: [
      {
        by: 'camille.dubois',
        after: 4,
        body: `There is \`group:\` in deploy.yaml: one lease, one approval, one
mail, and the canaries run in parallel. If one fails, none is promoted. We use
it for checkout's API and its worker.`,
        accepted: true,
      },
      {
        by: 'soren.kjaer',
        after: 6,
        body: `Works. One warning for whoever finds this: the group waits for
its **slowest** canary. Ours is six hours. We took that one out of the group
again.`,
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'How do you test a change to deploy.yaml itself?',
    body: `I changed two indents and deployed to a region that does not exist.
The pipeline created a very healthy rollout of zero pods. How do you check the
file before merging?`,
    by: 'farid.rahimi',
    daysAgo: 76,
    votes: ['hugo.lindgren', 'mei.tanaka', 'elin.thorsdottir'],
    replies: [
      {
        by: 'musa.okafor',
        after: 0.8,
        accepted: true,
        body: `Welcome to the club, @farid.rahimi! \`ll deploy plan\` prints
every step it would take, with regions, pods and windows, and touches nothing.
We run it as a check on each pull request and paste the diff of the plan as a
comment; it is six lines, copy it from \`payments-gateway/.ci/plan.sh\`.`,
      },
      {
        by: 'tomasz.bak',
        after: 5,
        body: `And a rollout of zero pods is now an error. "Very healthy" was
generous of us.`,
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'Database migrations: before, during or after the canary?',
    body: `We add a column that the new version writes and reads. If the
migration runs before the canary, the old version sees a column it does not know
(fine). If it runs with it, a failed canary leaves the column behind (fine?). If
after, the canary crashes (not fine).

What is the house rule, and where is it written?`,
    by: 'elin.thorsdottir',
    daysAgo: 252,
    votes: crowd(
      17,
      'elin.thorsdottir',
      'sofia.papadaki',
      'ibrahim.diallo',
      'jun.reyes',
    ),
    replies: [
      {
        by: 'ibrahim.diallo',
        after: 1,
        body: 'Before, and only additive. Everything else is two releases.',
      },
      {
        by: 'dmytro.shevchenko',
        after: 2,
        body: `Before is right for the *expand* step, but mind the lock.
\`ALTER TABLE … ADD COLUMN … DEFAULT\` is cheap today; adding a \`NOT NULL\`
constraint scans. On bookings-db that was 40 s of everybody waiting.`,
        replies: [
          {
            by: 'elin.thorsdottir',
            after: 3,
            body: '`NOT VALID` first, then `VALIDATE`, for the constraint?',
          },
          {
            by: 'dmytro.shevchenko',
            after: 3.3,
            body: `Yes, and \`SET lock_timeout = '2s'\` in front, so that a
migration loses against traffic and not the other way round.`,
          },
        ],
      },
      {
        by: 'bastien.moreau',
        after: 8,
        body: `I disagree with "before" as a rule. For a read model I rebuild, *never*
is the answer: new table, new name, switch the reader. No migration, no problem.`,
      },
      {
        by: 'camille.dubois',
        after: 25,
        accepted: true,
        body: `Let me try to put the house rule in four lines, since it was
written nowhere:

1. **Expand** in its own rollout, before, additive only, with a lock timeout.
2. Wait one day. This is the step that makes rollback boring.
3. Ship the code.
4. **Contract** in its own rollout, at least 15 days later, because a warm build
   may still come back.

Bastien's variant is 1 and 4 with tables instead of columns, and just as good.`,
      },
      {
        by: 'elin.thorsdottir',
        after: 26,
        body: 'This is what I needed. Step 2 is the one nobody tells you.',
      },
      {
        by: 'priya.nair',
        after: 48,
        body: `@camille.dubois @dmytro.shevchenko copied into the docs under
"Migrations", with your names below it. The pipeline will not enforce it, but
\`ll deploy plan\` now warns when a migration and code that needs it travel in
the same rollout.`,
      },
      {
        by: 'jun.reyes',
        after: 3000,
        body: `Months later: we have done 30 of these by the four lines. Zero
stories to tell.`,
      },
    ],
    watchers: ['jun.reyes'],
  },
  {
    entity,
    kind: 'question',
    title: 'Who may deploy our service while the whole team is on a ferry?',
    body: `Timetable's offsite is on one of our own night ferries (research!),
so for 14 hours nobody with deploy rights has a connection worth the name. Can
we lend the rights to somebody?`,
    by: 'greta.hoffmann',
    daysAgo: 111,
    votes: [
      'aroha.ngata',
      'marta.kowalska',
      'soren.kjaer',
      'bastien.moreau',
      'amara.nwosu',
      'ibrahim.diallo',
    ],
    replies: [
      {
        by: 'bastien.moreau',
        after: 0.7,
        body: '@greta.hoffmann search would do it. We break when you break.',
      },
      {
        by: 'hanna.virtanen',
        after: 2,
        accepted: true,
        body: `\`ll deploy delegate --service timetable-ingest --to search --until '2 days'\`.
One of you runs it, one of them accepts. Ends by itself. Shows in the audit log
under both teams.`,
      },
      {
        by: 'greta.hoffmann',
        after: 60,
        body: `Back on land. Search deployed nothing, as a good house-sitter
should. The ferry's own departure was wrong in our timetable. Research!`,
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'What does “superseded” mean, and did I break something?',
    body: `My rollout ended as "superseded" after four minutes. There is a newer
one by somebody else. Is my change in it? Do I need to do anything?`,
    by: 'farid.rahimi',
    daysAgo: 22,
    votes: ['elin.thorsdottir', 'tala.santos'],
    replies: [
      {
        by: 'zoe.katz',
        after: 0.2,
        accepted: true,
        body: `Nothing broken. Someone merged after you, the newer build *contains*
your commit, so the pipeline stopped yours and carries both. Look for your
commit under "Changes" on the newer rollout; if it is there, you are on board.`,
      },
      {
        by: 'farid.rahimi',
        after: 0.3,
        body: 'It is there. That was eleven minutes, including my panic.',
      },
      {
        by: 'eunji.kim',
        after: 4,
        body: `The text now reads: "Continued in rollout 88011, which contains
your change." Four minutes of panic saved per newcomer.`,
        replies: [
          {
            by: 'zoe.katz',
            after: 5,
            body: 'Times the number of newcomers, that is a feature.',
          },
        ],
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'Does a lease survive a restart of the pipeline?',
    body: `Tonight's node upgrade will restart the pipeline while two long
canaries run. Will they find their leases again, or should we ask people to
stop?`,
    by: 'rohan.deshpande',
    daysAgo: 334,
    votes: ['petr.novak', 'camille.dubois', 'marcus.webb'],
    replies: [
      {
        by: 'rafael.moura',
        after: 3,
        accepted: true,
        body: `They do. A lease is a row with an owner and an expiry (90 s,
renewed every 20). The runner reconnects with its rollout id and goes on. What
you lose is at most the log of those seconds. If the restart takes **longer than 90 s**
the lease is free and the rollout stops in "needs attention", it does not go on
blindly.`,
      },
      {
        by: 'rohan.deshpande',
        after: 15,
        body: 'Restart took 41 s. Both canaries finished. Sleep was had.',
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'Can I keep one region on the old version for a week?',
    body: `An operator in eu-west tests its gate readers against our tickets
until the end of next week and asked us to change nothing. The other regions
must move on. Is there a pin, or do I have to click *skip eu-west* on every
rollout and hope that nobody forgets?`,
    by: 'jun.reyes',
    daysAgo: 3,
    votes: ['leila.nazari', 'amara.nwosu', 'tala.santos'],
    replies: [
      {
        by: 'dmytro.shevchenko',
        after: 2,
        body: `We did it with a freeze window on that region alone. It works,
but it also stops config and hotfixes, so think twice.`,
      },
      {
        by: 'jun.reyes',
        after: 3,
        body: `Thanks, that is plan B. I would still like a pin that lets a
hotfix through with a warning.`,
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'What would a canary be for a job that runs once a night?',
    body: `The index rebuild runs at 02:10, takes 50 minutes and either works or
does not. We deploy it during the day and learn about it in the night. How do
others do this? Run it twice? On a smaller graph? Ship it and keep the old one
warm?`,
    by: 'bastien.moreau',
    daysAgo: 0.35,
    votes: ['ibrahim.diallo', 'sofia.papadaki'],
  },
  {
    entity,
    kind: 'question',
    title: 'How should I read the “confidence” number on a canary?',
    body: `It said 71 % and was promoted; yesterday it said 94 % and was not. I
thought higher is better?`,
    by: 'mei.tanaka',
    daysAgo: 55,
    votes: [
      'linh.tran',
      'farid.rahimi',
      'hugo.lindgren',
      'musa.okafor',
      'zoe.katz',
    ],
    replies: [
      {
        by: 'petr.novak',
        after: 0.9,
        body: `It is the confidence *in the verdict*, whatever the verdict is.
71 % sure that it is fine; 94 % sure that it is not. I have complained about the
label since it exists.`,
        accepted: true,
      },
      {
        by: 'mei.tanaka',
        after: 1,
        body: 'Ah! Then it was right both times and I was wrong both times.',
      },
      {
        by: 'tomasz.bak',
        after: 20,
        body: `Label changed to "71 % sure: healthy" / "94 % sure: worse than
baseline". @petr.novak you may stop.`,
        replies: [
          { by: 'petr.novak', after: 21, body: 'I will find something else.' },
        ],
      },
    ],
  },
  {
    entity,
    kind: 'practice',
    title: 'Blue/green for a service with a long queue',
    body: `What worked for payments. Our consumer holds up to 20 minutes of work
in memory, so a rolling update either loses it or waits forever. We run two
colours instead:

1. Green starts with **no** partitions and warms its caches.
2. Blue gets \`drain\`: it takes nothing new and finishes what it has.
3. Partitions move one by one as blue gives them up. Green never sees a message
   blue still holds.
4. Blue at zero for two minutes: done. Until then, rollback is "give them back".

In \`deploy.yaml\` it is \`strategy: blue-green\` plus a \`drain.until\` probe
that returns our in-flight count. Costs double memory for about 25 minutes. In
seven months: no lost message, two rollbacks, both boring.`,
    by: 'rohan.deshpande',
    daysAgo: 27,
    votes: crowd(
      9,
      'rohan.deshpande',
      'ibrahim.diallo',
      'chiara.conti',
      'sofia.papadaki',
    ),
    replies: [
      {
        by: 'ibrahim.diallo',
        after: 6,
        body: `@rohan.deshpande took this over for timetable-ingest. One
addition: give \`drain\` a limit (ours is 30 min), or one message stuck on an
operator's socket keeps two colours alive all weekend. Ask me about the bill.`,
      },
      {
        by: 'musa.okafor',
        after: 30,
        body: `I now point every new team with a consumer here. If you change
something, please edit this one and don’t start another.`,
      },
    ],
  },
  {
    entity,
    kind: 'practice',
    title: 'Write deploy notes for the person who is on call',
    body: `The rollout page shows the pull request's first paragraph. We stopped
writing it for the reviewer and started writing it for a tired person at 3 a.m.
who has never seen the code:

- **What will look different** on the dashboards, even if all is well.
- **What it looks like if it is wrong.**
- **Is it safe to roll back?** Yes, or "not after the first refund has been
  written".

Three lines. Our median time to the decision "roll back or not" went from 14 to
5 minutes.`,
    by: 'arjun.menon',
    daysAgo: 146,
    votes: crowd(
      22,
      'arjun.menon',
      'rohan.deshpande',
      'ada.lindqvist',
      'marcus.webb',
    ),
    replies: [
      {
        by: 'rohan.deshpande',
        after: 2,
        body: `@arjun.menon as that tired person: thank you. The second line is
the one that saves me.`,
      },
      {
        by: 'hugo.lindgren',
        after: 30,
        body: `Made a pull request template of it for the apps. People fill it
in because it is only three lines; please nobody add a fourth.`,
      },
    ],
  },
  {
    entity,
    kind: 'practice',
    title: 'Rehearse the rollback, every second Tuesday at eleven',
    body: `We roll journey-search back one version and forward again, in
production, in daylight, with whoever joined last pressing the button. Takes 15
minutes. Found so far: a cache key that was not versioned, an alert that pages
on *any* rollback, and that three of us did not have the rights we thought we
had.

Nobody is afraid of the button any more, which was the point.`,
    by: 'ada.lindqvist',
    daysAgo: 191,
    votes: crowd(
      20,
      'ada.lindqvist',
      'zoe.katz',
      'musa.okafor',
      'camille.dubois',
    ),
    replies: [
      {
        by: 'elin.thorsdottir',
        after: 20,
        body: `We tried. Found that our ledger cannot go back across a day
boundary. Much better to find that at eleven on a Tuesday.`,
      },
      {
        by: 'petr.novak',
        after: 28,
        body: `Please announce it to observability *before*. Not because of the
alerts. Because I like to watch.`,
      },
    ],
  },
  {
    entity,
    kind: 'practice',
    title: 'For low traffic, compare the canary with the same hour last week',
    body: `Until the pipeline can say "not enough traffic" by itself: we set
\`compare: lastWeek\` for the ferry endpoints. The same Tuesday, 02:00 to 03:00,
has the same bots, the same two travel agencies and the same cron jobs. The
false failures went from nine a month to one.

Does not work in the week of a timetable change. Nothing does.`,
    by: 'aroha.ngata',
    daysAgo: 41,
    votes: [
      'jun.reyes',
      'chiara.conti',
      'lucia.ferrari',
      'tala.santos',
      'greta.hoffmann',
      'ada.lindqvist',
      'petr.novak',
      'linh.tran',
    ],
    replies: [
      {
        by: 'petr.novak',
        after: 9,
        body: `Statistically dubious, practically excellent. I checked on three
months of data and could not make it look bad.`,
      },
    ],
  },
  {
    entity,
    kind: 'practice',
    title: 'Expand today, contract in three weeks, and put it in the calendar',
    body: `The contract step is the one that never happens. We had 44 columns
"to be dropped next sprint", the oldest from a colleague whose child is now in
school.

Now the pull request that *expands* also creates the calendar entry for the
contract step, with a link and a name. 41 of the 44 are gone. The other three
turned out to be in use.`,
    by: 'sofia.papadaki',
    daysAgo: 238,
    votes: crowd(14, 'sofia.papadaki', 'elin.thorsdottir', 'dmytro.shevchenko'),
    replies: [
      {
        by: 'dmytro.shevchenko',
        after: 12,
        body: `"The other three turned out to be in use" is the whole argument
for waiting.`,
      },
    ],
  },
  {
    entity,
    kind: 'practice',
    title: 'Share deploy.yaml between services with anchors',
    body: `If you have several services in one repository, put the common part
in \`x-defaults: &defaults\` and merge it with \`<<: *defaults\`. Saves 60 lines
per service and they cannot drift apart.`,
    by: 'diego.fuentes',
    daysAgo: 312,
    votes: [
      'soren.kjaer',
      'dmytro.shevchenko',
      'ibrahim.diallo',
      'hugo.lindgren',
    ],
    replies: [
      {
        by: 'soren.kjaer',
        after: 2400,
        body: `Heads-up: since 3.4 there is \`extends:\`, which also works
across repositories and shows up properly in \`ll deploy plan\`. With anchors
the plan shows the merged text and nobody knows where a line comes from.`,
      },
      {
        by: 'diego.fuentes',
        after: 2404,
        body: `Agreed, use \`extends\`. Leaving this here so that the old files
can be understood.`,
      },
    ],
    moves: [
      {
        by: 'tomasz.bak',
        after: 2420,
        to: 'outdated',
        reason: 'Since 3.4 there is `extends:`, which does the same and more.',
        replacedBy: 'Share deploy.yaml between repositories with extends',
      },
    ],
  },
  {
    entity,
    kind: 'practice',
    title: 'Share deploy.yaml between repositories with extends',
    body: `The common part lives in one file, and every service says
\`extends: platform/deploy-defaults@2\` in its first line. What a service says
itself wins. \`ll deploy plan\` shows where each line comes from, which is the
whole point: nobody has to merge YAML in their head any more.

Pin the number. An unpinned default changed our canary times for eleven services
on a Friday.`,
    by: 'soren.kjaer',
    daysAgo: 212,
    votes: [
      'diego.fuentes',
      'hugo.lindgren',
      'ibrahim.diallo',
      'rohan.deshpande',
      'linh.tran',
      'camille.dubois',
    ],
    replies: [
      {
        by: 'diego.fuentes',
        after: 5,
        body: `Moved 14 services in an afternoon and deleted 800 lines. My old
thread about anchors can retire.`,
      },
    ],
  },
  {
    entity,
    kind: 'kudos',
    title: 'Tomasz, for the lease archaeology at 02:40',
    body: `A rollout of berth-inventory was stuck on the evening before the long
weekend. @tomasz.bak was not on call. He read four years of lease history, found
a row from a service that was deleted before I joined, explained it to me in
three sentences, *and asked whether I was all right*. I was, after that.`,
    by: 'jun.reyes',
    daysAgo: 236,
    votes: crowd(
      23,
      'jun.reyes',
      'camille.dubois',
      'leila.nazari',
      'priya.nair',
    ),
    replies: [
      { by: 'tomasz.bak', after: 8, body: 'The row was mine. But thank you.' },
    ],
  },
  {
    entity,
    kind: 'kudos',
    title: 'The rollback button, on the busiest evening of the year',
    body: `18:04 a release makes every cabin on the Bari ferry look like a bunk.
18:06 somebody writes "was it this?". 18:07 Tala, who has never deployed that
service, presses the button on the pull request. 18:10 cabins are cabins.

Six minutes, most of them reading. Two years ago that was my whole evening.
Thank you all, from the idea to the list of migrations.`,
    by: 'amara.nwosu',
    daysAgo: 12,
    votes: crowd(
      19,
      'amara.nwosu',
      'tala.santos',
      'hugo.lindgren',
      'priya.nair',
      'kwame.boateng',
    ),
    replies: [
      {
        by: 'kwame.boateng',
        after: 3,
        body: `Printed and pinned above the coffee machine. @tala.santos gets
the pen.`,
      },
      {
        by: 'tala.santos',
        after: 5,
        body: `My hand was shaking, but the button said exactly what it would
do.`,
      },
    ],
  },
  {
    entity,
    kind: 'kudos',
    title: 'For error messages that say what to do next',
    body: `Old: \`error: invalid spec (code 31)\`

New:
\`canary.minutes is "10m"; write a number of minutes, as in "minutes: 10" (deploy.yaml line 14)\`

I don't know who sat down and did this for all 58 of them. I would like to know,
and to buy them lunch.`,
    by: 'mei.tanaka',
    daysAgo: 151,
    votes: crowd(
      18,
      'mei.tanaka',
      'farid.rahimi',
      'hugo.lindgren',
      'musa.okafor',
    ),
    replies: [
      {
        by: 'rafael.moura',
        after: 1,
        body: `It was @eunji.kim, over eleven evenings, with a list of every
message anyone had ever pasted into chat.`,
      },
      {
        by: 'eunji.kim',
        after: 6,
        body: `Sorted by how often. Code 31 was pasted 212 times. Lunch
accepted.`,
      },
    ],
  },
  {
    entity,
    kind: 'kudos',
    title: 'Ada and Musa, for the first-rollout hour',
    body: `Every new colleague gets one hour in which @ada.lindqvist or
@musa.okafor watches them ship something tiny, says nothing unless asked, and
then asks what was confusing. I have been here for years and asked for mine
anyway. My list of eleven confusing things became four merged changes by Friday.
I have not felt this new, or this useful, in a long time.`,
    by: 'elin.thorsdottir',
    daysAgo: 30,
    votes: crowd(
      16,
      'elin.thorsdottir',
      'farid.rahimi',
      'tala.santos',
      'priya.nair',
    ),
    replies: [
      {
        by: 'musa.okafor',
        after: 4,
        body: `The saying nothing is the hard part. Ask @ada.lindqvist about the
time I bit my pen.`,
      },
    ],
  },
];
