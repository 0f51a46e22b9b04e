import { createExtensionPoint } from '@backstage/backend-plugin-api';

/** What lies at an address that a provider knows. @public */
export type LinkedKind = 'issue' | 'pull-request' | 'document';

/**
 * How something that is linked stands. `completed` is an issue that was closed
 * because it was done, `closed` what was closed for any other reason, and
 * `missing` what is not there, or not for this installation.
 *
 * @public
 */
export type LinkState =
  | 'open'
  | 'draft'
  | 'merged'
  | 'completed'
  | 'closed'
  | 'missing';

/** An address that a provider has recognised. @public */
export interface RecognisedLink {
  /**
   * The same for every way to write the address of one thing, within the
   * provider; 250 characters at most.
   */
  key: string;
  kind: LinkedKind;
  /** A short name that needs no look-up, such as `acme/api#12`. */
  label: string;
  /** The address to lead people to, without what does not matter. */
  url: string;
}

/** Something whose state is wanted. @public */
export interface WantedLink {
  key: string;
  url: string;
  /**
   * What the provider has answered as `version` the last time, for a conditional
   * request.
   */
  version?: string;
}

/** What a provider found out about one wanted link. @public */
export type LinkFinding =
  | {
      key: string;
      found: 'state';
      state: LinkState;
      /** Left out where it may not be shown, or there is none. */
      title?: string;
      /** Where it is something else than its address says. */
      kind?: LinkedKind;
      /** When it was closed or merged. */
      closedAt?: Date;
      /** Whatever lets the next request be a conditional one. */
      version?: string;
    }
  /** It is as it was when `version` was given. */
  | { key: string; found: 'unchanged' }
  /**
   * Nothing could be found out. What was known last stays shown, and it is asked
   * for again after pauses that grow, not before `retryAt`.
   */
  | { key: string; found: 'nothing'; reason: string; retryAt?: Date };

/**
 * Knows the things at some addresses: recognises them and says how they stand.
 *
 * @public
 */
export interface CommunityLinkProvider {
  /** Stands with every link of the provider; 50 characters at most. */
  id: string;
  /**
   * What lies at an address, if it is one of this provider's. Answers at once,
   * without asking anybody.
   */
  recognise(url: URL): RecognisedLink | undefined;
  /**
   * How some things stand now, 50 at most. Called in the background, by one
   * replica for the same things at a time. What it leaves out, and everything
   * when it throws, counts as `nothing` found.
   *
   * @param options - `signal` is aborted after a minute, and when the backend
   *   stops
   */
  fetchStates(
    wanted: WantedLink[],
    options: { signal: AbortSignal },
  ): Promise<LinkFinding[]>;
}

/** What a provider can tell the community unasked. @public */
export interface LinkWatch {
  /**
   * Asks to look again at things of this provider soon, for example because a
   * webhook said that they have changed. Keys that nobody links to do no harm.
   */
  lookAgain(keys: string[]): Promise<void>;
}

/**
 * Lets modules of the community plugin keep links of threads alive.
 *
 * @public
 */
export interface CommunityLinkProviderExtensionPoint {
  /** @throws Error when there is a provider of that id already */
  addProvider(provider: CommunityLinkProvider): LinkWatch;
}

/** @public */
export const communityLinkProviderExtensionPoint =
  createExtensionPoint<CommunityLinkProviderExtensionPoint>({
    id: 'community.link-providers',
  });
