import type { Entity } from '@backstage/catalog-model';
import { declaredCatalysts } from '@platform-community/backstage-plugin-community-common';

/**
 * Everybody who is a catalyst of an entity, each once: by a running term, or
 * because the entity's own file says so.
 */
export function catalystsOf(entity: Entity, inOffice: string[]): string[] {
  return [...new Set([...inOffice, ...declaredCatalysts(entity)])].sort();
}
