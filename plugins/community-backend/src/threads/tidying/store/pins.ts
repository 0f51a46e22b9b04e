import { limits } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { holdName } from '../../../database/holdName';
import type { ThreadRow } from '../../tables';
import { whereListed } from '../../store/whereListed';

/** Lets only one transaction at a time count or change the pins of an entity. */
export async function holdPins(
  tx: Knex.Transaction,
  entityRef: string,
): Promise<void> {
  await holdName(tx, `pins of ${entityRef}`);
}

/** How many listed threads of an entity are pinned. One walk over their index. */
export async function countPinned(
  tx: Knex.Transaction,
  entityRef: string,
): Promise<number> {
  const query = tx<ThreadRow>('threads')
    .where({ entity_ref: entityRef })
    .whereNotNull('pinned_at');
  whereListed(query);
  const [row] = await query.count<Array<{ count: number | string }>>({
    count: '*',
  });
  return Number(row.count);
}

/**
 * Takes the pins off threads that are back in the lists of their entities, the
 * oldest first, as far as others have been pinned there meanwhile.
 *
 * @remarks
 * Cost: one read by id; where some are pinned, one walk over the index of pins
 * for each entity. Races: the caller holds the threads' rows; whoever pins
 * another at the same time waits, then counts these.
 */
export async function dropPinsWithoutRoom(
  tx: Knex.Transaction,
  ids: string[],
): Promise<void> {
  const back = await tx<ThreadRow>('threads')
    .select('id', 'entity_ref')
    .whereIn('id', ids)
    .whereNotNull('pinned_at')
    .orderBy('pinned_at', 'desc');
  const refs = [...new Set(back.map(row => row.entity_ref))].sort();
  for (const ref of refs) {
    await holdPins(tx, ref);
    const own = back.filter(row => row.entity_ref === ref);
    const others = (await countPinned(tx, ref)) - own.length;
    const room = Math.max(0, limits.pins.max - others);
    await tx<ThreadRow>('threads')
      .whereIn(
        'id',
        own.slice(room).map(row => row.id),
      )
      .update({ pinned_at: null });
  }
}
