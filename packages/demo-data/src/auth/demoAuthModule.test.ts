import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import {
  authProvidersExtensionPoint,
  type AuthProviderRegistrationOptions,
} from '@backstage/plugin-auth-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import request from 'supertest';
import { demoAuthModule } from './demoAuthModule';

const entities: Entity[] = [
  user('jun.reyes', 'Jun Reyes', 'group:default/checkout'),
  user('ada.lindqvist', 'Ada Lindqvist'),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'checkout', namespace: 'default' },
    spec: { type: 'team', profile: { displayName: 'Checkout' }, children: [] },
  },
];

function user(name: string, displayName: string, team?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default' },
    spec: { profile: { displayName } },
    relations: team ? [{ type: 'memberOf', targetRef: team }] : [],
  };
}

async function start(config: JsonObject) {
  const registered: AuthProviderRegistrationOptions[] = [];
  const { server } = await startTestBackend({
    extensionPoints: [
      [
        authProvidersExtensionPoint,
        { registerProvider: provider => void registered.push(provider) },
      ],
    ],
    features: [
      demoAuthModule,
      mockServices.rootConfig.factory({ data: config }),
      catalogServiceMock.factory({ entities }),
    ],
  });
  return { registered: registered.map(({ providerId }) => providerId), server };
}

const demo = { auth: { providers: { demo: {} } } };

describe('demoAuthModule', () => {
  it('is not there unless it is configured', async () => {
    const { registered, server } = await start({
      auth: { environment: 'production', providers: { demo: null } },
    });
    expect(registered).toEqual([]);
    await request(server).get('/api/auth/demo/people').expect(404);
  });

  it('does not start in production', async () => {
    const { providers } = demo.auth;
    await expect(
      start({ auth: { environment: 'production', providers } }),
    ).rejects.toThrow('does not start in production');
  });

  it('offers the configured people first, without asking who asks', async () => {
    const { registered, server } = await start({
      ...demo,
      demo: {
        people: [
          { userEntityRef: 'user:default/jun.reyes', label: 'Buys tickets' },
          { userEntityRef: 'user:default/late', label: 'Not there yet' },
        ],
      },
    });
    expect(registered).toEqual(['demo']);
    const { body } = await request(server)
      .get('/api/auth/demo/people')
      .expect(200);
    expect(body).toEqual({
      people: [
        {
          ref: 'user:default/jun.reyes',
          name: 'Jun Reyes',
          label: 'Buys tickets',
          groups: ['Checkout'],
        },
      ],
      loading: true,
    });
  });

  it('offers whoever is in the catalog where nobody is configured', async () => {
    const { server } = await start(demo);
    const { body } = await request(server).get('/api/auth/demo/people');
    expect(names(body)).toEqual(['Ada Lindqvist', 'Jun Reyes']);
    expect(body.loading).toBe(false);
  });

  it('finds people by a part of their name', async () => {
    const { server } = await start(demo);
    const { body } = await request(server).get('/api/auth/demo/people?q=LIND');
    expect(names(body)).toEqual(['Ada Lindqvist']);
  });
});

function names(body: { people: Array<{ name: string }> }) {
  return body.people.map(person => person.name);
}
