import type {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type Permission,
  type PermissionCriteria,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import {
  communityBasicPermissions,
  communityThreadPermissions,
} from '@platform-community/backstage-plugin-community-common';
import {
  threadPermissionResourceRef,
  type ThreadQuery,
  type ThreadResource,
} from '@platform-community/backstage-plugin-community-node';
import { entityRead } from './entityRead';

/** Which threads a policy leaves: all, none, or those that meet criteria. */
export type ThreadScreen = 'all' | 'none' | PermissionCriteria<ThreadQuery>;

/**
 * What the permission framework decided for one person: asked in one batch,
 * then answered without waiting.
 */
export class PermissionGate {
  readonly #decisions: Map<string, PolicyDecision>;
  readonly #authorize: (
    decision: PolicyDecision,
    thread: ThreadResource | undefined,
  ) => boolean;
  readonly #toQuery: (
    decision: PolicyDecision & { result: AuthorizeResult.CONDITIONAL },
  ) => PermissionCriteria<ThreadQuery>;

  private constructor(
    decisions: Map<string, PolicyDecision>,
    registry: PermissionsRegistryService,
  ) {
    const ruleset = registry.getPermissionRuleset(threadPermissionResourceRef);
    this.#decisions = decisions;
    this.#authorize = createConditionAuthorizer(ruleset);
    const transform = createConditionTransformer(ruleset);
    this.#toQuery = decision => transform(decision.conditions);
  }

  static async open(options: {
    permissions: PermissionsService;
    registry: PermissionsRegistryService;
    credentials: BackstageCredentials;
  }): Promise<PermissionGate> {
    const { permissions, credentials } = options;
    const conditional = [...communityThreadPermissions, entityRead];
    const [onResources, basic] = await Promise.all([
      permissions.authorizeConditional(
        conditional.map(permission => ({ permission })),
        { credentials },
      ),
      permissions.authorize(
        communityBasicPermissions.map(permission => ({ permission })),
        { credentials },
      ),
    ]);
    const decisions = new Map<string, PolicyDecision>([
      ...zip(conditional, onResources),
      ...zip(communityBasicPermissions, basic),
    ]);
    return new PermissionGate(decisions, options.registry);
  }

  /** Whether the catalog shows the person every entity there is. */
  get seesAllEntities(): boolean {
    const decision = this.#decisions.get(entityRead.name);
    return decision?.result === AuthorizeResult.ALLOW;
  }

  /** A condition on a thread that is not given counts as a no. */
  permits(permission: Permission, thread?: ThreadResource): boolean {
    const decision = this.#decisions.get(permission.name);
    if (!decision) return false;
    if (decision.result === AuthorizeResult.CONDITIONAL) {
      return thread !== undefined && this.#authorize(decision, thread);
    }
    return decision.result === AuthorizeResult.ALLOW;
  }

  /** The same as `permits` for reading, as something the database can apply. */
  screen(permission: Permission): ThreadScreen {
    const decision = this.#decisions.get(permission.name);
    if (decision?.result === AuthorizeResult.CONDITIONAL) {
      return this.#toQuery(decision);
    }
    return decision?.result === AuthorizeResult.ALLOW ? 'all' : 'none';
  }
}

function zip(
  permissions: Permission[],
  decisions: PolicyDecision[],
): Array<[string, PolicyDecision]> {
  return permissions.map(({ name }, index) => [name, decisions[index]]);
}
