import type { Knex } from 'knex';
import { toDate, type DbInstant } from '../../../database/time';

/**
 * Counts a deed of each of some people within a window of time that begins with
 * their first.
 *
 * @param pace - `people`: nobody twice
 * @returns of whom it is not counted, because their window holds as many as it
 *   may, and when that ends
 *
 * @remarks
 * Cost: one upsert by primary key; one look-up more where some are refused.
 * Races: deeds of one person meet at their row, so that fifty at once are
 * counted one by one; a deed that fails is not counted, since its transaction is
 * taken back. Rows are taken in the order of the people, so that two who take some
 * of the same wait for each other in one direction only.
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
): Promise<Map<string, Date>> {
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
  const refused = people.filter(person => !passed.has(person));
  if (refused.length === 0) return new Map();
  const rows: Array<{ person_ref: string; since: DbInstant }> = await tx(
    'paces',
  )
    .where({ deed: pace.deed })
    .whereIn('person_ref', refused)
    .select('person_ref', 'since');
  return new Map(
    rows.map(row => [
      row.person_ref,
      new Date(toDate(row.since).getTime() + pace.windowMs),
    ]),
  );
}
