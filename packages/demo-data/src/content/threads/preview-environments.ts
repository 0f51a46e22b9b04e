import { crowd } from '../people';
import type { DemoThread } from '../types';

const entity = 'component:default/preview-environments';

export const threads: DemoThread[] = [
  {
    entity,
    kind: 'idea',
    title: 'Seed data with a journey that goes wrong',
    body: `The seed has two operators, forty trains and a world in which
everything is on time. Every screen I design for *delays, missed connections, a
ferry that is cancelled in a storm* I can only see in production, on the day,
next to people who are upset.

Could the seed have one such journey that is always broken in the same way?`,
    by: 'amara.nwosu',
    daysAgo: 73,
    votes: crowd(
      17,
      'amara.nwosu',
      'hugo.lindgren',
      'leila.nazari',
      'chiara.conti',
      'jun.reyes',
    ),
    replies: [
      {
        by: 'greta.hoffmann',
        after: 2,
        body: `I can give you a real one: the 19:32 from Ancona, storm, turned
around at sea, arrived where it had left, nine hours later. Eleven systems had
an opinion on whether it "departed".`,
      },
      {
        by: 'leila.nazari',
        after: 6,
        body: `And please one traveller with two surnames, an apostrophe and no
middle name. The seed is all Anna Schmidt.`,
      },
      {
        by: 'hugo.lindgren',
        after: 24,
        body: `Collected in one list: storm ferry, missed connection by 2 min,
platform change after boarding, partial refund, the apostrophe. @kwame.boateng
if you tell me the format I will write the fixtures.`,
        replies: [
          {
            by: 'kwame.boateng',
            after: 26,
            body: `A folder of JSON and an index file, and I shall name the
ferry after you.`,
          },
        ],
      },
      {
        by: 'amara.nwosu',
        after: 720,
        body: `“M/S Hugo” has now turned around 340 times in my previews. Two
designs changed because of her.`,
      },
    ],
    moves: [
      { by: 'hugo.lindgren', after: 25, to: 'under-review' },
      { by: 'kwame.boateng', after: 50, to: 'in-progress' },
      {
        by: 'kwame.boateng',
        after: 690,
        to: 'shipped',
        reason:
          'In every preview since this week; `seed: calm` brings the old world back.',
      },
    ],
  },
  {
    entity,
    kind: 'problem',
    title:
      'Preview falls asleep while the designer is on the way to the meeting',
    body: `It sleeps after four hours without a request and needs six minutes to
wake up. In front of eight people six minutes are an eternity in which I explain
what they would be seeing.`,
    by: 'hugo.lindgren',
    daysAgo: 110,
    votes: [
      'amara.nwosu',
      'leila.nazari',
      'tala.santos',
      'ada.lindqvist',
      'zoe.katz',
      'jun.reyes',
      'chiara.conti',
    ],
    replies: [
      {
        by: 'kwame.boateng',
        after: 3,
        body: `Where do the six minutes go? I put a stopwatch on it: 20 s
scheduling, 40 s images, **4 min 50 s** seeding the database from scratch,
because sleeping threw it away.`,
      },
      {
        by: 'soren.kjaer',
        after: 5,
        body: `Snapshot the volume before sleeping? We restore 30 GB that way in
under 20 s.`,
      },
      {
        by: 'kwame.boateng',
        after: 240,
        body: `Snapshots in. Wake-up is 38 s now. And there is *Keep awake
until* on the page, at most two days, since meetings move.`,
      },
      {
        by: 'hugo.lindgren',
        after: 262,
        body: '38 seconds is one joke. I have one joke. Perfect.',
      },
    ],
    moves: [
      { by: 'kwame.boateng', after: 6, to: 'in-progress' },
      { by: 'kwame.boateng', after: 241, to: 'shipped' },
    ],
  },
  {
    entity,
    kind: 'idea',
    title: 'Previews across two repositories',
    body: `A change in berth-inventory and one in checkout that belong together:
I get two previews, each with the *other* service from main. Neither shows the
feature.

\`Preview-With: berth-inventory#1204\` in the description would do.`,
    by: 'dmytro.shevchenko',
    daysAgo: 35,
    votes: crowd(
      13,
      'dmytro.shevchenko',
      'jun.reyes',
      'leila.nazari',
      'ben.achterberg',
    ),
    replies: [
      {
        by: 'diego.fuentes',
        after: 4,
        body: `What happens when 1204 gets a new commit? Rebuild both, or does
yours go stale and say so?`,
      },
      {
        by: 'dmytro.shevchenko',
        after: 5,
        body: `Follow it. I want to see the feature, and a stale preview is a
lie with a URL.`,
      },
      {
        by: 'rafael.moura',
        after: 30,
        body: `Doable: a preview becomes a *set* of refs. The ugly corner is the
database: both run migrations. If we apply them in dependency order from the
catalog it is right for all pairs I could think of. Who has a pair I could not
think of?`,
        replies: [
          {
            by: 'sofia.papadaki',
            after: 47,
            body: `Payments and refunds share a table, we know, we know. Either
order works as long as it is not both at once.`,
          },
        ],
      },
    ],
    response: {
      by: 'kwame.boateng',
      after: 100,
      body: `Planned for the coming quarter, with the trailer as proposed,
following the newest commit, up to four repositories. @rafael.moura takes it.`,
      status: 'planned',
    },
    watchers: ['jun.reyes', 'camille.dubois'],
  },
  {
    entity,
    kind: 'problem',
    title: 'Login loops in a preview when third-party cookies are off',
    body: `Safari, private window: sign in → back to preview → sign in. Firefox
strict mode the same. Product people use exactly these.`,
    by: 'tala.santos',
    daysAgo: 3.5,
    votes: ['hugo.lindgren', 'leila.nazari', 'amara.nwosu'],
    replies: [
      {
        by: 'hugo.lindgren',
        after: 1,
        body: `Confirmed on three machines. The session cookie is set on the
shared login host, and the preview's own host is another site since the domain
move. Works if login sits under the same parent domain.`,
      },
      {
        by: 'kwame.boateng',
        after: 18,
        body: `You are right, and it is my domain move. Moving the login host
underneath. Meanwhile \`?login=local\` signs you in as the seed traveller.`,
      },
    ],
    moves: [{ by: 'kwame.boateng', after: 18.2, to: 'in-progress' }],
  },
  {
    entity,
    kind: 'question',
    title: 'How can I show a preview to an operator who has no account?',
    body: `A ferry company wants to see their logo on the ticket before they
sign. Is there a link I may send outside?`,
    by: 'musa.okafor',
    daysAgo: 65,
    votes: ['amara.nwosu', 'greta.hoffmann', 'zoe.katz'],
    replies: [
      {
        by: 'hugo.lindgren',
        after: 1.1,
        accepted: true,
        body: `*Share* → *Guest link*: lasts up to 72 hours, read-only, with a
banner that says it is not production. Seed data only; if your preview is
connected to a staging operator the button is off, on purpose.`,
      },
      {
        by: 'musa.okafor',
        after: 26,
        body: `They signed. They also found a typo in their own name that is on
all their ships.`,
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'Can I freeze the clock in a preview?',
    body: `The bug appears at 02:00–03:00 on one night of the year. I would
rather not wait, and neither do I want to be awake then.`,
    by: 'marta.kowalska',
    daysAgo: 28,
    votes: ['greta.hoffmann', 'aroha.ngata', 'jun.reyes', 'ben.achterberg'],
    replies: [
      {
        by: 'ben.achterberg',
        after: 2,
        accepted: true,
        body: `\`clock: '2031-10-26T01:58:00+02:00'\` in the preview's settings,
services on client library ≥ 3.7 follow it. It *runs* from there; add
\`rate: 0\` to hold it still. PostgreSQL's \`now()\` does **not** follow, that
one got me for a day.`,
      },
      {
        by: 'marta.kowalska',
        after: 4,
        body: `Found it in ten minutes: the train that leaves at 02:30 leaves
twice. @greta.hoffmann you owe me nothing, I owe @ben.achterberg a day.`,
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'Why does my preview have 11 services when I changed one?',
    body: `I touched the colour of a button in notifications' settings page. It
started berth-inventory, payments, the lot. Is that needed, and who pays?`,
    by: 'chiara.conti',
    daysAgo: 173,
    votes: ['tala.santos', 'farid.rahimi'],
    replies: [
      {
        by: 'eunji.kim',
        after: 5,
        accepted: true,
        body: `It follows \`dependsOn\` from the catalog, all the way down.
Yours says that notifications depends on the event bus, and it starts who *writes*
to that. Set \`depth: 1\` for previews of a leaf; the rest are served by the
shared staging.`,
      },
      {
        by: 'chiara.conti',
        after: 6,
        body: '3 services, 50 seconds. And the button is a better colour.',
      },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'Do previews count as production for personal data?',
    body: `Support wants to reproduce a traveller's broken booking in a preview.
Importing it would be technically easy. May we?`,
    by: 'leila.nazari',
    daysAgo: 200,
    votes: [
      'sofia.papadaki',
      'camille.dubois',
      'ben.achterberg',
      'amara.nwosu',
      'elin.thorsdottir',
    ],
    replies: [
      {
        by: 'sofia.papadaki',
        after: 1,
        accepted: true,
        body: `No, and thank you for asking first. Previews are visible to
everybody in engineering and live in logs for 30 days. What you may:
\`ll booking shape <order>\` exports the *structure* (legs, fares, states,
timings) with invented people. So far every bug reproduced from the shape.`,
      },
      {
        by: 'leila.nazari',
        after: 3,
        body: `Reproduced from the shape. The bug was two legs with the same
departure second.`,
      },
    ],
  },
  {
    entity,
    kind: 'practice',
    title: 'Review with the preview first, the code second',
    body: `Our rule for half a year now: the reviewer opens the preview *before*
the diff and writes down what they tried. Ten minutes. In 60 pull requests we
found 19 things that no reading would have shown: focus lost after a dialog, a
price that jumps, a German word that is too long for its button.

It is always the German word.`,
    by: 'leila.nazari',
    daysAgo: 88,
    votes: crowd(
      19,
      'leila.nazari',
      'hugo.lindgren',
      'amara.nwosu',
      'mei.tanaka',
    ),
    replies: [
      {
        by: 'greta.hoffmann',
        after: 3,
        body: '*Schlafwagenreservierungsbestätigung* sends its regards.',
      },
      {
        by: 'farid.rahimi',
        after: 9,
        body: `As a newcomer I found it the easiest way to give a useful review
before I could read the code.`,
      },
    ],
  },
  {
    entity,
    kind: 'kudos',
    title: 'Previews made our first remote usability test possible',
    body: `Five travellers in five countries, five guest links, one Friday. No
build on a phone, no screen sharing of my desktop with its 40 tabs.
@kwame.boateng stayed online "just in case" and fixed a font during participant
three.`,
    by: 'tala.santos',
    daysAgo: 137,
    votes: [
      'amara.nwosu',
      'hugo.lindgren',
      'leila.nazari',
      'kwame.boateng',
      'zoe.katz',
      'jun.reyes',
      'priya.nair',
      'chiara.conti',
      'musa.okafor',
    ],
    replies: [
      {
        by: 'kwame.boateng',
        after: 5,
        body: `Participant three was my favourite. She asked whether the ferry
has a cat.`,
      },
    ],
  },
];
