import { endpointsByName } from './ask';
import { daysAhead } from './subjects';
import { ledger, payments, people } from './world';

/** A well-formed id that nothing has. */
export const nobodysId = '0193a1b2-0000-7000-8000-000000000000';

const right: Record<string, unknown> = {
  add: [],
  address: 'https://docs.example.com/retries',
  answer: 'going',
  by: people.other,
  body: 'Once is enough.',
  column: 'planned',
  color: 'blue',
  description: 'Bring a trace.',
  entityRef: payments,
  entityRefs: [payments],
  focus: 'Answers',
  history: 'true',
  id: nobodysId,
  idempotencyKey: 'a-key-of-mine',
  into: nobodysId,
  kind: 'idea',
  known: '0'.repeat(32),
  label: 'Reliability',
  labelIds: [],
  limit: '5',
  mine: 'watched',
  linkId: nobodysId,
  minutes: 60,
  parentId: nobodysId,
  name: 'Reliability',
  note: 'You answer most questions as it is',
  person: people.other,
  place: 'Room 4',
  q: 'retry',
  reach: '#payments-help',
  reason: 'Not this year',
  remove: [],
  replacedBy: nobodysId,
  replaces: '2026-11-15T09:00:00.000Z',
  replyId: nobodysId,
  scope: `entity:${payments}`,
  sort: 'new',
  startsLocal: `${daysAhead(9)}T10:00`,
  status: 'planned',
  target: '2039-Q1',
  timeZone: 'Europe/Berlin',
  title: 'Retry budgets',
  to: ledger,
  topics: ['CI'],
  until: daysAhead(9),
  decision: 'hide',
  why: 'spam',
  words: 'It sells watches.',
  url: 'https://meet.example.com/demo',
  when: 'past',
};

/** Fields that mean something else in a room. */
const ofRoom: Record<string, Record<string, unknown>> = {
  events: {
    attendance: 'remote',
    award: 'Most daring',
    better: nobodysId,
    component: payments,
    demo: 'https://demo.example.com/1',
    join: true,
    judgeUntil: `${daysAhead(12)}T09:00:00Z`,
    judging: 'votes',
    one: nobodysId,
    other: nobodysId.replace(/0$/, '1'),
    pitch: 'Sheds what can wait',
    repository: 'https://code.example.com/1',
    submitBy: `${daysAhead(9)}T09:00:00Z`,
    teamSize: 4,
    text: 'It works',
    before: nobodysId,
    details: 'With numbers',
    itemId: nobodysId,
    state: 'accepted',
    threadId: nobodysId,
    threads: [{ id: nobodysId, kind: 'demo' }],
    timeMark: 754,
    capacity: 20,
    day: daysAhead(9),
    from: `${daysAhead(1)}T00:00:00Z`,
    hosts: [people.other],
    kind: 'demo',
    notes: 'All went well',
    on: true,
    recording: 'https://video.example.com/1',
    slides: 'https://slides.example.com/1',
    recurrence: { rule: 'FREQ=DAILY' },
    until: `${daysAhead(9)}T00:00:00Z`,
    which: 'all',
  },
  elections: {
    answer: 'accepted',
    capPerTeam: 1,
    decision: 'admitted',
    endorserTeams: 1,
    endorsers: 2,
    exceptionsUntil: `${daysAhead(5)}T09:00:00Z`,
    method: 'schulze',
    nominationsCloseAt: `${daysAhead(2)}T09:00:00Z`,
    nominationsOpenAt: `${daysAhead(1)}T09:00:00Z`,
    note: 'Not of this community',
    officers: [people.administrator],
    quorum: 10,
    ranking: [[people.other]],
    rollGroups: [],
    rollOf: ['owners', 'everyone'],
    running: 'true',
    seats: 2,
    secrecy: 'unlinkable',
    secret: 'abcdefghijklmnopqrstuvwxyz',
    statement: 'I would look after what is asked.',
    termUntil: daysAhead(90),
    vacancies: 'next',
    votingCloseAt: `${daysAhead(6)}T09:00:00Z`,
    votingOpenAt: `${daysAhead(3)}T09:00:00Z`,
  },
};

/** Fields that mean something else on one route. */
const ofRoute: Record<string, Record<string, unknown>> = {
  'events.growProject': { kind: 'practice' },
};

/** A value that is right by itself for every field of a route, but cursors. */
export function rightFields(
  route: string,
  part: 'params' | 'query' | 'body',
): Record<string, unknown> {
  const endpoint = endpointsByName.get(route);
  if (!endpoint) throw new Error(`There is no route '${route}'`);
  const known = {
    ...right,
    ...ofRoom[route.split('.')[0]],
    ...ofRoute[route],
  };
  return Object.fromEntries(
    Object.keys(endpoint[part])
      .map((field): [string, unknown] => [field, known[field]])
      .filter(([, value]) => value !== undefined),
  );
}
