import type { Knex } from 'knex';
import type { Viewer } from '../../viewer/Viewer';
import { wholesOf } from '../../viewer/wholesOf';
import { labelsOf, type LabelRow } from './store/labels';

/**
 * The labels that threads of an entity may carry: its own, its system's and
 * its domain's, as far as the viewer sees those; by name.
 *
 * @throws NotFoundError when the entity is not there or hidden
 */
export async function labelsFor(
  knex: Knex,
  viewer: Viewer,
  entityRef: string,
): Promise<LabelRow[]> {
  const entity = await viewer.seeOne(entityRef);
  return labelsOf(knex, [entity.ref, ...(await wholesOf(viewer, entity.ref))]);
}
