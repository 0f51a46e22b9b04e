import type { Knex } from 'knex';
import { isPostgres } from '../../database/dialect';
import type { EndorsementRow, NominationRow } from '../tables';

/** A nomination by its id. */
export async function findNomination(
  knex: Knex,
  id: string,
): Promise<NominationRow | undefined> {
  return knex<NominationRow>('election_nominations').where({ id }).first();
}

/** The same, held against other writers until the transaction ends. */
export async function lockNomination(
  tx: Knex.Transaction,
  id: string,
): Promise<NominationRow | undefined> {
  const query = tx<NominationRow>('election_nominations').where({ id }).first();
  return isPostgres(tx) ? query.forUpdate() : query;
}

/** All nominations of an election, in the order in which they were made. */
export async function nominationsOf(
  knex: Knex,
  electionId: string,
): Promise<NominationRow[]> {
  return knex<NominationRow>('election_nominations')
    .where({ election_id: electionId })
    .orderBy('id');
}

/**
 * Nominates somebody, unless they were nominated before.
 *
 * @returns whether it was done
 *
 * @remarks
 * Races: two nominations of one person meet at the unique index; the second
 * does nothing.
 */
export async function insertNomination(
  tx: Knex.Transaction,
  row: NominationRow,
): Promise<boolean> {
  const made = await tx<NominationRow>('election_nominations')
    .insert(row)
    .onConflict(['election_id', 'person_ref'])
    .ignore()
    .returning('id');
  return made.length > 0;
}

export async function updateNomination(
  tx: Knex.Transaction,
  id: string,
  changes: Partial<
    Pick<NominationRow, 'state' | 'statement' | 'team_ref' | 'nominated_by'>
  >,
): Promise<void> {
  await tx<NominationRow>('election_nominations').where({ id }).update(changes);
}

/** Who endorses the nominees of an election, the first endorsement first. */
export async function endorsementsIn(
  knex: Knex,
  electionId: string,
): Promise<EndorsementRow[]> {
  return knex<EndorsementRow>('election_endorsements')
    .whereIn(
      'nomination_id',
      knex('election_nominations')
        .select('id')
        .where({ election_id: electionId }),
    )
    .orderBy(['created_at', 'person_ref']);
}

/** Endorses a nominee; once more changes nothing. Returns whether it is new. */
export async function addEndorsement(
  tx: Knex.Transaction,
  row: EndorsementRow,
): Promise<boolean> {
  const made = await tx<EndorsementRow>('election_endorsements')
    .insert(row)
    .onConflict(['nomination_id', 'person_ref'])
    .ignore()
    .returning('person_ref');
  return made.length > 0;
}

/** Takes an endorsement back; returns whether there was one. */
export async function removeEndorsement(
  tx: Knex.Transaction,
  key: { nominationId: string; person: string },
): Promise<boolean> {
  const gone = await tx<EndorsementRow>('election_endorsements')
    .where({ nomination_id: key.nominationId, person_ref: key.person })
    .delete();
  return gone > 0;
}
