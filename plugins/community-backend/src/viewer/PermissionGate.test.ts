import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  communityPermissions,
  threadReadPermission,
  threadVotePermission,
  threadCreatePermission,
} from '@platform-community/backstage-plugin-community-common';
import type { ThreadResource } from '@platform-community/backstage-plugin-community-node';
import {
  communityThreadConditions,
  createCommunityThreadConditionalDecision,
  threadRules,
} from '../permissions/rules';
import { nobodysId } from '../testing/rightFields';
import { ledger, payments, people } from '../testing/world';
import { entityRead } from './entityRead';
import { PermissionGate } from './PermissionGate';

const thread: ThreadResource = {
  id: nobodysId,
  entityRef: payments,
  kind: 'idea',
  status: 'open',
  author: people.member,
  authorRole: 'member',
};

async function gateBy(decide: (permission: string) => PolicyDecision) {
  const asked: string[][] = [];
  const answer = async (
    requests: Array<{ permission: { name: string } }>,
  ): Promise<PolicyDecision[]> => {
    asked.push(requests.map(({ permission }) => permission.name));
    return requests.map(({ permission }) => decide(permission.name));
  };
  const registry = mockServices.permissionsRegistry.mock({
    getPermissionRuleset: () => ({
      getRuleByName: name => {
        const rule = Object.values(threadRules).find(
          candidate => candidate.name === name,
        );
        if (!rule) throw new Error(`There is no rule '${name}'`);
        return rule as never;
      },
    }),
  });
  const gate = await PermissionGate.open({
    permissions: mockServices.permissions.mock({
      authorize: answer as never,
      authorizeConditional: answer,
    }),
    registry,
    credentials: mockCredentials.user(people.member),
  });
  return { gate, asked };
}

const onPayments = createCommunityThreadConditionalDecision(
  threadReadPermission,
  {
    allOf: [
      communityThreadConditions.isThreadOn({ values: [payments] }),
      {
        not: communityThreadConditions.hasThreadStatus({
          values: ['declined'],
        }),
      },
    ],
  },
);

describe('PermissionGate', () => {
  it('asks for every permission once, conditions or not', async () => {
    const { asked } = await gateBy(() => ({ result: AuthorizeResult.ALLOW }));
    expect(asked).toHaveLength(2);
    expect(asked.flat().sort()).toEqual(
      [entityRead.name, ...communityPermissions.map(({ name }) => name)].sort(),
    );
  });

  it.each([
    ['all', { result: AuthorizeResult.ALLOW }, true],
    ['no', { result: AuthorizeResult.DENY }, false],
    [
      'some',
      {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'catalog',
        resourceType: 'catalog-entity',
        conditions: { rule: 'IS_ENTITY_OWNER', resourceType: 'catalog-entity' },
      },
      false,
    ],
  ] as Array<[string, PolicyDecision, boolean]>)(
    'knows of somebody to whom the catalog shows %s entities',
    async (_, decision, seesAll) => {
      const { gate } = await gateBy(name =>
        name === entityRead.name ? decision : { result: AuthorizeResult.ALLOW },
      );
      expect(gate.seesAllEntities).toBe(seesAll);
    },
  );

  it('permits what the policy allows and nothing that it denies', async () => {
    const { gate } = await gateBy(name => ({
      result:
        name === threadVotePermission.name
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
    }));
    expect(gate.permits(threadReadPermission, thread)).toBe(true);
    expect(gate.permits(threadVotePermission, thread)).toBe(false);
    expect(gate.screen(threadReadPermission)).toBe('all');
    expect(gate.screen(threadVotePermission)).toBe('none');
  });

  it('does not permit what it has never asked for', async () => {
    const { gate } = await gateBy(() => ({ result: AuthorizeResult.ALLOW }));
    const foreign = {
      ...threadCreatePermission,
      name: 'catalog.entity.delete',
    };
    expect(gate.permits(foreign)).toBe(false);
    expect(gate.screen(foreign)).toBe('none');
  });

  it('holds a thread to the conditions, and the list to the same', async () => {
    const { gate } = await gateBy(() => onPayments);
    expect(gate.permits(threadReadPermission, thread)).toBe(true);
    expect(
      gate.permits(threadReadPermission, { ...thread, entityRef: ledger }),
    ).toBe(false);
    expect(
      gate.permits(threadReadPermission, { ...thread, status: 'declined' }),
    ).toBe(false);
    expect(gate.screen(threadReadPermission)).toEqual({
      allOf: [
        { property: 'entityRef', values: [payments] },
        { not: { property: 'status', values: ['declined'] } },
      ],
    });
  });

  it('takes a condition on no thread for a no', async () => {
    const { gate } = await gateBy(() => onPayments);
    expect(gate.permits(threadReadPermission)).toBe(false);
  });
});
