import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { threadReadPermission } from '@platform-community/backstage-plugin-community-common';
import { setTimeout as delay } from 'node:timers/promises';
import { people } from '../testing/world';
import { PermissionGates } from './PermissionGates';

const team = 'group:default/payments';

function gatesFor(ttl: number) {
  let result: AuthorizeResult.ALLOW | AuthorizeResult.DENY =
    AuthorizeResult.ALLOW;
  const decide = jest.fn(async (requests: unknown[]) =>
    requests.map(() => ({ result })),
  );
  const gates = new PermissionGates({
    permissions: mockServices.permissions.mock({
      authorize: async requests => requests.map(() => ({ result })),
      authorizeConditional: decide as never,
    }),
    registry: mockServices.permissionsRegistry.mock({
      getPermissionRuleset: () => ({ getRuleByName: () => undefined as never }),
    }),
    ttl,
  });
  const reads = async (
    ref: string,
    more: {
      ownershipRefs?: string[];
      quiet?: boolean;
      credentials?: BackstageCredentials;
    } = {},
  ) => {
    const gate = await gates.of({
      ref,
      ownershipRefs: [ref],
      credentials: mockCredentials.user(ref),
      quiet: false,
      ...more,
    });
    return gate.permits(threadReadPermission);
  };
  const forbid = () => {
    result = AuthorizeResult.DENY;
  };
  return { gates, reads, decide, forbid };
}

describe('what a policy decided', () => {
  it('is kept for each person, and who they act as', async () => {
    const { reads, decide, forbid } = gatesFor(60_000);
    expect(await reads(people.member)).toBe(true);
    forbid();
    expect(await reads(people.member)).toBe(true);
    expect(await reads(people.other)).toBe(false);
    expect(await reads(people.member, { ownershipRefs: [team] })).toBe(false);
    expect(decide).toHaveBeenCalledTimes(3);
  });

  it('is asked again when its time is over', async () => {
    const { reads, forbid } = gatesFor(5);
    expect(await reads(people.member)).toBe(true);
    forbid();
    // The clock of the cache is the machine's: nothing else tells it.
    await delay(20);
    expect(await reads(people.member)).toBe(false);
  });

  it('is asked each time where nothing is kept, and for an import', async () => {
    const never = gatesFor(0);
    await never.reads(people.member);
    never.forbid();
    expect(await never.reads(people.member)).toBe(false);
    const { reads, forbid } = gatesFor(60_000);
    await reads(people.member, { quiet: true });
    forbid();
    expect(await reads(people.member, { quiet: true })).toBe(false);
  });

  it('is asked again after it failed', async () => {
    const { reads, decide } = gatesFor(60_000);
    decide.mockRejectedValueOnce(new Error('away'));
    await expect(reads(people.member)).rejects.toThrow('away');
    expect(await reads(people.member)).toBe(true);
  });

  it('is known of the credentials that it was decided for, and of no others', async () => {
    const { gates, reads, forbid } = gatesFor(60_000);
    const [first, later, unasked] = Array.from({ length: 3 }, () =>
      mockCredentials.user(people.member),
    );
    expect(gates.seesAll(first)).toBe(false);
    await reads(people.member, { credentials: first });
    forbid();
    await reads(people.member, { credentials: later });
    expect([first, later, unasked].map(one => gates.seesAll(one))).toEqual([
      true,
      true,
      false,
    ]);
    const other = mockCredentials.user(people.other);
    await reads(people.other, { credentials: other });
    expect(gates.seesAll(other)).toBe(false);
  });
});
