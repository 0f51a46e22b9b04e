import { useCommunityHref } from './paths';
import { useScope } from './ScopeProvider';

/**
 * Where something belongs that was opened on the page of an entity it has
 * nothing to do with, as by an address somebody has put together.
 *
 * @param entityRefs - of the entities it belongs to
 * @param path - its address below their community, such as `threads/<id>`
 * @returns nothing when it is in the right place, or no other is known; a
 *   system or domain shows what belongs to any of its parts
 */
export function useRightPlace(
  entityRefs: readonly string[] | undefined,
  path: string,
): string | undefined {
  const { scope, entityRef } = useScope();
  const hrefOf = useCommunityHref();
  if (scope.of !== 'entity' || !entityRef || !entityRefs?.length) {
    return undefined;
  }
  if (entityRefs.includes(entityRef)) return undefined;
  const community = hrefOf(entityRefs[0]);
  return community && `${community}/${path}`;
}
