import type { EntityCatalog } from '../../viewer/EntityCatalog';
import type { Viewer } from '../../viewer/Viewer';

/** What somebody looks after, of which they see everything. */
export interface LookedAfter {
  /** Entities that they own by themselves or through a group. */
  owned: string[];
  /** These, and the entities that they are a catalyst of. */
  all: string[];
}

/**
 * The entities that a viewer looks after. To administrators everything is open,
 * but what they look after is what anybody else would: what is theirs.
 */
export async function lookedAfter(
  viewer: Viewer,
  catalog: EntityCatalog,
): Promise<LookedAfter> {
  const found = await catalog.ownedBy(viewer.ownershipRefs, viewer.credentials);
  viewer.remember(found);
  const facilitated = await viewer.facilitated();
  const owned = [...new Set(found.map(entity => entity.ref))];
  return {
    owned,
    all: [...new Set([...owned, ...facilitated.map(entity => entity.ref)])],
  };
}
