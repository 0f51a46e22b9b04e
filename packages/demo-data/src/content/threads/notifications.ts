import { crowd } from '../people';
import type { DemoThread } from '../types';

const entity = 'component:default/notifications';

export const threads: DemoThread[] = [
  {
    entity,
    kind: 'problem',
    title: 'Seven messages about one delay',
    body: `+5, +10, +15, +20, +35, "your connection is at risk", +30. I was
awake for all of them; my wife as well. Send the first, the one that changes my *plan*,
and the final one.`,
    by: 'petr.novak',
    daysAgo: 43,
    votes: crowd(
      18,
      'petr.novak',
      'amara.nwosu',
      'rohan.deshpande',
      'tala.santos',
    ),
    replies: [
      {
        by: 'chiara.conti',
        after: 3,
        body: `@petr.novak sorry to you both. "Changes my plan" I can compute: a
connection becomes impossible or possible again, the arrival moves past
something you booked, the platform changes.`,
      },
      {
        by: 'aroha.ngata',
        after: 15,
        body: `Between 23:00 and 06:00 on a sleeper I would take only the middle
one. If the train is late and I am asleep, that is a feature.`,
      },
      {
        by: 'chiara.conti',
        after: 600,
        body: `Half of it is live: delays are held back 10 minutes and merged.
Messages per delayed trip: 6.1 → 2.3. The plan part comes next.`,
      },
    ],
    moves: [
      { by: 'chiara.conti', after: 3.2, to: 'planned' },
      { by: 'chiara.conti', after: 240, to: 'in-progress' },
    ],
  },
  {
    entity,
    kind: 'question',
    title: 'Which time zone do you use for “tomorrow at 07:40”?',
    body: `Train from Vienna to Istanbul. The traveller's phone is in Vienna now
and in Istanbul tomorrow. Ferry's the same. What do you write?`,
    by: 'yusuf.demir',
    daysAgo: 20,
    votes: [
      'marta.kowalska',
      'greta.hoffmann',
      'jun.reyes',
      'leila.nazari',
      'aroha.ngata',
    ],
    replies: [
      {
        by: 'marta.kowalska',
        after: 1,
        accepted: true,
        body: `The zone of the *place the sentence is about*, and name the
place: "arrives 07:40 in Istanbul". Nobody on a platform converts. "Tomorrow" is
by the service day, or for a 00:10 departure write "tonight at 00:10 (Friday)".`,
      },
      {
        by: 'chiara.conti',
        after: 3,
        body: `@marta.kowalska reviewed all our 212 texts for this last year.
“Tonight (Friday)” is hers, complaints about missed trains after midnight went
from weekly to none.`,
      },
    ],
  },
  {
    entity,
    kind: 'kudos',
    title: 'The message from the night of the storm',
    body: `"Your ferry will not sail tonight. You are booked on the 08:00, your
cabin is the same, breakfast is on us. You need to do nothing." I was on that
pier with two children. Whoever wrote it: it was the only calm thing in Ancona.`,
    by: 'camille.dubois',
    daysAgo: 115,
    votes: crowd(
      30,
      'camille.dubois',
      'amara.nwosu',
      'greta.hoffmann',
      'jun.reyes',
    ),
    replies: [
      {
        by: 'amara.nwosu',
        after: 1,
        body: 'It was @chiara.conti, at 21:40, on her phone, also on a pier.',
      },
      {
        by: 'chiara.conti',
        after: 4,
        body: 'Another pier. Same storm. I wrote what I wanted to read.',
      },
    ],
  },
];
