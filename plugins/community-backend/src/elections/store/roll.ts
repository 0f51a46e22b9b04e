import type { Knex } from 'knex';
import type { ExceptionRow, RollRow } from '../tables';

/** How many rows one statement writes: databases limit its values. */
const rowsPerInsert = 500;

/** Writes the roll of an election. */
export async function insertRoll(
  tx: Knex.Transaction,
  rows: RollRow[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsPerInsert) {
    await tx<RollRow>('election_roll').insert(
      rows.slice(from, from + rowsPerInsert),
    );
  }
}

/** Puts one person on a roll; returns whether they were not on it before. */
export async function addToRoll(
  tx: Knex.Transaction,
  row: RollRow,
): Promise<boolean> {
  const added = await tx<RollRow>('election_roll')
    .insert(row)
    .onConflict(['election_id', 'person_ref'])
    .ignore()
    .returning('person_ref');
  return added.length > 0;
}

/** On which of some rolls a person is. One look-up by primary key each. */
export async function rollsWith(
  knex: Knex,
  options: { electionIds: string[]; person: string },
): Promise<Set<string>> {
  if (options.electionIds.length === 0) return new Set();
  const rows = await knex<RollRow>('election_roll')
    .select('election_id')
    .whereIn('election_id', options.electionIds)
    .andWhere({ person_ref: options.person });
  return new Set(rows.map(row => row.election_id));
}

/** A page of a roll by reference, a walk over its primary key. */
export async function pageOfRoll(
  knex: Knex,
  options: { electionId: string; after?: string; limit: number },
): Promise<RollRow[]> {
  const query = knex<RollRow>('election_roll')
    .where({ election_id: options.electionId })
    .orderBy('person_ref')
    .limit(options.limit);
  if (options.after) query.andWhere('person_ref', '>', options.after);
  return query;
}

/** Everybody on a roll. */
export async function peopleOnRoll(
  knex: Knex,
  electionId: string,
): Promise<string[]> {
  const rows = await knex<RollRow>('election_roll')
    .select('person_ref')
    .where({ election_id: electionId });
  return rows.map(row => row.person_ref);
}

/**
 * Those on a roll while voting is open: all of them, or those who have no ballot
 * by their name.
 */
export async function peopleToRemind(
  knex: Knex,
  options: { electionId: string; all: boolean },
): Promise<string[]> {
  const query = knex<RollRow>('election_roll as roll')
    .select('roll.person_ref')
    .where('roll.election_id', options.electionId)
    .whereExists(
      knex('election_boxes as box').whereRaw(
        'box.election_id = roll.election_id',
      ),
    );
  if (!options.all) {
    query.whereNotExists(
      knex('election_ballots as ballot')
        .whereRaw('ballot.election_id = roll.election_id')
        .whereRaw('ballot.person_ref = roll.person_ref'),
    );
  }
  const rows: Pick<RollRow, 'person_ref'>[] = await query;
  return rows.map(row => row.person_ref);
}

/** Who asks to be put on a roll, the first first. */
export async function exceptionsOf(
  knex: Knex,
  electionId: string,
): Promise<ExceptionRow[]> {
  return knex<ExceptionRow>('election_exceptions')
    .where({ election_id: electionId })
    .orderBy('id');
}

/** What one person asked. */
export async function exceptionOf(
  knex: Knex,
  key: { electionId: string; person: string },
): Promise<ExceptionRow | undefined> {
  return knex<ExceptionRow>('election_exceptions')
    .where({ election_id: key.electionId, person_ref: key.person })
    .first();
}

export async function findException(
  knex: Knex,
  id: string,
): Promise<ExceptionRow | undefined> {
  return knex<ExceptionRow>('election_exceptions').where({ id }).first();
}

/** Asks for an exception, once; returns whether it is new. */
export async function insertException(
  tx: Knex.Transaction,
  row: Omit<ExceptionRow, 'decision' | 'decided_by' | 'note'>,
): Promise<boolean> {
  const made = await tx<ExceptionRow>('election_exceptions')
    .insert(row)
    .onConflict(['election_id', 'person_ref'])
    .ignore()
    .returning('id');
  return made.length > 0;
}

export async function decideException(
  tx: Knex.Transaction,
  id: string,
  decision: Pick<ExceptionRow, 'decision' | 'decided_by' | 'note'>,
): Promise<void> {
  await tx<ExceptionRow>('election_exceptions').where({ id }).update(decision);
}
