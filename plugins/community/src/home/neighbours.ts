import {
  parseEntityRef,
  RELATION_API_CONSUMED_BY,
  RELATION_DEPENDENCY_OF,
  RELATION_OWNED_BY,
  type Entity,
} from '@backstage/catalog-model';

const uses = [RELATION_DEPENDENCY_OF, RELATION_API_CONSUMED_BY];

function targets(entity: Entity | undefined, types: string[]): string[] {
  const refs = (entity?.relations ?? [])
    .filter(relation => types.includes(relation.type))
    .map(relation => relation.targetRef);
  return [...new Set(refs)];
}

/** What depends on an entity or consumes its API, each once. */
export function usersOf(entity?: Entity): string[] {
  return targets(entity, uses);
}

/** Who owns an entity. */
export function ownersOf(entity?: Entity): string[] {
  return targets(entity, [RELATION_OWNED_BY]);
}

/** The bare name of a reference. */
export function nameOf(entityRef: string): string {
  return parseEntityRef(entityRef).name;
}
