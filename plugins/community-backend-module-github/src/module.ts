import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { communityLinkProviderExtensionPoint } from '@platform-community/backstage-plugin-community-node';
import { GithubLinkProvider } from './GithubLinkProvider';
import { keyInEvent } from './keyInEvent';

/**
 * Shows how issues and pull requests of GitHub stand that threads link to.
 *
 * @public
 */
export const communityModuleGithub = createBackendModule({
  pluginId: 'community',
  moduleId: 'github',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        links: communityLinkProviderExtensionPoint,
        logger: coreServices.logger,
      },
      async init({ config, events, links, logger }) {
        const integrations = ScmIntegrations.fromConfig(config);
        const provider = new GithubLinkProvider({
          integrations,
          privateTitles:
            config.getOptionalBoolean('community.github.privateTitles') ??
            false,
          clock: () => new Date(),
        });
        const watch = links.addProvider(provider);
        // Webhooks are no condition: where the installation has them come in
        // as events, news are here at once.
        await events.subscribe({
          id: 'community-github-links',
          topics: ['github.issues', 'github.pull_request'],
          async onEvent(event) {
            const key = keyInEvent(event.eventPayload, url =>
              provider.recognise(url),
            );
            if (key) await watch.lookAgain([key]);
          },
        });
        logger.debug('Links to GitHub are kept alive');
      },
    });
  },
});
