import type { Entity } from '@backstage/catalog-model';

/** What to call an entity of the catalog: as its profile or title says. */
export function entityName(entity: Entity): string {
  const profile = entity.spec?.profile as { displayName?: unknown } | undefined;
  const { displayName } = profile ?? {};
  return typeof displayName === 'string' && displayName
    ? displayName
    : entity.metadata.title ?? entity.metadata.name;
}
