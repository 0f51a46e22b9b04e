import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  eventsServiceRef,
  type EventParams,
} from '@backstage/plugin-events-node';
import {
  communityLinkProviderExtensionPoint,
  type CommunityLinkProvider,
} from '@platform-community/backstage-plugin-community-node';
import communityModuleGithub from './index';

describe('the module', () => {
  it('recognises addresses of all hosts, and looks again when a webhook tells', async () => {
    const providers: CommunityLinkProvider[] = [];
    const again: string[][] = [];
    let tell: (event: EventParams) => Promise<void> = async () => {};
    const backend = await startTestBackend({
      extensionPoints: [
        [
          communityLinkProviderExtensionPoint,
          {
            addProvider(provider: CommunityLinkProvider) {
              providers.push(provider);
              return {
                lookAgain: async (keys: string[]) => void again.push(keys),
              };
            },
          },
        ],
      ],
      features: [
        communityModuleGithub,
        mockServices.rootConfig.factory({
          data: { integrations: { github: [{ host: 'ghe.example.net' }] } },
        }),
        createServiceFactory({
          service: eventsServiceRef,
          deps: {},
          factory: () => ({
            publish: async () => {},
            subscribe: async options => {
              tell = event => options.onEvent(event);
            },
          }),
        }),
      ],
    });

    const [provider] = providers;
    expect(provider.id).toBe('github');
    for (const host of ['github.com', 'ghe.example.net']) {
      const url = new URL(`https://${host}/acme/api/pull/12`);
      expect(provider.recognise(url)?.key).toBe(`${host}/acme/api#12`);
    }

    const url = 'https://ghe.example.net/Acme/api/pull/12';
    for (const eventPayload of [
      { action: 'closed', pull_request: { html_url: url } },
      { action: 'closed', issue: { html_url: url } },
      { action: 'closed', issue: { html_url: 'https://elsewhere.net/a' } },
      { action: 'closed', issue: { html_url: 'no address' } },
      { zen: 'Keep it logically awesome.' },
    ]) {
      await tell({ topic: 'github.pull_request', eventPayload });
    }
    expect(again).toEqual([
      ['ghe.example.net/acme/api#12'],
      ['ghe.example.net/acme/api#12'],
    ]);
    await backend.stop();
  });
});
