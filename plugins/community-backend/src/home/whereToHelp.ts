import type { Knex } from 'knex';
import { offersBy } from '../threads/helping/store/helpers';
import { entitiesHelped } from '../threads/store/listMine';
import type { EntityCatalog } from '../viewer/EntityCatalog';
import type { Viewer } from '../viewer/Viewer';

/**
 * The entities on which somebody may know an answer: what they own or are a
 * catalyst of, what they offered help with, and where a reply of theirs was
 * accepted before. Those that are hidden from them are left out.
 */
export async function whereToHelp(
  viewer: Viewer,
  from: { knex: Knex; catalog: EntityCatalog },
): Promise<string[]> {
  const [owned, facilitated, helped, offers] = await Promise.all([
    from.catalog.ownedBy(viewer.ownershipRefs, viewer.credentials),
    viewer.facilitated(),
    entitiesHelped(from.knex, viewer.ref),
    offersBy(from.knex, viewer.ref),
  ]);
  viewer.remember(owned);
  const seen = await viewer.see([
    ...owned.map(entity => entity.ref),
    ...facilitated.map(entity => entity.ref),
    ...helped,
    ...offers.map(offer => offer.entity_ref),
  ]);
  return [...new Set(seen.map(entity => entity.ref))];
}
