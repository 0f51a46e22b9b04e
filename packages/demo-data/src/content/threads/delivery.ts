import { crowd } from '../people';
import type { DemoThread } from '../types';

/** The system and not one of its parts. */
const entity = 'system:default/delivery';

export const threads: DemoThread[] = [
  {
    entity,
    kind: 'idea',
    title:
      'One page from merge to production, across cache, preview and pipeline',
    body: `To find out where my change is I look at the build, the preview, the
rollout, in three places with three ids. They are one story. I would like to
follow a *commit*.`,
    by: 'ada.lindqvist',
    daysAgo: 54,
    votes: crowd(
      27,
      'ada.lindqvist',
      'linh.tran',
      'musa.okafor',
      'farid.rahimi',
      'jun.reyes',
    ),
    replies: [
      {
        by: 'kwame.boateng',
        after: 5,
        body: `We drew it on the wall for new colleagues, with string. The ids
meet in exactly one place, the artifact's digest. Everything else can be looked
up from there.`,
      },
      {
        by: 'hugo.lindgren',
        after: 8,
        body: `Start with a page that only *links*. If I can get to the three in
one click I can wait for the beautiful version.`,
        replies: [
          {
            by: 'eunji.kim',
            after: 12,
            body: `\`ll where <commit>\` does the links since this evening. The
page reads the same endpoint.`,
          },
        ],
      },
    ],
    response: {
      by: 'priya.nair',
      after: 120,
      body: `In work, links first as @hugo.lindgren says, in the portal, on each
component. @ada.lindqvist and @musa.okafor try it with the next five newcomers
before we call it done.`,
      status: 'in-progress',
    },
    watchers: ['marta.kowalska', 'farid.rahimi'],
  },
  {
    entity,
    kind: 'question',
    title: 'What is delivery-platform not going to do in the next half year?',
    body: `I ask because the list of plans is long and I'd like to know which
workarounds to keep.`,
    by: 'bastien.moreau',
    daysAgo: 25,
    votes: [
      'camille.dubois',
      'petr.novak',
      'ada.lindqvist',
      'diego.fuentes',
      'rohan.deshpande',
      'marta.kowalska',
    ],
    replies: [
      {
        by: 'priya.nair',
        after: 20,
        accepted: true,
        body: `Best question of the quarter. Not in the next half year:

- our own CI runners on ARM (we looked; the price is not there yet)
- deploying to operators' machines
- Windows
- a second secrets store

Keep your workarounds for those four, and tell me which one hurts most.`,
      },
      {
        by: 'bastien.moreau',
        after: 21,
        body: 'I wish every team answered this. None of them hurts. Thank you.',
      },
    ],
  },
  {
    entity,
    kind: 'practice',
    title: 'How we write a thread that gets solved in a day',
    body: `I read all threads of the last year on the three delivery components.
Those solved within a day had, nearly always:

1. one concrete id (rollout, build, preview)
2. what you **expected**
3. what you did about it meanwhile

Length made no difference, politeness a little, screenshots none. Being angry
was fine if 1 was there.`,
    by: 'eunji.kim',
    daysAgo: 70,
    votes: crowd(22, 'eunji.kim', 'musa.okafor', 'ada.lindqvist', 'tomasz.bak'),
    replies: [
      {
        by: 'zoe.katz',
        after: 4,
        body: 'As the author of two angry ones with an id: I feel seen.',
      },
      {
        by: 'ada.lindqvist',
        after: 22,
        body: `I now ask for the id in my first reply. It is the kindest thing
one can do quickly.`,
      },
    ],
  },
];
