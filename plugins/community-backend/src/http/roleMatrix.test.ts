import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  communityPermissions,
  type CommunityApi,
} from '@platform-community/backstage-plugin-community-common';
import { ask, callOf, endpointsByName, headerOf } from '../testing/ask';
import { databases } from '../testing/databases';
import {
  startCommunity,
  type TestCommunity,
  type TestCommunityOptions,
} from '../testing/startCommunity';
import { daysAhead, subjectsOf } from '../testing/subjects';
import { payments, people } from '../testing/world';

jest.setTimeout(240_000);

/**
 * What each of them gets from each route, on something that exists and stands
 * so that somebody may act on it. The author is who wrote the thread or reply,
 * hosts the event, or is the catalyst whose term it is; where a route is about
 * nothing of the kind, they are a member like any other.
 */
const whoMayTable = `
route                 none  service  member  author  catalyst  owner  administrator
home.get              401   403      200     200     200       200    200
home.watch            401   403      204     204     204       204    204
home.unwatch          401   403      204     204     204       204    204
threads.list          401   403      200     200     200       200    200
threads.create        401   403      201     201     201       201    201
threads.get           401   403      200     200     200       200    200
threads.edit          401   403      403     200     403       403    403
threads.delete        401   403      403     204     204       204    204
threads.castVote      401   403      200     403     200       200    200
threads.withdrawVote  401   403      200     403     200       200    200
threads.watch         401   403      200     200     200       200    200
threads.unwatch       401   403      200     200     200       200    200
threads.move          401   403      403     403     200       200    200
threads.respond       401   403      403     403     200       200    200
threads.accept        401   403      403     200     200       200    200
threads.unaccept      401   403      403     200     200       200    200
threads.listReplies   401   403      200     200     200       200    200
threads.reply         401   403      201     201     201       201    201
threads.editReply     401   403      403     200     403       403    403
threads.deleteReply   401   403      403     204     204       204    204
catalysts.list        401   403      200     200     200       200    200
catalysts.appoint     401   403      403     403     403       201    201
catalysts.end         401   403      403     200     403       200    200
events.list           401   403      200     200     200       200    200
events.plan           401   403      403     403     201       201    201
events.get            401   403      200     200     200       200    200
events.change         401   403      403     200     200       200    200
events.cancel         401   403      403     200     200       200    200
events.rsvp           401   403      200     200     200       200    200
events.withdrawRsvp   401   403      200     200     200       200    200
events.calendar       401   403      200     200     200       200    200
`;

/**
 * What a policy takes away that denies one permission, from somebody who may do
 * everything else: 403 where it governs the deed, 404 where it hides the thing.
 * `as` is who tries, where an administrator would be let in by another door or
 * not at all.
 */
const narrowingTable = `
permission                  route                 as             status
community.thread.create     threads.create        administrator  403
community.thread.read       threads.create        administrator  403
community.thread.read       threads.get           administrator  404
community.thread.read       threads.edit          author         404
community.thread.read       threads.delete        administrator  404
community.thread.read       threads.castVote      administrator  404
community.thread.read       threads.withdrawVote  administrator  404
community.thread.read       threads.watch         administrator  404
community.thread.read       threads.unwatch       administrator  404
community.thread.read       threads.move          administrator  404
community.thread.read       threads.respond       administrator  404
community.thread.read       threads.accept        administrator  404
community.thread.read       threads.unaccept      administrator  404
community.thread.read       threads.listReplies   administrator  404
community.thread.read       threads.reply         administrator  404
community.thread.read       threads.editReply     author         404
community.thread.read       threads.deleteReply   administrator  404
community.thread.vote       threads.castVote      administrator  403
community.thread.vote       threads.withdrawVote  administrator  403
community.thread.reply      threads.reply         administrator  403
community.thread.reply      threads.editReply     author         403
community.thread.reply      threads.deleteReply   author         403
community.thread.update     threads.edit          author         403
community.thread.update     threads.move          administrator  403
community.thread.update     threads.respond       administrator  403
community.thread.update     threads.accept        administrator  403
community.thread.update     threads.unaccept      administrator  403
community.thread.delete     threads.delete        administrator  403
community.thread.delete     threads.deleteReply   administrator  403
community.catalyst.appoint  catalysts.appoint     administrator  403
community.catalyst.appoint  catalysts.end         administrator  403
community.event.plan        events.plan           administrator  403
community.event.plan        events.change         administrator  403
community.event.plan        events.cancel         administrator  403
community.event.rsvp        events.rsvp           administrator  403
community.event.rsvp        events.withdrawRsvp   administrator  403
`;

function cellsOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map(line => line.split(/\s+/));
}

const [[, ...roles], ...whoMayRows] = cellsOf(whoMayTable);
const whoMay = new Map(
  whoMayRows.map(([route, ...statuses]) => [
    route,
    Object.fromEntries(
      roles.map((role, index): [string, number] => [
        role,
        Number(statuses[index]),
      ]),
    ),
  ]),
);
const [, ...narrowings] = cellsOf(narrowingTable);
const routes = [...endpointsByName.keys()];

const callers: Record<string, string> = {
  none: 'none',
  service: 'service',
  member: people.member,
  author: people.other,
  catalyst: people.catalyst,
  owner: people.owner,
  administrator: people.administrator,
};

const scope = `entity:${payments}`;

/** Makes what a route acts on, afresh, and says what to ask of it. */
type Preparation = () => Promise<Record<string, unknown>>;

function preparations(community: TestCommunity): Record<string, Preparation> {
  const subjects = subjectsOf(community);
  const onThread =
    (more: Record<string, unknown> = {}): Preparation =>
    async () => ({ id: await subjects.thread(), ...more });
  const onReply =
    (more: Record<string, unknown> = {}): Preparation =>
    async () => ({
      id: await subjects.reply(await subjects.thread()),
      ...more,
    });
  const onEvent =
    (more: Record<string, unknown> = {}): Preparation =>
    async () => ({ id: await subjects.event(), ...more });
  const plan = {
    kind: 'workshop',
    title: 'Reading traces together',
    startsLocal: `${daysAhead(9)}T10:00`,
    timeZone: 'Europe/Berlin',
    minutes: 90,
    entityRefs: [payments],
  };
  return {
    'home.get': async () => ({ scope }),
    'home.watch': async () => ({ entityRef: payments }),
    'home.unwatch': async () => ({ entityRef: payments }),
    'threads.list': async () => ({ scope }),
    'threads.create': async () => ({
      entityRef: payments,
      kind: 'idea',
      title: 'One dashboard for all',
      body: 'There are nine.',
    }),
    'threads.get': onThread(),
    'threads.edit': onThread({ title: 'Retry budgets everywhere' }),
    'threads.delete': onThread(),
    'threads.castVote': onThread(),
    'threads.withdrawVote': onThread(),
    'threads.watch': onThread(),
    'threads.unwatch': onThread(),
    'threads.move': onThread({ status: 'planned' }),
    'threads.respond': onThread({ body: 'We will.', status: 'planned' }),
    'threads.accept': () => subjects.question(false),
    'threads.unaccept': async () => ({
      id: (await subjects.question(true)).id,
    }),
    'threads.listReplies': onThread(),
    'threads.reply': onThread({ body: 'Once is enough.' }),
    'threads.editReply': onReply({ body: 'Do it at most once.' }),
    'threads.deleteReply': onReply(),
    'catalysts.list': async () => ({ scope }),
    'catalysts.appoint': async () => ({
      entityRef: payments,
      person: people.other,
      focus: 'Answers',
      until: daysAhead(10),
    }),
    'catalysts.end': async () => ({
      id: await subjects.term(),
      reason: 'Moved to another team',
    }),
    'events.list': async () => ({ scope }),
    'events.plan': async () => plan,
    'events.get': onEvent(),
    'events.change': onEvent({ title: 'Demo afternoon' }),
    'events.cancel': onEvent({ reason: 'Nobody has time' }),
    'events.rsvp': onEvent({ answer: 'going' }),
    'events.withdrawRsvp': onEvent(),
    'events.calendar': onEvent(),
  };
}

/** Where the API tells a person beforehand whether they may use a route. */
type Foretelling = (
  api: CommunityApi,
  request: Record<string, unknown>,
) => Promise<boolean>;

async function threadCan(api: CommunityApi, { id }: Record<string, unknown>) {
  return (await api.threads.get({ id: String(id) })).thread.can;
}

async function eventCan(api: CommunityApi, { id }: Record<string, unknown>) {
  return (await api.events.get({ id: String(id) })).event.can;
}

/** Replies are listed with their thread; these are on the newest one. */
async function replyCan(api: CommunityApi, { id }: Record<string, unknown>) {
  const { items } = await api.threads.list({ scope, sort: 'new', limit: '1' });
  const page = await api.threads.listReplies({ id: items[0].id });
  const found = page.items.find(item => item.id === id);
  if (!found) throw new Error(`The reply '${id}' is not listed`);
  return found.can;
}

const foretold: Record<string, Foretelling> = {
  'threads.create': async api =>
    (await api.home.get({ scope })).viewer.can.start,
  'threads.edit': async (...of) => (await threadCan(...of)).edit,
  'threads.delete': async (...of) => (await threadCan(...of)).delete,
  'threads.castVote': async (...of) => (await threadCan(...of)).vote,
  'threads.withdrawVote': async (...of) => (await threadCan(...of)).vote,
  'threads.move': async (...of) =>
    (await threadCan(...of)).moveTo.includes('planned'),
  'threads.respond': async (...of) => (await threadCan(...of)).respond,
  'threads.accept': async (...of) => (await threadCan(...of)).accept,
  'threads.unaccept': async (...of) => (await threadCan(...of)).accept,
  'threads.reply': async (...of) => (await threadCan(...of)).reply,
  'threads.editReply': async (...of) => (await replyCan(...of)).edit,
  'threads.deleteReply': async (...of) => (await replyCan(...of)).delete,
  'catalysts.appoint': async api => {
    const [{ can }, home] = await Promise.all([
      api.catalysts.list({ scope }),
      api.home.get({ scope }),
    ]);
    expect(home.viewer.can.appoint).toBe(can.appoint);
    return can.appoint;
  },
  'catalysts.end': async (api, { id }) => {
    const { items } = await api.catalysts.list({ scope });
    const can = items.find(item => item.id === id)?.can;
    return Boolean(can?.stepDown || can?.remove);
  },
  'events.plan': async api => (await api.home.get({ scope })).viewer.can.plan,
  'events.change': async (...of) => (await eventCan(...of)).edit,
  'events.cancel': async (...of) => (await eventCan(...of)).cancel,
  'events.rsvp': async (...of) => (await eventCan(...of)).rsvp,
  'events.withdrawRsvp': async (...of) => (await eventCan(...of)).rsvp,
};

describe('the tables', () => {
  it('have a row for every route of the contract and no other', () => {
    expect([...whoMay.keys()]).toEqual(routes);
  });

  it('have a line for every permission but the one that widens', () => {
    const named = new Set(narrowings.map(([permission]) => permission));
    expect([...named].sort()).toEqual(
      communityPermissions
        .map(({ name }) => name)
        .filter(name => name !== 'community.administer')
        .sort(),
    );
  });

  it('are what docs/who-can-do-what.md says', () => {
    const path = resolve(__dirname, '../../../../docs/who-can-do-what.md');
    if (process.env.UPDATE) writeFileSync(path, documentText());
    expect(readFileSync(path, 'utf8')).toBe(documentText());
  });
});

function markdownTable(rows: string[][]): string {
  const widths = rows[0].map((_, column) =>
    Math.max(...rows.map(row => row[column].length)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`;
  const [head, ...body] = rows;
  const rule = widths.map(width => '-'.repeat(width));
  return [head, rule, ...body].map(line).join('\n');
}

function documentText(): string {
  const say = (status: number) => (status < 300 ? 'yes' : String(status));
  const request = (route: string) => {
    const endpoint = endpointsByName.get(route);
    return `${endpoint?.method.toLocaleUpperCase('en-US')} ${endpoint?.path}`;
  };
  const asWho = (role: string) => (role === 'author' ? ' (as author)' : '');
  return `# Who can do what

Made from the tables in \`plugins/community-backend/src/http/roleMatrix.test.ts\`,
which asks every route as everybody; run that test with \`UPDATE=1\` to write this
page anew. Roles and permissions are explained in [permissions](permissions.md).

## By role

With the permission framework switched off, or with a policy that allows
everything. The author is who wrote the thread or reply, hosts the event, or is
the catalyst whose term it is.

${markdownTable([
  ['Route', 'Request', ...roles],
  ...[...whoMay].map(([route, statuses]) => [
    route,
    `\`${request(route)}\``,
    ...roles.map(role => say(statuses[role])),
  ]),
])}

Nobody votes for a thread of their own, not even an administrator.

## By permission

What a person gets whose policy denies them one permission, even an
administrator. 404 says that the thread does not exist for them.

${markdownTable([
  ['Permission', 'Status', 'Routes'],
  ...[...new Set(narrowings.map(([name, , , status]) => `${name} ${status}`))]
    .map(key => key.split(' '))
    .map(([permission, status]) => [
      permission,
      status,
      narrowings
        .filter(([name, , , code]) => name === permission && code === status)
        .map(([, route, role]) => `${route}${asWho(role)}`)
        .join(', '),
    ]),
])}

A list leaves out what reading is denied for. \`community.administer\` takes
nothing away; with \`administerByPermission: true\` it gives the column of the
administrator, unless the permission framework is switched off.
`;
}

describe.each(databases.eachSupportedId())('every route on %s', databaseId => {
  let community: TestCommunity;

  async function start(options: Omit<TestCommunityOptions, 'knex'> = {}) {
    const knex = await databases.init(databaseId);
    community = await startCommunity({ knex, ...options });
    await subjectsOf(community).term(people.catalyst);
  }

  /** What somebody gets from a route, and what they were told beforehand. */
  async function tryOut(route: string, caller: string) {
    const endpoint = endpointsByName.get(route)!;
    const flat = await preparations(community)[route]();
    const told = caller.startsWith('user:')
      ? await foretold[route]?.(community.as(caller), flat)
      : undefined;
    const call = callOf(endpoint, headerOf(caller), flat);
    const answer = await ask(community.url, endpoint, call);
    await subjectsOf(community).endTerms();
    return { status: answer.status, told };
  }

  async function statusesOf(route: string, who: Record<string, string>) {
    const statuses: Record<string, number> = {};
    for (const [role, caller] of Object.entries(who)) {
      const { status, told } = await tryOut(route, caller);
      statuses[role] = status;
      const isSo = status < 300;
      if (told !== undefined && told !== isSo) {
        throw new Error(`${role} was told ${told} of ${route}: ${status}`);
      }
    }
    return statuses;
  }

  describe('with the permission framework switched off', () => {
    beforeAll(() => start());
    afterAll(() => community.stop());

    it.each(routes)(
      'answers everybody on %s as the table says',
      async route => {
        expect(await statusesOf(route, callers)).toEqual(whoMay.get(route));
      },
    );
  });

  describe('with a policy that allows everything', () => {
    beforeAll(() =>
      start({ policy: () => ({ result: AuthorizeResult.ALLOW }) }),
    );
    afterAll(() => community.stop());

    it.each(routes)(
      'answers everybody on %s as the table says',
      async route => {
        expect(await statusesOf(route, callers)).toEqual(whoMay.get(route));
      },
    );
  });
});

describe('every route under a policy', () => {
  let community: TestCommunity;
  let denied: { permission: string; person: string } | undefined;

  async function start(config: TestCommunityOptions['config'] = {}) {
    community = await startCommunity({
      knex: await databases.init('SQLITE_3'),
      config,
      policy: (permission, person) => ({
        result:
          denied?.permission === permission && denied.person === person
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      }),
    });
    await subjectsOf(community).term(people.catalyst);
  }

  async function outcome(route: string, caller: string) {
    const endpoint = endpointsByName.get(route)!;
    denied = { ...denied!, person: '' };
    const flat = await preparations(community)[route]();
    denied = { ...denied, person: caller };
    const call = callOf(endpoint, headerOf(caller), flat);
    const told =
      denied.permission === 'community.thread.read' && 'id' in flat
        ? undefined
        : await foretold[route]?.(community.as(caller), flat);
    const { status } = await ask(community.url, endpoint, call);
    denied = { ...denied, person: '' };
    await subjectsOf(community).endTerms();
    return { status, told };
  }

  describe('that denies one permission', () => {
    beforeAll(() => start());
    afterAll(() => community.stop());
    afterEach(() => {
      denied = undefined;
    });

    it.each(communityPermissions.map(({ name }) => name))(
      'takes away what %s governs, says so in advance, and leaves the rest',
      async permission => {
        const misled: string[] = [];
        const seen: Record<string, number> = {};
        const expected: Record<string, number> = {};
        for (const route of routes) {
          const line = narrowings.find(
            ([name, narrowed]) => name === permission && narrowed === route,
          );
          const role = line?.[2] ?? 'administrator';
          denied = { permission, person: '' };
          const { status, told } = await outcome(route, callers[role]);
          seen[route] = status;
          expected[route] = Number(line?.[3] ?? whoMay.get(route)?.[role]);
          const isSo = status < 300;
          if (told !== undefined && told !== isSo) misled.push(route);
        }
        expect(misled).toEqual([]);
        expect(seen).toEqual(expected);
      },
    );
  });

  it('makes nobody an administrator by permission while it is switched off', async () => {
    community = await startCommunity({
      knex: await databases.init('SQLITE_3'),
      config: { administerByPermission: true },
    });
    const id = await subjectsOf(community).thread();
    const mia = community.as(people.member);
    expect((await mia.threads.get({ id })).thread.can.edit).toBe(false);
    expect((await mia.home.get({ scope })).viewer.can.appoint).toBe(false);
    await community.stop();
  });

  describe.each([
    { administerByPermission: true, given: true, as: 'administrator' },
    { administerByPermission: true, given: false, as: 'member' },
    { administerByPermission: false, given: true, as: 'member' },
  ])(
    'with administerByPermission $administerByPermission and community.administer given: $given',
    ({ administerByPermission, given, as }) => {
      beforeAll(async () => {
        await start({ administerByPermission });
        denied = {
          permission: 'community.administer',
          person: given ? '' : people.member,
        };
      });
      afterAll(async () => {
        denied = undefined;
        await community.stop();
      });

      it(`makes a member ${
        as === 'member' ? 'nothing more' : 'an administrator'
      }`, async () => {
        const seen: Record<string, number> = {};
        for (const route of routes) {
          const endpoint = endpointsByName.get(route)!;
          const flat = await preparations(community)[route]();
          const call = callOf(endpoint, headerOf(people.member), flat);
          seen[route] = (await ask(community.url, endpoint, call)).status;
          await subjectsOf(community).endTerms();
        }
        expect(seen).toEqual(
          Object.fromEntries(
            [...whoMay].map(([route, statuses]) => [route, statuses[as]]),
          ),
        );
      });
    },
  );
});
