import {
  parseEntityRef,
  stringifyEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';
import type { Scope } from '@platform-community/backstage-plugin-community-common';

/** The ways in which a scope may hang on an entity. */
export const scopeWays = ['entity', 'parts', 'owned'] as const;
export type ScopeWay = (typeof scopeWays)[number];

/** The whole platform. */
export const platform: Scope = { of: 'platform' };

/**
 * A scope as segments of an address: `platform`, or for example
 * `parts/system/default/payments`. A reference has a slash, which some servers
 * do not pass on when it is escaped.
 */
export function scopeAddress(scope: Scope): string {
  if (scope.of === 'platform') return 'platform';
  const { kind, namespace, name } = parseEntityRef(scope.entityRef);
  return [scope.of, kind, namespace, name]
    .map(segment => encodeURIComponent(segment.toLocaleLowerCase('en-US')))
    .join('/');
}

/** The scope that {@link scopeAddress} has written. */
export function scopeOf(way: ScopeWay, segments: CompoundEntityRef): Scope {
  const entityRef = stringifyEntityRef(segments).toLocaleLowerCase('en-US');
  return { of: way, entityRef };
}

const withParts = ['system', 'domain'];
const owners = ['group', 'user'];

/** The scope that somebody means who chooses an entity. */
export function scopeOfChoice(entityRef: string): Scope {
  const { kind } = parseEntityRef(entityRef);
  if (withParts.includes(kind)) return { of: 'parts', entityRef };
  if (owners.includes(kind)) return { of: 'owned', entityRef };
  return { of: 'entity', entityRef };
}
