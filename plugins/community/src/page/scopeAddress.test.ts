import { scopeAddress, scopeOf, scopeOfChoice } from './scopeAddress';

describe('the address of a scope', () => {
  it.each([
    [{ of: 'platform' }, 'platform'],
    [
      { of: 'parts', entityRef: 'system:default/payments' },
      'parts/system/default/payments',
    ],
    [
      { of: 'owned', entityRef: 'group:emea/pay & go' },
      'owned/group/emea/pay%20%26%20go',
    ],
  ] as const)('of %j is %s', (scope, address) => {
    expect(scopeAddress(scope)).toBe(address);
  });

  it('is read whatever its case', () => {
    const segments = { kind: 'System', namespace: 'default', name: 'Payments' };
    expect(scopeOf('parts', segments)).toEqual({
      of: 'parts',
      entityRef: 'system:default/payments',
    });
  });

  it.each([
    ['system:default/a', 'parts'],
    ['domain:default/a', 'parts'],
    ['group:default/a', 'owned'],
    ['user:default/a', 'owned'],
    ['component:default/a', 'entity'],
    ['api:default/a', 'entity'],
  ])('of what is meant by %s is of its %s', (entityRef, way) => {
    expect(scopeOfChoice(entityRef)).toEqual({ of: way, entityRef });
  });
});
