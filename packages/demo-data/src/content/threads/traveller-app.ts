import { crowd } from '../people';
import type { DemoThread } from '../types';

const entity = 'component:default/traveller-app';

export const threads: DemoThread[] = [
  {
    entity,
    kind: 'problem',
    title: 'The ticket needs a network, and the platform has none',
    body: `Tunnel station, 22:58, forty people lifting their phones towards the
ceiling. The ticket is cached, but the app asks the server whether the cache is
fresh and waits 30 s for an answer.`,
    by: 'rohan.deshpande',
    daysAgo: 174,
    votes: crowd(
      29,
      'rohan.deshpande',
      'jun.reyes',
      'greta.hoffmann',
      'zoe.katz',
      'ada.lindqvist',
    ),
    replies: [
      {
        by: 'tala.santos',
        after: 1,
        body: `Show first, ask later. A ticket that was valid an hour ago is
valid now in all but 0.01 % of cases, and the conductor's device knows those.`,
      },
      {
        by: 'sofia.papadaki',
        after: 5,
        body: `The 0.01 % are refunds. The operator bears that risk since the
last contract, I checked: show it.`,
      },
      {
        by: 'hugo.lindgren',
        after: 9,
        body: 'Web too: service worker, and “as of 22:14” below the code.',
        replies: [
          {
            by: 'rohan.deshpande',
            after: 10,
            body: '"As of" is exactly the honesty I want at 22:58.',
          },
        ],
      },
    ],
    response: {
      by: 'amara.nwosu',
      after: 30,
      body: `Next release, all three platforms. This was the most voted thing we
have ever had, and it was right there at every tunnel station.`,
      status: 'in-progress',
    },
    moves: [
      {
        by: 'amara.nwosu',
        after: 340,
        to: 'shipped',
        reason: 'App 9.2. Tested in a tunnel, by eleven people, with cake.',
      },
    ],
  },
  {
    entity,
    kind: 'idea',
    title: 'A dark theme that is really dark, for reading in a bunk',
    body: `The dark grey lights up a six-berth compartment like a small moon.
OLED black, dimmed images, and no white flash when a page loads. Your neighbours
will rate us.`,
    by: 'nadia.haddad',
    daysAgo: 16,
    votes: [
      'aroha.ngata',
      'hugo.lindgren',
      'petr.novak',
      'linh.tran',
      'kwame.boateng',
      'farid.rahimi',
      'mei.tanaka',
    ],
    replies: [
      {
        by: 'hugo.lindgren',
        after: 2,
        body: `The flash is a bug and I fixed it this morning. Pure black smears
on some screens when scrolling; \`#050505\` does not, and nobody in our blind
test could tell.`,
      },
      {
        by: 'tala.santos',
        after: 12,
        body: `Could it turn on by itself between departure and 07:00 if you are
on a night train? We know that you are.`,
      },
    ],
    moves: [{ by: 'amara.nwosu', after: 26, to: 'planned' }],
  },
  {
    entity,
    kind: 'question',
    title: 'How do I deep-link to a ticket from a mail?',
    body: `It should open the app if there is one, the web if not, and never
show somebody else's ticket when a mail is forwarded.`,
    by: 'eunji.kim',
    daysAgo: 82,
    votes: ['chiara.conti'],
    replies: [
      {
        by: 'chiara.conti',
        after: 2,
        body: `\`https://go.example.com/t/<token>\`; the token opens the *sign-in*
for that order, not the order. We use it in all our mails.`,
        accepted: true,
      },
      {
        by: 'eunji.kim',
        after: 3,
        body: `Used it for the staff ferry booking. Forwarded it to
@rafael.moura, who saw nothing. Works.`,
      },
    ],
  },
];
