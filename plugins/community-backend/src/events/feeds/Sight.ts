import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { entityRead, entityResourceType } from '../../viewer/entityRead';
import type { Viewer } from '../../viewer/Viewer';

/** What of the catalog a person was let see, and their groups at that time. */
export interface Seeing {
  decision: PolicyDecision;
  groups: string[];
}

/**
 * Knows what of the catalog somebody may see who is not there: a calendar program
 * fetches without the person's credentials, and nobody else can have any.
 *
 * With the permission framework switched off everybody sees everything. Else what
 * the policy decides for a person is asked while they are there. What it decides
 * on each entity, where it has conditions, the catalog itself says at each fetch.
 * Where the person's groups have changed since, the decision is worth nothing, and
 * nothing is seen until they come back.
 */
export class Sight {
  readonly #options: {
    permissions: PermissionsService;
    auth: AuthService;
    discovery: DiscoveryService;
    /** Whether the permission framework is switched on. */
    isRestricted: boolean;
  };

  constructor(options: {
    permissions: PermissionsService;
    auth: AuthService;
    discovery: DiscoveryService;
    isRestricted: boolean;
  }) {
    this.#options = options;
  }

  /** What the policy decides for a person who is there. */
  async of(viewer: Viewer): Promise<Seeing | undefined> {
    const { permissions, isRestricted } = this.#options;
    if (!isRestricted) return undefined;
    const [decision] = await permissions.authorizeConditional(
      [{ permission: entityRead }],
      { credentials: viewer.credentials },
    );
    const [self] = await viewer.see([viewer.ref]);
    return { decision, groups: [...(self?.memberOf ?? [])].sort() };
  }

  /** Which of some entities a person sees who is not there. */
  async visible(
    refs: string[],
    seeing: Seeing | undefined,
    groups: string[],
  ): Promise<Set<string>> {
    if (!this.#options.isRestricted) return new Set(refs);
    const isSame = seeing?.groups.join() === [...groups].sort().join();
    if (!seeing || !isSame || refs.length === 0) return new Set();
    const { decision } = seeing;
    if (decision.result === AuthorizeResult.ALLOW) return new Set(refs);
    if (decision.result !== AuthorizeResult.CONDITIONAL) return new Set();
    const results = await this.#apply(refs, decision.conditions);
    return new Set(
      refs.filter((_, at) => results[at] === AuthorizeResult.ALLOW),
    );
  }

  /** What conditions of the policy come to for each entity, by the catalog. */
  async #apply(refs: string[], conditions: unknown): Promise<string[]> {
    const { auth, discovery } = this.#options;
    const onBehalfOf: BackstageCredentials =
      await auth.getOwnServiceCredentials();
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf,
      targetPluginId: 'catalog',
    });
    const base = await discovery.getBaseUrl('catalog');
    const response = await fetch(
      `${base}/.well-known/backstage/permissions/apply-conditions`,
      {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/json',
        },
        body: JSON.stringify({
          items: [
            {
              id: '1',
              resourceRef: refs,
              resourceType: entityResourceType,
              conditions,
            },
          ],
        }),
      },
    );
    if (!response.ok) throw await ResponseError.fromResponse(response);
    const { items } = (await response.json()) as {
      items: Array<{ result: string[] }>;
    };
    return items[0].result;
  }
}
