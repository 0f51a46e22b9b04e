import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogEntityDeletePermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  type Permission,
} from '@backstage/plugin-permission-common';
import {
  eventPlanPermission,
  threadCreatePermission,
} from '@platform-community/backstage-plugin-community-common';
import { LanternlinePolicy } from './policy';

const sam = 'user:default/sam.oduya';
const admins = 'group:default/platform-admins';

function decide(permission: Permission, ownershipEntityRefs: string[]) {
  const userEntityRef = ownershipEntityRefs[0];
  const info = { userEntityRef, ownershipEntityRefs };
  const userInfo = mockServices.userInfo(info);
  const policy = new LanternlinePolicy({
    administrators: ['User:default/Sam.Oduya', admins],
    userInfo,
  });
  const credentials = mockCredentials.user(userEntityRef);
  return policy.handle({ permission }, { credentials, info });
}

describe('LanternlinePolicy', () => {
  it.each([
    ['an administrator by name', [sam], AuthorizeResult.ALLOW],
    [
      'a member of an administrators’ group',
      ['user:default/new', admins],
      AuthorizeResult.ALLOW,
    ],
    [
      'anybody else',
      ['user:default/jun.reyes', 'group:default/checkout'],
      AuthorizeResult.DENY,
    ],
  ])('answers %s who deletes an entity', async (_who, refs, result) => {
    expect(await decide(catalogEntityDeletePermission, refs)).toEqual({
      result,
    });
  });

  it.each([
    [
      'somebody in a team',
      ['user:default/jun.reyes', 'group:default/checkout'],
      AuthorizeResult.ALLOW,
    ],
    ['somebody in no team', ['user:default/new'], AuthorizeResult.DENY],
    ['an administrator in no team', [sam], AuthorizeResult.ALLOW],
  ])('answers %s who plans an event', async (_who, refs, result) => {
    expect(await decide(eventPlanPermission, refs)).toEqual({ result });
  });

  it('lets nobody delete an entity without saying who they are', async () => {
    const policy = new LanternlinePolicy({
      administrators: [sam],
      userInfo: mockServices.userInfo(),
    });
    expect(
      await policy.handle({ permission: catalogEntityDeletePermission }),
    ).toEqual({ result: AuthorizeResult.DENY });
  });

  it('allows everything else', async () => {
    expect(await decide(threadCreatePermission, ['user:default/new'])).toEqual({
      result: AuthorizeResult.ALLOW,
    });
  });
});
