import type {
  CommunityLinkProvider,
  CommunityLinkProviderExtensionPoint,
  LinkWatch,
  RecognisedLink,
} from '@platform-community/backstage-plugin-community-node';

/** Who hears of what providers say and do unasked. */
export interface ProviderListener {
  lookAgain(provider: string, keys: string[]): Promise<void>;
  failed(provider: string, error: unknown): void;
}

const limits = { id: 50, key: 250, label: 250, url: 2_000 };

/** Those who know how things stand that threads link to. */
export class LinkProviders implements CommunityLinkProviderExtensionPoint {
  readonly #providers = new Map<string, CommunityLinkProvider>();
  #listener: ProviderListener | undefined;

  addProvider(provider: CommunityLinkProvider): LinkWatch {
    const { id } = provider;
    if (!/^[\w.-]+$/.test(id) || id.length > limits.id) {
      throw new Error(`'${id}' cannot be the id of a provider of links`);
    }
    if (this.#providers.has(id)) {
      throw new Error(`There is a provider of links '${id}' already`);
    }
    this.#providers.set(id, provider);
    return {
      lookAgain: async keys => this.#listener?.lookAgain(id, keys),
    };
  }

  listen(listener: ProviderListener): void {
    this.#listener = listener;
  }

  get(id: string): CommunityLinkProvider | undefined {
    return this.#providers.get(id);
  }

  get size(): number {
    return this.#providers.size;
  }

  /** What lies at an address, by the first provider that knows. */
  recognise(url: URL): (RecognisedLink & { provider: string }) | undefined {
    for (const [provider, asked] of this.#providers) {
      try {
        const known = asked.recognise(new URL(url));
        if (known && isSound(known)) return { ...known, provider };
      } catch (error) {
        // One that fails must not keep people from linking.
        this.#listener?.failed(provider, error);
      }
    }
    return undefined;
  }
}

function isSound(link: RecognisedLink): boolean {
  const fits = (text: string, max: number) =>
    text.length > 0 && text.length <= max;
  return (
    fits(link.key, limits.key) &&
    fits(link.label, limits.label) &&
    fits(link.url, limits.url) &&
    /^https?:\/\//i.test(link.url)
  );
}
