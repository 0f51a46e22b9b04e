import type { Knex } from 'knex';
import { toDate, type DbInstant } from '../../../database/time';

/**
 * Counts a deed of a person within a window of time that begins with the first.
 *
 * @returns `undefined` when it is counted, or when the window ends because it
 *   holds as many as it may
 *
 * @remarks
 * Cost: one upsert by primary key; one look-up more for whoever is refused.
 * Races: deeds of one person meet at their row, so that fifty at once are
 * counted one by one; a deed that fails is not counted, since its transaction is
 * taken back. The row is the last that a transaction takes, so that nobody who
 * waits for it holds it.
 */
export async function takePace(
  tx: Knex.Transaction,
  pace: {
    person: string;
    deed: string;
    now: Date;
    windowMs: number;
    atMost: number;
  },
): Promise<Date | undefined> {
  const begun = new Date(pace.now.getTime() - pace.windowMs);
  const counted = await tx('paces')
    .insert({
      person_ref: pace.person,
      deed: pace.deed,
      since: pace.now,
      count: 1,
    })
    .onConflict(['person_ref', 'deed'])
    .merge({
      since: tx.raw(
        'case when paces.since <= ? then excluded.since else paces.since end',
        [begun],
      ),
      count: tx.raw(
        'case when paces.since <= ? then 1 else paces.count + 1 end',
        [begun],
      ),
    })
    .where(row =>
      row
        .where('paces.since', '<=', begun)
        .orWhere('paces.count', '<', pace.atMost),
    )
    .returning('count');
  if (counted.length > 0) return undefined;
  const row = await tx('paces')
    .where({ person_ref: pace.person, deed: pace.deed })
    .first<{ since: DbInstant }>('since');
  return new Date(toDate(row.since).getTime() + pace.windowMs);
}
