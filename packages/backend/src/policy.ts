import type { UserInfoService } from '@backstage/backend-plugin-api';
import { catalogEntityDeletePermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  isPermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { eventPlanPermission } from '@platform-community/backstage-plugin-community-common';

/**
 * What people may do at Lanternline: everything, with the exceptions below.
 *
 * @remarks
 * A policy only narrows what the community's own rules allow. That an event is
 * planned by an owner or a catalyst, or that only its author edits a thread,
 * needs no line here.
 */
export class LanternlinePolicy implements PermissionPolicy {
  readonly #administrators: Set<string>;
  readonly #userInfo: UserInfoService;

  constructor(options: {
    administrators: string[];
    userInfo: UserInfoService;
  }) {
    this.#administrators = new Set(
      options.administrators.map(ref => ref.toLocaleLowerCase('en-US')),
    );
    this.#userInfo = options.userInfo;
  }

  async handle(
    request: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const { permission } = request;

    // Taking something out of the catalog takes its community out of sight.
    if (isPermission(permission, catalogEntityDeletePermission)) {
      const refs = await this.#ownershipRefs(user);
      return allowIf(refs.some(ref => this.#administrators.has(ref)));
    }

    // Whoever is in no team yet takes part in everything, but does not invite
    // others in the name of a component.
    if (isPermission(permission, eventPlanPermission)) {
      const refs = await this.#ownershipRefs(user);
      return allowIf(
        refs.some(
          ref => ref.startsWith('group:') || this.#administrators.has(ref),
        ),
      );
    }

    return { result: AuthorizeResult.ALLOW };
  }

  async #ownershipRefs(user: PolicyQueryUser | undefined): Promise<string[]> {
    if (!user) return [];
    const info = await this.#userInfo.getUserInfo(user.credentials);
    return info.ownershipEntityRefs;
  }
}

function allowIf(condition: boolean): PolicyDecision {
  return { result: condition ? AuthorizeResult.ALLOW : AuthorizeResult.DENY };
}
