import { parseEntityRef } from '@backstage/catalog-model';
import type { Entities } from '@platform-community/backstage-plugin-community-common';

/** What to call an entity: its title, or else what its reference says. */
export function entityTitle(entities: Entities, entityRef: string): string {
  const title = entities[entityRef]?.title;
  if (title) return title;
  try {
    return parseEntityRef(entityRef).name;
  } catch {
    return entityRef;
  }
}
