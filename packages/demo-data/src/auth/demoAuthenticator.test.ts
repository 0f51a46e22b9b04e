import type { ProxyAuthenticator } from '@backstage/plugin-auth-node';
import { demoAuthenticator, type DemoResult } from './demoAuthenticator';

type Request = Parameters<
  ProxyAuthenticator<unknown, DemoResult>['authenticate']
>[0]['req'];

function authenticate(header?: string) {
  const req = { header: () => header } as Partial<Request> as Request;
  return demoAuthenticator.authenticate({ req }, undefined);
}

describe('demoAuthenticator', () => {
  it.each([
    ['user:default/jun.reyes', 'user:default/jun.reyes'],
    ['User:Default/Jun.Reyes', 'user:default/jun.reyes'],
    ['jun.reyes', 'user:default/jun.reyes'],
  ])('understands %s', async (header, userEntityRef) => {
    expect(await authenticate(header)).toEqual({ result: { userEntityRef } });
  });

  it.each([
    ['nobody', undefined, 'AuthenticationError'],
    ['a group', 'group:default/checkout', 'InputError'],
    ['what is no reference', 'a:b:c', 'InputError'],
  ])('refuses %s', async (_what, header, name) => {
    await expect(authenticate(header)).rejects.toMatchObject({ name });
  });
});
