import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  catalystRightNames,
  catalystRights,
  communityPermissions,
} from '@platform-community/backstage-plugin-community-common';
import { ask, callOf, endpointsByName, headerOf } from '../testing/ask';
import { letClockRun } from '../testing/clock';
import { databases } from '../testing/databases';
import {
  startCommunity,
  type TestCommunity,
  type TestCommunityOptions,
} from '../testing/startCommunity';
import { subjectsOf } from '../testing/subjects';
import { people } from '../testing/world';
import { foretold, narrowings, preparations, roles, whoMay } from './matrix';
import { scope } from './matrix/Matrix';
import { routesOfRight } from './matrix/rights';

jest.setTimeout(240_000);

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

/** Leaves what comes next as it was: some preparations go ahead in time. */
async function tidyUp(community: TestCommunity): Promise<void> {
  letClockRun();
  await subjectsOf(community).endTerms();
}

describe('the tables', () => {
  it('have a row for every route of the contract and no other', () => {
    expect([...whoMay.keys()].sort()).toEqual([...routes].sort());
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

Made from the tables in \`plugins/community-backend/src/http/matrix\`; the test
\`roleMatrix.test.ts\` beside them asks every route as everybody. Run it with
\`UPDATE=1\` to write this page anew. Roles and permissions are explained in
[permissions](permissions.md).

## By role

With the permission framework switched off, or with a policy that allows
everything. The author is who wrote the thread or reply, hosts the event, is the
catalyst whose term it is, or stands in the election.

${markdownTable([
  ['Route', 'Request', ...roles],
  ...routes.map(route => [
    route,
    `\`${request(route)}\``,
    ...roles.map(role => say(whoMay.get(route)![role])),
  ]),
])}

Nobody votes for a thread of their own, not even an administrator.

## By right of catalysts

A catalyst is let in by one of these, and not where \`community.catalysts.may\`
says \`false\` to it. Owners and administrators are let in all the same, and so are
authors where the table above lets them in.

${markdownTable([
  ['Right', 'What it allows', 'Routes'],
  ...catalystRightNames.map(right => [
    `\`${right}\``,
    catalystRights[right].allows,
    routesOfRight[right].join(', '),
  ]),
])}

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
    await tidyUp(community);
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
    await tidyUp(community);
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
          await tidyUp(community);
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
