import type { Knex } from 'knex';
import { toDate, type DbInstant } from '../../../database/time';

/**
 * Counts a deed of each of some people within a window of time that begins with
 * their first.
 *
 * @param pace - `people`: nobody twice
 * @returns `undefined` when all are counted, or when the window of somebody ends
 *   because it holds as many as it may
 *
 * @remarks
 * Cost: one upsert by primary key; one look-up more where one is refused.
 * Races: deeds of one person meet at their row, so that fifty at once are
 * counted one by one; a deed that fails is not counted, since its transaction is
 * taken back. The rows are the last that a transaction takes, and all take them
 * in one order, so that nobody who waits for one holds what another waits for.
 */
export async function takePaces(
  tx: Knex.Transaction,
  pace: {
    people: string[];
    deed: string;
    now: Date;
    windowMs: number;
    atMost: number;
  },
): Promise<Date | undefined> {
  const begun = new Date(pace.now.getTime() - pace.windowMs);
  const people = [...pace.people].sort();
  const counted = await tx('paces')
    .insert(
      people.map(person => ({
        person_ref: person,
        deed: pace.deed,
        since: pace.now,
        count: 1,
      })),
    )
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
    .returning('person_ref');
  const passed = new Set(counted.map(row => row.person_ref));
  const refused = people.find(person => !passed.has(person));
  if (refused === undefined) return undefined;
  const row = await tx('paces')
    .where({ person_ref: refused, deed: pace.deed })
    .first<{ since: DbInstant }>('since');
  return new Date(toDate(row.since).getTime() + pace.windowMs);
}
