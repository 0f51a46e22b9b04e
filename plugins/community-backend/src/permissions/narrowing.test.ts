import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { UserInfoService } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  isPermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  communityPermissions,
  eventPlanPermission,
  threadReadPermission,
  threadVotePermission,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { databases } from '../testing/databases';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
  type TestPolicy,
} from '../testing/startCommunity';
import { payments, people } from '../testing/world';
import { entityRead } from '../viewer/entityRead';
import {
  communityThreadConditions,
  createCommunityThreadConditionalDecision,
} from './rules';

jest.setTimeout(120_000);

// The example of docs/permissions.md begins here.
class ExamplePolicy implements PermissionPolicy {
  readonly #userInfo: UserInfoService;

  constructor(userInfo: UserInfoService) {
    this.#userInfo = userInfo;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) return { result: AuthorizeResult.DENY };
    const { userEntityRef, ownershipEntityRefs } =
      await this.#userInfo.getUserInfo(user.credentials);
    if (!ownershipEntityRefs.includes('group:default/contractors')) {
      return { result: AuthorizeResult.ALLOW };
    }

    // Contractors read questions and practices, and what they wrote themselves.
    if (isPermission(permission, threadReadPermission)) {
      return createCommunityThreadConditionalDecision(permission, {
        anyOf: [
          communityThreadConditions.isThreadOfKind({
            values: ['question', 'practice'],
          }),
          communityThreadConditions.isThreadAuthor({ values: [userEntityRef] }),
        ],
      });
    }

    // They have no vote in what has been decided.
    if (isPermission(permission, threadVotePermission)) {
      return createCommunityThreadConditionalDecision(permission, {
        not: communityThreadConditions.hasThreadStatus({
          values: ['shipped', 'declined', 'answered'],
        }),
      });
    }

    // They plan no events, not even where they are catalysts.
    if (isPermission(permission, eventPlanPermission)) {
      return { result: AuthorizeResult.DENY };
    }

    return { result: AuthorizeResult.ALLOW };
  }
}
// The example of docs/permissions.md ends here.

function examplePolicy(): TestPolicy {
  const policy = new ExamplePolicy(
    mockServices.userInfo.mock({
      getUserInfo: async credentials => {
        const { userEntityRef } = credentials.principal as {
          userEntityRef: string;
        };
        const groups =
          userEntityRef === people.member ? ['group:default/contractors'] : [];
        return {
          userEntityRef,
          ownershipEntityRefs: [userEntityRef, ...groups],
        };
      },
    }),
  );
  return (name, person) => {
    const permission = [...communityPermissions, entityRead].find(
      known => known.name === name,
    );
    if (!permission) throw new Error(`There is no permission '${name}'`);
    const credentials = mockCredentials.user(person);
    return policy.handle(
      { permission },
      {
        credentials,
        info: { userEntityRef: person, ownershipEntityRefs: [person] },
      },
    );
  };
}

describe('docs/permissions.md', () => {
  const page = readFileSync(
    resolve(__dirname, '../../../../docs/permissions.md'),
    'utf8',
  );

  it('shows the example that is tested here', () => {
    const [, example] = readFileSync(__filename, 'utf8').split(
      /\/\/ The example of docs\/permissions\.md (?:begins|ends) here\.\n/,
    );
    expect(example).toContain('class ExamplePolicy');
    expect(page).toContain(example);
  });

  it('names every permission and every rule', () => {
    const names = [
      ...communityPermissions.map(({ name }) => name),
      ...Object.keys(communityThreadConditions),
    ];
    expect(names.filter(name => !page.includes(`\`${name}\``))).toEqual([]);
  });
});

describe.each(databases.eachSupportedId())('a policy on %s', databaseId => {
  const scope = `entity:${payments}`;
  let knex: Knex;
  let community: TestCommunity;

  async function start(policy: TestPolicy) {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex, policy });
  }
  afterEach(() => community.stop());

  function write(person: string, kind: 'idea' | 'question' | 'practice') {
    return community.as(person).threads.create({
      entityRef: payments,
      kind,
      title: `This ${kind} of mine`,
      body: 'So it is.',
    });
  }

  it('narrows what a person reads, in threads, lists, search and numbers', async () => {
    await start(examplePolicy());
    const idea = await write(people.other, 'idea');
    const question = await write(people.other, 'question');
    const own = await write(people.member, 'idea');
    await community.as(people.owner).threads.move({
      id: idea.thread.id,
      status: 'shipped',
    });

    const mia = community.as(people.member);
    const ids = [own.thread.id, question.thread.id];
    for (const sort of ['top', 'new', 'active', 'unanswered'] as const) {
      const { items } = await mia.threads.list({ scope, sort });
      expect(items.map(({ id }) => id).sort()).toEqual([...ids].sort());
    }
    const found = await mia.threads.list({ scope, q: 'this idea' });
    expect(found.items.map(({ id }) => id)).toEqual([own.thread.id]);
    const home = await mia.home.get({ scope });
    expect(home.pulse.threads).toBe(2);
    expect(home.shipped).toEqual([]);
    expect(await refusalOf(mia.threads.get({ id: idea.thread.id }))).toEqual({
      status: 404,
      message: `There is no thread '${idea.thread.id}'`,
    });
    const owen = await community.as(people.owner).home.get({ scope });
    expect(owen.pulse.threads).toBe(3);
    expect(owen.shipped.map(({ id }) => id)).toEqual([idea.thread.id]);
  });

  it('narrows what a person does by what the thread is at that time', async () => {
    await start(examplePolicy());
    const { thread } = await write(people.other, 'question');
    const mia = community.as(people.member);
    const { reply } = await community
      .as(people.owner)
      .threads.reply({ id: thread.id, body: 'In the archive.' });
    expect((await mia.threads.castVote({ id: thread.id })).thread.score).toBe(
      1,
    );
    const answered = await community
      .as(people.other)
      .threads.accept({ id: thread.id, replyId: reply.id });
    expect(answered.thread.status).toBe('answered');

    const { can } = (await mia.threads.get({ id: thread.id })).thread;
    expect(can.vote).toBe(false);
    const call = mia.threads.withdrawVote({ id: thread.id });
    expect(await refusalOf(call)).toEqual({
      status: 403,
      message: 'The permission policy does not let you do this',
    });
  });

  it('does not let a thread be started that its author could not read', async () => {
    await start((permission, person) =>
      permission === threadReadPermission.name && person === people.member
        ? createCommunityThreadConditionalDecision(
            threadReadPermission,
            communityThreadConditions.isThreadOfKind({ values: ['question'] }),
          )
        : { result: AuthorizeResult.ALLOW },
    );
    const { viewer } = await community.as(people.member).home.get({ scope });
    expect(viewer.can.start).toBe(true);
    expect((await refusalOf(write(people.member, 'idea'))).status).toBe(403);
    expect(await knex('threads').select('id')).toEqual([]);
    expect(await knex('outbox').select('id')).toEqual([]);
    const { thread } = await write(people.member, 'question');
    expect(thread.kind).toBe('question');
  });

  it('does not let a thread be moved out of the sight of who moves it', async () => {
    await start((permission, person) =>
      permission === threadReadPermission.name && person === people.owner
        ? createCommunityThreadConditionalDecision(
            threadReadPermission,
            communityThreadConditions.hasThreadStatus({
              values: ['open', 'planned'],
            }),
          )
        : { result: AuthorizeResult.ALLOW },
    );
    const { thread } = await write(people.other, 'idea');
    const { id } = thread;
    const owen = community.as(people.owner).threads;
    const before = await owen.get({ id });
    expect(before.thread.can.moveTo).toEqual(['planned']);
    for (const call of [
      owen.move({ id, status: 'shipped' }),
      owen.respond({ id, body: 'It is there.', status: 'shipped' }),
    ]) {
      expect((await refusalOf(call)).status).toBe(403);
    }
    const after = await owen.get({ id });
    expect(after).toEqual(before);
    const { thread: planned } = await owen.move({ id, status: 'planned' });
    expect(planned.status).toBe('planned');
  });
});
