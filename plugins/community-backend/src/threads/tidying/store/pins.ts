import type { Knex } from 'knex';
import type { ThreadRow } from '../../tables';
import { whereListed } from '../../store/whereListed';

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
