import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef, parseEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { demoAuthenticator, signInAsCatalogUser } from './demoAuthenticator';
import { DemoPeople } from './DemoPeople';
import { peopleRouter } from './peopleRouter';
import { refuseProduction } from './refuseProduction';

/**
 * Signs anybody in as anybody in the catalog, with a real token.
 *
 * @remarks
 * It is there only where `auth.providers.demo` is configured, and then the
 * backend does not start in production.
 */
export const demoAuthModule = createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-provider',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        providers: authProvidersExtensionPoint,
      },
      async init({ auth, catalog, config, httpRouter, logger, providers }) {
        if (config.getOptional('auth.providers.demo') === undefined) return;
        refuseProduction(config);

        providers.registerProvider({
          providerId: 'demo',
          factory: createProxyAuthProviderFactory({
            authenticator: demoAuthenticator,
            signInResolver: signInAsCatalogUser,
          }),
        });
        const people = new DemoPeople({
          auth,
          catalog,
          offered: readOffered(config),
        });
        httpRouter.use(peopleRouter(people));
        httpRouter.addAuthPolicy({
          path: '/demo/people',
          allow: 'unauthenticated',
        });
        logger.info('Demo sign-in: everybody may come in as anybody');
      },
    });
  },
});

function readOffered(config: Config): Map<string, string> {
  const people = config.getOptionalConfigArray('demo.people') ?? [];
  return new Map(
    people.map(person => [
      stringifyEntityRef(parseEntityRef(person.getString('userEntityRef'))),
      person.getString('label'),
    ]),
  );
}
