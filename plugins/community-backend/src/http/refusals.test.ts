import type { Knex } from 'knex';
import request from 'supertest';
import { ask, endpointsByName, headerOf, type RawCall } from '../testing/ask';
import { nobodysId, rightFields } from '../testing/rightFields';
import { databases } from '../testing/databases';
import { startCommunity, type TestCommunity } from '../testing/startCommunity';
import { subjectsOf } from '../testing/subjects';
import { payments, people } from '../testing/world';

jest.setTimeout(120_000);

const lone = '\ud800';
const emoji = '🚂';

/** What is no instant, or one that no database keeps. */
const wrongMoments = [
  '2027-03-31',
  '2027-02-30T09:00:00Z',
  '2027-03-31T09:00',
  '0001-01-01T00:00:00Z',
  'soon',
  7,
  null,
];

/** Values that a field must refuse, whichever route it belongs to. */
const wrong: Record<string, unknown[]> = {
  add: [['1'], nobodysId, Array(11).fill(nobodysId), [7], null],
  address: [
    '',
    'x'.repeat(2_001),
    'two words',
    'https://a.b/\0',
    `https://a.b/${lone}`,
    7,
    null,
  ],
  answer: ['', 'x'.repeat(2_001), null, 1],
  before: ['1', 7, nobodysId.replace('-7', '-1')],
  by: ['payments', 'component:default/payments-api', ''],
  body: ['', ' \n\t ', 'x'.repeat(20_001), `a\0b`, `a${lone}`, 7, null, ['a']],
  column: ['open', 'declined', '', 'PLANNED'],
  color: ['pink', '', null, 7],
  cursor: ['x'.repeat(501)],
  description: ['x'.repeat(20_001), `a\0b`, `a${lone}`, 7, {}],
  entityRef: ['payments-api', 'component:payments-api', `${payments}\0`, ''],
  entityRefs: [[], ['payments-api'], payments, Array(11).fill(payments), [1]],
  focus: ['', 'x'.repeat(201), 'two\nlines', `a\0b`, `a${lone}`, 7],
  history: ['yes', '1', ''],
  id: ['1', 'null', nobodysId.toLocaleUpperCase('en-US').replace('-7', '-4')],
  idempotencyKey: [
    'short',
    'x'.repeat(65),
    'white space',
    `nul\0nul`,
    12345678,
  ],
  into: ['1', 'null', nobodysId.replace('-7', '-1')],
  kind: ['poll', '', null, 3],
  known: ['', 'newest', 'F'.repeat(32), '0'.repeat(33)],
  label: ['', 'x'.repeat(41), 'two\nlines', `a\0b`],
  labelIds: [['1'], nobodysId, Array(11).fill(nobodysId), [7], null],
  limit: ['0', '101', '-1', '1e2', 'all', ''],
  mine: ['theirs', 'STARTED', ''],
  linkId: ['1', 'null', nobodysId.replace('-7', '-4')],
  minutes: [0, 20_161, 60.5, '60', null, -60],
  name: ['', 'x', 'x'.repeat(41), 'two\nlines', `a\0b`, `a${lone}`, 7, null],
  note: ['', 'x'.repeat(1_001), `a\0b`, `a${lone}`, 7],
  parentId: ['1', 7, null, nobodysId.replace('-7', '-1')],
  person: ['mia', 'group:default/payments', 7],
  place: ['', 'x'.repeat(201), 'two\nlines', `a\0b`, `a${lone}`, 7],
  q: ['x'.repeat(101)],
  reach: ['x'.repeat(201), 'two\nlines', `a\0b`, `a${lone}`, 7],
  reason: ['', 'x'.repeat(1_001), `a\0b`, `a${lone}`, 7],
  remove: [['1'], nobodysId, Array(11).fill(nobodysId), [7], null],
  replacedBy: ['1', 7, null, nobodysId.replace('-7', '-1')],
  replaces: ['yesterday', '', null, 7],
  replyId: ['1', 7, null, nobodysId.replace('-7', '-1')],
  scope: ['payments-api', 'entity:payments-api', 'all', `entity:${payments}\0`],
  sort: ['hot', 'TOP', ''],
  startsLocal: ['2027-02-30T10:00', '2027-01-01', '9999-12-31T23:30', 7],
  status: ['done', '', null, 3],
  target: ['2039-Q5', 'Q1 2039', '2039-02-30', '1999-Q1', 'soon', '', 7],
  timeZone: ['Berlin', 'x'.repeat(65), '../../etc/passwd', `UTC\0`, 7],
  title: [
    '',
    'xy',
    'x'.repeat(151),
    'two\nlines',
    `abc\0`,
    `abc${lone}`,
    '\u200b\u200b\u200b',
    'abc\u202edef',
    7,
  ],
  to: ['payments-api', 'component:payments-api', `${payments}\0`, '', 7],
  topics: [['x'], 'CI', [7], Array(11).fill('CI'), ['x'.repeat(51)], null],
  until: ['2027-02-30', 'tomorrow', '2027-01-01T00:00', 7],
  decision: ['delete', '', null, 1],
  why: ['boring', '', null, 1],
  words: ['', 'x'.repeat(1_001), `a\0b`, `a${lone}`, 7],
  url: [
    ['javascript', 'alert(1)'].join(':'),
    'meet',
    'https://me:secret@a.b/',
    'https://a.b/\0',
    `https://a.b/${lone}`,
    7,
  ],
  when: ['now', ''],
  capPerTeam: [0, 21, 1.5, '1'],
  endorserTeams: [-1, 51, 0.5, '1', null],
  endorsers: [-1, 51, 0.5, '1', null],
  exceptionsUntil: wrongMoments,
  method: ['borda', '', null, 1],
  nominationsCloseAt: wrongMoments,
  nominationsOpenAt: wrongMoments,
  officers: [[], ['mia'], Array(11).fill(people.member), people.member, null],
  quorum: [-1, 101, 0.5, '10', null],
  ranking: [people.other, [people.other], [['mia']], [[7]], null],
  rollGroups: [['payments'], [people.member], Array(51).fill('group:a/b'), 7],
  rollOf: [['nobody'], 'owners', [7], null],
  running: ['yes', '1', ''],
  seats: [0, 21, 1.5, '2', null],
  secrecy: ['secret', '', null],
  secret: ['short', 'A'.repeat(26), 'a'.repeat(27), 7, null],
  statement: ['', 'x'.repeat(5_001), `a\0b`, `a${lone}`, 7],
  termUntil: ['2027-02-30', 'tomorrow', '2027-01-01T00:00', 7],
  vacancies: ['never', '', null],
  votingCloseAt: wrongMoments,
  votingOpenAt: wrongMoments,
  attendance: ['virtual', '', null],
  award: ['', 'x'.repeat(61), 'two\nlines', `a\0b`, `a${lone}`, 7],
  better: ['1', 7, nobodysId.replace('-7', '-1')],
  component: ['payments-api', 'component:payments-api', `${payments}\0`, '', 7],
  demo: ['meet', 'ftp://a.b/c', 'https://me:secret@a.b/', 7],
  join: ['yes', 1, null],
  judgeUntil: wrongMoments,
  judging: ['dice', '', null],
  one: ['1', 7, null, nobodysId.replace('-7', '-1')],
  other: ['1', 7, null, nobodysId.replace('-7', '-1')],
  pitch: ['x'.repeat(2_001), `a\0b`, `a${lone}`, 7, null],
  repository: ['meet', 'ftp://a.b/c', 'https://me:secret@a.b/', 7],
  submitBy: wrongMoments,
  teamSize: [0, 51, 1.5, '5', null],
  text: ['', 'x'.repeat(5_001), `a\0b`, `a${lone}`, 7, null],
  capacity: [0, 100_001, 1.5, '1'],
  day: ['2027-02-30', 'soon', '2027-01-01T10:00', 7],
  from: ['2027-02-30', 'tomorrow', '2027-01-01T00:00', 7],
  notes: ['', 'x'.repeat(20_001), `a\0b`, `a${lone}`, 7],
  on: ['yes', 1, null],
  recording: ['meet', 'ftp://a.b/c', 'https://me:secret@a.b/', 7],
  slides: ['meet', 'ftp://a.b/c', 'https://me:secret@a.b/', 7],
  hosts: [['mia'], ['group:a/b'], Array(11).fill(people.member), people.member],
  recurrence: [
    'weekly',
    { rule: 'FREQ=HOURLY' },
    { rule: 'FREQ=WEEKLY;FREQ=DAILY' },
    { except: ['soon'] },
    { extra: ['2027-01-01'] },
    7,
  ],
  which: ['some', '', null],
  details: ['x'.repeat(1_001), `a\0b`, `a${lone}`, 7, null],
  itemId: ['1', 7, nobodysId.replace('-7', '-1')],
  state: ['open', '', null, 1],
  threadId: ['1', 7, null, nobodysId.replace('-7', '-1')],
  threads: [
    [],
    [nobodysId],
    [{ id: nobodysId }],
    [{ id: nobodysId, kind: 'slot' }],
    Array(21).fill({ id: nobodysId, kind: 'demo' }),
    null,
  ],
  timeMark: [-1, 1.5, '7', 20_160 * 60 + 1],
};

/** Texts at their limits and of odd letters, which the API must take. */
const odd: Record<string, string[]> = {
  title: [
    emoji.repeat(75),
    'x'.repeat(150),
    '\uffff\ufffe odd',
    '\u05e9\u05dc right',
  ],
  body: [
    'x'.repeat(20_000),
    emoji.repeat(10_000),
    'a\u0001b',
    '%s %% \\0 \' " ;--',
  ],
};

/** Who may ask: a member, or another backend. */
function askerOf(name: string): string {
  return endpointsByName.get(name)?.forServices ? 'service' : people.member;
}

/** A call whose every field has a value that is right by itself. */
function fullCall(name: string): RawCall {
  const body = rightFields(name, 'body');
  return {
    as: headerOf(askerOf(name)),
    params: rightFields(name, 'params') as Record<string, string>,
    query: rightFields(name, 'query') as Record<string, string>,
    ...(Object.keys(body).length > 0 && { body }),
  };
}

/** That an answer is an error as every Backstage backend gives it. */
function expectRefusal(
  answer: request.Response,
  status: number,
  message: string | RegExp,
) {
  expect(answer.body).toEqual({
    error: expect.objectContaining({
      name: expect.any(String),
      message:
        typeof message === 'string' ? message : expect.stringMatching(message),
    }),
    request: { method: expect.any(String), url: expect.any(String) },
    response: { statusCode: status },
  });
  expect(answer.status).toBe(status);
  expect(answer.body.error).not.toHaveProperty('stack');
}

const all = [...endpointsByName];
const withBody = all.filter(([, { body }]) => Object.keys(body).length > 0);
const withId = all.filter(([, { params }]) => 'id' in params);
const ofParts = (parts: Array<'params' | 'query' | 'body'>) =>
  all.flatMap(([name, endpoint]) =>
    parts.flatMap(part =>
      Object.keys(endpoint[part]).map(
        (field): [string, string, typeof part] => [name, field, part],
      ),
    ),
  );

describe('what the API refuses', () => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init('SQLITE_3');
    community = await startCommunity({ knex });
  });
  afterAll(() => community.stop());

  const endpointOf = (name: string) => endpointsByName.get(name)!;

  it('has something wrong to send for every field of the contract', () => {
    const fields = new Set(
      all.flatMap(([, { params, query, body }]) =>
        Object.keys({ ...params, ...query, ...body }),
      ),
    );
    expect(Object.keys(wrong).sort()).toEqual([...fields].sort());
  });

  it.each(all)(
    'names a field that %s does not know in the query',
    async (name, endpoint) => {
      const call = fullCall(name);
      const answer = await ask(community.url, endpoint, {
        ...call,
        query: { ...call.query, sorting: 'new', toString: 'x' },
      });
      expectRefusal(answer, 400, /query: .*'sorting'.*is not known here/);
      expect(answer.body.error.message).toContain("'toString'");
    },
  );

  it.each(all)(
    'names a field that %s does not know in the body',
    async (name, endpoint) => {
      const call = fullCall(name);
      const answer = await ask(community.url, endpoint, {
        ...call,
        body: { ...(call.body as object), administrator: true },
      });
      expectRefusal(answer, 400, "body: 'administrator' is not known here");
    },
  );

  it.each(ofParts(['params', 'query', 'body']))(
    'names the field when %s gets a wrong %s',
    async (name, field, part) => {
      const endpoint = endpointOf(name);
      const call = fullCall(name);
      const values = wrong[field].filter(
        value =>
          // An event's place and link are taken away by null; in an address
          // there is no half of a character.
          part === 'body' ||
          (typeof value === 'string' && !value.includes(lone)),
      );
      expect(values.length).toBeGreaterThan(0);
      for (const value of values) {
        const answer = await ask(community.url, endpoint, {
          ...call,
          [part]: { ...(call[part] as object), [field]: value },
        });
        expect({ value, message: answer.body.error?.message }).toEqual({
          value,
          message: expect.stringMatching(new RegExp(`^${field}(\\.\\w+)*: `)),
        });
        expectRefusal(answer, 400, new RegExp(`^${field}`));
      }
    },
  );

  it.each(withId)(
    'does not find an id that nobody has with %s',
    async (name, endpoint) => {
      const answer = await ask(community.url, endpoint, fullCall(name));
      expectRefusal(
        answer,
        404,
        new RegExp(
          `^There is no (thread|reply|label|note|case|term|proposal|election|nomination|exception|event|calendar|agenda item|project) '${nobodysId}'$`,
        ),
      );
    },
  );

  it.each(withId)(
    'takes a path for no more than a wrong id with %s',
    async (name, endpoint) => {
      const call = fullCall(name);
      for (const id of ['../threads', `${nobodysId}/vote`, '\0', ' ', '%']) {
        const answer = await ask(community.url, endpoint, {
          ...call,
          params: { ...call.params, id },
        });
        expectRefusal(answer, 400, /^id: must be an id of this API/);
      }
    },
  );

  it.each(withBody)(
    'refuses a body for %s that is not JSON',
    async (name, endpoint) => {
      const call = fullCall(name);
      const answers = {
        malformed: await ask(community.url, endpoint, {
          ...call,
          body: '{"a":',
        }),
        scalar: await ask(community.url, endpoint, { ...call, body: '"text"' }),
        list: await ask(community.url, endpoint, { ...call, body: '[]' }),
        text: await ask(community.url, endpoint, {
          ...call,
          type: 'text/plain',
        }),
        form: await ask(community.url, endpoint, {
          ...call,
          body: 'reason=because',
          type: 'application/x-www-form-urlencoded',
        }),
      };
      expectRefusal(answers.malformed, 400, /JSON/);
      expectRefusal(answers.scalar, 400, /JSON/);
      expectRefusal(answers.list, 400, 'body: must be of type object');
      expectRefusal(
        answers.text,
        400,
        'body: must be sent as application/json',
      );
      expectRefusal(
        answers.form,
        400,
        'body: must be sent as application/json',
      );
    },
  );

  it.each(all)(
    'refuses a body for %s that is larger than any text',
    async (name, endpoint) => {
      const answer = await ask(community.url, endpoint, {
        ...fullCall(name),
        body: { body: 'x'.repeat(140_000) },
      });
      expectRefusal(answer, 413, 'request entity too large');
    },
  );

  it.each(all)(
    'says to a stranger on %s nothing but that they are one',
    async (name, endpoint) => {
      const answer = await ask(community.url, endpoint, {
        ...fullCall(name),
        as: headerOf('none'),
        query: { sorting: 'new' },
        body: '{"a":',
      });
      expectRefusal(answer, 401, 'Missing credentials');
    },
  );

  it('tells a service that a community is made of people', async () => {
    const answer = await ask(community.url, endpointOf('home.get'), {
      as: headerOf('service'),
      query: { sorting: 'new' },
    });
    expectRefusal(
      answer,
      403,
      "This endpoint does not allow 'service' credentials",
    );
  });

  it('tells a person that a snapshot is for other backends', async () => {
    const answer = await ask(community.url, endpointOf('catalysts.snapshot'), {
      as: headerOf(people.administrator),
      query: { sorting: 'new' },
    });
    expectRefusal(
      answer,
      403,
      "This endpoint does not allow 'user' credentials",
    );
  });

  it('refuses what an address cannot be decoded from', async () => {
    for (const path of ['/threads/%E0%A4%A', '/threads/%', '/threads/%c0%ae']) {
      const answer = await request(community.url)
        .get(path)
        .set('Authorization', headerOf(people.member));
      expectRefusal(answer, 400, /^Failed to decode param/);
    }
  });

  it('refuses a field that is given twice or as an object', async () => {
    for (const query of [
      'scope=platform&scope=platform',
      'scope[a]=platform',
    ]) {
      const answer = await request(community.url)
        .get(`/threads?${query}`)
        .set('Authorization', headerOf(people.member));
      expectRefusal(answer, 400, 'scope: must be of type string');
    }
  });

  it('takes no field from what every object inherits', async () => {
    const answer = await ask(community.url, endpointOf('threads.create'), {
      as: headerOf(people.member),
      body: '{"__proto__":{"entityRef":"component:default/ledger","kind":"idea","title":"Not mine","body":"At all"}}',
    });
    expectRefusal(answer, 400, /entityRef: is required/);
  });

  it('refuses an answer that is a reply to another thread', async () => {
    const subjects = subjectsOf(community);
    const { id } = await subjects.question(false);
    const other = await subjects.question(false);
    const answer = await ask(community.url, endpointOf('threads.accept'), {
      as: headerOf(people.owner),
      params: { id },
      body: { replyId: other.replyId },
    });
    expectRefusal(answer, 400, 'replyId: is not a reply to this thread');
  });

  it('refuses cursors that it did not give', async () => {
    const write = (value: unknown) =>
      Buffer.from(JSON.stringify(value)).toString('base64url');
    const cursors = [
      'not base64 at all!',
      write(null),
      write({ sort: 'top' }),
      write(['top']),
      write(['new', 0, nobodysId]),
      write(['top', '1; drop table threads', nobodysId]),
      write(['top', 1.5, nobodysId]),
      write(['top', 1e300, nobodysId]),
      write(['top', 1, "' or 1=1"]),
      write(['top', 1, { id: nobodysId }]),
    ];
    for (const cursor of cursors) {
      const answer = await ask(community.url, endpointOf('threads.list'), {
        as: headerOf(people.member),
        query: { scope: `entity:${payments}`, cursor },
      });
      expectRefusal(answer, 400, /^cursor: is not one that/);
    }
  });
});

describe.each(databases.eachSupportedId())('texts on %s', databaseId => {
  let community: TestCommunity;

  beforeAll(async () => {
    community = await startCommunity({
      knex: await databases.init(databaseId),
    });
  });
  afterAll(() => community.stop());

  it('come back as they were sent, at their limits and of odd letters', async () => {
    const author = community.as(people.member).threads;
    for (const title of odd.title) {
      for (const body of odd.body) {
        const { thread } = await author.create({
          entityRef: payments,
          kind: 'idea',
          title,
          body,
        });
        expect(thread).toMatchObject({ title, body });
        const again = await author.get({ id: thread.id });
        expect(again.thread).toMatchObject({ title, body });
      }
    }
  });

  it('of the greatest size pass even when every letter is escaped', async () => {
    const body = 'ä'.repeat(20_000);
    const answer = await ask(
      community.url,
      endpointsByName.get('threads.create')!,
      {
        as: headerOf(people.member),
        body: JSON.stringify({
          entityRef: payments,
          kind: 'idea',
          title: 'Ä',
          body,
        }).replace(/ä/g, '\\u00e4'),
      },
    );
    expect(answer.body.error?.message).toBe(
      'title: must have at least 3 characters',
    );
  });

  it('of a search are only ever words', async () => {
    const threads = community.as(people.member).threads;
    await threads.create({
      entityRef: payments,
      kind: 'idea',
      title: 'Searching for words',
      body: 'and little else',
    });
    const counts: Record<string, number> = {};
    const queries = [
      'words',
      '\0words',
      "words' or '1'='1",
      'words" OR words:*',
      'NOT words',
      'words & !little | (',
      '*',
      '%',
      ':*',
      'NEAR(words)',
    ];
    for (const q of queries) {
      const page = await threads.list({ scope: `entity:${payments}`, q });
      counts[q] = page.items.length;
    }
    expect(counts).toEqual({
      words: 1,
      '\0words': 1,
      "words' or '1'='1": 0,
      'words" OR words:*': 0,
      'NOT words': 0,
      'words & !little | (': 1,
      '*': 0,
      '%': 0,
      ':*': 0,
      'NEAR(words)': 0,
    });
  });

  it('of an event that is as far away as may be become a calendar', async () => {
    await subjectsOf(community).term(people.catalyst);
    const events = community.as(people.catalyst).events;
    const { event } = await events.plan({
      kind: 'meetup',
      title: 'The last one',
      startsLocal: '9998-12-31T23:59',
      timeZone: 'America/Los_Angeles',
      minutes: 20_160,
      entityRefs: [payments],
    });
    expect(event.endsAt).toBe('9999-01-15T07:59:00.000Z');
    expect(await events.calendar({ id: event.id })).toContain('UID:');
  });
});
