import type { Entity } from '@backstage/catalog-model';
import {
  evaluateFilterPredicate,
  type FilterPredicate,
} from '@backstage/filter-predicates';

/**
 * Which entities have a community unless the app says otherwise: all but people,
 * groups and what only describes the catalog itself.
 *
 * @public
 */
export const defaultCommunityFilter: FilterPredicate = {
  $not: { kind: { $in: ['user', 'group', 'location', 'template'] } },
};

/**
 * Whether an entity has a community, for the `if` of an `EntityLayout.Route`.
 *
 * @param entity - the entity whose page is shown
 * @param filter - another rule, as a filter predicate
 * @public
 */
export function isCommunityAvailable(
  entity: Entity,
  filter: FilterPredicate = defaultCommunityFilter,
): boolean {
  return evaluateFilterPredicate(filter, entity);
}
