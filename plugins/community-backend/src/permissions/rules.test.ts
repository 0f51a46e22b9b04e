import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  communityPermissions,
  threadKinds,
  threadReadPermission,
  threadStatuses,
  threadUpdatePermission,
  type ThreadKind,
  type ThreadStatus,
} from '@platform-community/backstage-plugin-community-common';
import type { ThreadResource } from '@platform-community/backstage-plugin-community-node';
import request from 'supertest';
import { headerOf } from '../testing/ask';
import { databases } from '../testing/databases';
import { nobodysId } from '../testing/rightFields';
import { startCommunity, type TestCommunity } from '../testing/startCommunity';
import { subjectsOf } from '../testing/subjects';
import { ledger, payments, people } from '../testing/world';
import {
  communityThreadConditions,
  createCommunityThreadConditionalDecision,
  hasThreadStatus,
  isThreadAuthor,
  isThreadOfKind,
  isThreadOn,
  threadRules,
} from './rules';

jest.setTimeout(120_000);

const thread: ThreadResource = {
  id: nobodysId,
  entityRef: payments,
  kind: 'question',
  status: 'open',
  author: people.member,
  authorRole: 'member',
};

describe('the rules on threads', () => {
  it.each([
    ['author', isThreadAuthor, people.member, people.other],
    ['entityRef', isThreadOn, payments, ledger],
    ['kind', isThreadOfKind, 'question', 'idea'],
    ['status', hasThreadStatus, 'open', 'shipped'],
  ] as const)(
    'tell a thread by its %s, and ask the database for the same',
    (property, rule, its, another) => {
      expect(rule.apply(thread, { values: [its] })).toBe(true);
      expect(rule.apply(thread, { values: [another, its] })).toBe(true);
      expect(rule.apply(thread, { values: [another] })).toBe(false);
      expect(rule.apply(thread, { values: [] })).toBe(false);
      expect(rule.toQuery({ values: [another, its] })).toEqual({
        property,
        values: [another, its],
      });
    },
  );

  it('compare whole values, not their beginnings', () => {
    const values = [`${payments}-v2`, payments.slice(0, -1), '', '%'];
    expect(isThreadOn.apply(thread, { values })).toBe(false);
  });

  it('tell every kind and status of the contract apart', () => {
    const kindsLike = (kind: ThreadKind) =>
      threadKinds.filter(other =>
        isThreadOfKind.apply({ ...thread, kind }, { values: [other] }),
      );
    const statusesLike = (status: ThreadStatus) =>
      threadStatuses.filter(other =>
        hasThreadStatus.apply({ ...thread, status }, { values: [other] }),
      );
    expect(threadKinds.map(kindsLike)).toEqual(threadKinds.map(kind => [kind]));
    expect(threadStatuses.map(statusesLike)).toEqual(
      threadStatuses.map(status => [status]),
    );
  });

  it('make conditions and decisions for a policy', () => {
    const decision = createCommunityThreadConditionalDecision(
      threadReadPermission,
      {
        anyOf: [
          communityThreadConditions.isThreadAuthor({ values: [people.member] }),
          { not: communityThreadConditions.isThreadOn({ values: [ledger] }) },
        ],
      },
    );
    expect(decision).toEqual({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'community',
      resourceType: 'community-thread',
      conditions: {
        anyOf: [
          {
            rule: 'IS_THREAD_AUTHOR',
            resourceType: 'community-thread',
            params: { values: [people.member] },
          },
          {
            not: {
              rule: 'IS_THREAD_ON',
              resourceType: 'community-thread',
              params: { values: [ledger] },
            },
          },
        ],
      },
    });
  });

  it('are all exported for policies', () => {
    expect(Object.keys(communityThreadConditions).sort()).toEqual(
      Object.keys(threadRules).sort(),
    );
  });
});

describe.each(databases.eachSupportedId())(
  'what the permission backend asks, on %s',
  databaseId => {
    const wellKnown = '/.well-known/backstage/permissions';
    let community: TestCommunity;
    let question: string;

    beforeAll(async () => {
      community = await startCommunity({
        knex: await databases.init(databaseId),
      });
      question = await subjectsOf(community).thread('question');
    });
    afterAll(() => community.stop());

    function apply(
      conditions: unknown,
      ids: string | string[],
      who = 'service',
    ) {
      return request(community.url)
        .post(`${wellKnown}/apply-conditions`)
        .set('Authorization', headerOf(who))
        .send({
          items: [
            {
              id: '1',
              resourceRef: ids,
              resourceType: 'community-thread',
              conditions,
            },
          ],
        });
    }

    it('lists every permission and every rule with its parameters', async () => {
      const { body } = await request(community.url)
        .get(`${wellKnown}/metadata`)
        .set('Authorization', headerOf('service'));
      const names = (items: Array<{ name: string }>) =>
        items.map(({ name }) => name).sort();
      expect(names(body.permissions)).toEqual(names(communityPermissions));
      expect(
        body.permissions.find(
          ({ name }: { name: string }) => name === threadUpdatePermission.name,
        ),
      ).toEqual({
        type: 'resource',
        name: 'community.thread.update',
        attributes: { action: 'update' },
        resourceType: 'community-thread',
      });
      expect(names(body.rules)).toEqual([
        'HAS_THREAD_STATUS',
        'IS_THREAD_AUTHOR',
        'IS_THREAD_OF_KIND',
        'IS_THREAD_ON',
      ]);
      for (const rule of body.rules) {
        expect(rule).toMatchObject({
          resourceType: 'community-thread',
          description: expect.stringMatching(/^Threads /),
          paramsSchema: {
            type: 'object',
            required: ['values'],
            properties: {
              values: {
                type: 'array',
                items: { type: 'string' },
                description: expect.stringMatching(/./),
              },
            },
          },
        });
      }
    });

    it('is answered with what a condition makes of a thread', async () => {
      const { isThreadAuthor: byAuthor, isThreadOfKind: ofKind } =
        communityThreadConditions;
      const its = byAuthor({ values: [people.other] });
      const another = ofKind({ values: ['idea'] });
      const results: string[] = [];
      for (const conditions of [
        its,
        another,
        { not: another },
        { anyOf: [another, its] },
        { allOf: [another, its] },
      ]) {
        const answer = await apply(conditions, question);
        expect(answer.status).toBe(200);
        results.push(answer.body.items[0].result);
      }
      expect(results).toEqual(['ALLOW', 'DENY', 'ALLOW', 'ALLOW', 'DENY']);
    });

    it('is answered no for what is not there or no id at all', async () => {
      const anything = {
        not: communityThreadConditions.isThreadOfKind({ values: ['kudos'] }),
      };
      const gone = await subjectsOf(community).thread();
      await community.as(people.other).threads.delete({ id: gone });
      const answer = await apply(anything, [
        question,
        gone,
        nobodysId,
        'no-id-at-all',
        '',
        '\0',
      ]);
      expect(answer.body).toEqual({
        items: [
          {
            id: '1',
            result: ['ALLOW', 'DENY', 'DENY', 'DENY', 'DENY', 'DENY'],
          },
        ],
      });
    });

    it('is not answered to people', async () => {
      const condition = communityThreadConditions.isThreadOfKind({
        values: ['question'],
      });
      const person = await apply(condition, question, people.owner);
      expect(person.status).toBe(403);
      const nobody = await apply(condition, question, 'none');
      expect(nobody.status).toBe(401);
    });

    it('is refused for parameters that a rule does not have', async () => {
      const answer = await apply(
        {
          rule: 'IS_THREAD_AUTHOR',
          resourceType: 'community-thread',
          params: { people: [people.other] },
        },
        question,
      );
      expect(answer.status).toBe(400);
    });
  },
);
