import type { Knex } from 'knex';
import { isPostgres } from '../../database/dialect';
import type { BallotRow, BoxRow } from '../tables';

/** Makes the empty box of an election. */
export async function insertBox(
  tx: Knex.Transaction,
  electionId: string,
): Promise<void> {
  await tx<BoxRow>('election_boxes').insert({
    election_id: electionId,
    votes: 0,
    voters: '\n',
    ballots: '[]',
  });
}

/**
 * The box of an election, held until the transaction ends. Whoever votes or
 * closes the vote takes it first, so a ballot is either counted or refused.
 */
export async function lockBox(
  tx: Knex.Transaction,
  electionId: string,
): Promise<BoxRow | undefined> {
  const query = tx<BoxRow>('election_boxes')
    .where({ election_id: electionId })
    .first();
  return isPostgres(tx) ? query.forUpdate() : query;
}

export async function updateBox(
  tx: Knex.Transaction,
  electionId: string,
  changes: Partial<Pick<BoxRow, 'votes' | 'voters' | 'ballots'>>,
): Promise<void> {
  await tx<BoxRow>('election_boxes')
    .where({ election_id: electionId })
    .update(changes);
}

/** Takes a box away with all ballots that stand beside it. */
export async function removeBox(
  tx: Knex.Transaction,
  electionId: string,
): Promise<void> {
  await tx<BoxRow>('election_boxes')
    .where({ election_id: electionId })
    .delete();
  await tx<BallotRow>('election_ballots')
    .where({ election_id: electionId })
    .delete();
}

/**
 * Clears away the versions of a box that PostgreSQL keeps of every ballot, once
 * the box is gone: one beside the other would tell who cast what. SQLite
 * overwrites them by itself.
 *
 * @remarks
 * What another transaction may still see stays until the next time.
 */
export async function clearOldBoxes(knex: Knex): Promise<void> {
  if (isPostgres(knex)) {
    await knex.raw('vacuum election_boxes, election_ballots');
  }
}

/** How many have voted in some elections, and in which of them a person has. */
export async function turnoutOf(
  knex: Knex,
  options: { electionIds: string[]; person: string },
): Promise<Map<string, { votes: number; voted: boolean }>> {
  if (options.electionIds.length === 0) return new Map();
  const line = `\n${options.person}\n`;
  const has = isPostgres(knex)
    ? knex.raw('strpos(box.voters, ?) > 0', [line])
    : knex.raw('instr(box.voters, ?) > 0', [line]);
  const rows: Array<{
    election_id: string;
    votes: number;
    marked: boolean | number;
    named: string | null;
  }> = await knex
    .select(
      'box.election_id',
      'box.votes',
      knex.raw('? as marked', [has]),
      knex('election_ballots as ballot')
        .select('ballot.person_ref')
        .whereRaw('ballot.election_id = box.election_id')
        .where('ballot.person_ref', options.person)
        .as('named'),
    )
    .from('election_boxes as box')
    .whereIn('box.election_id', options.electionIds);
  return new Map(
    rows.map(row => [
      row.election_id,
      { votes: row.votes, voted: Boolean(row.marked) || row.named !== null },
    ]),
  );
}

/** A person's ballot, where ballots are kept by name. */
export async function findBallot(
  knex: Knex,
  key: { electionId: string; person: string },
): Promise<string[][] | undefined> {
  const row = await knex<BallotRow>('election_ballots')
    .select('ranking')
    .where({ election_id: key.electionId, person_ref: key.person })
    .first();
  return row && JSON.parse(row.ranking);
}

/** All ballots that are kept by name, in the order of the names. */
export async function ballotsOf(
  tx: Knex.Transaction,
  electionId: string,
): Promise<BallotRow[]> {
  return tx<BallotRow>('election_ballots')
    .where({ election_id: electionId })
    .orderBy('person_ref');
}

/** Keeps a ballot by name; the box is held. */
export async function setBallot(
  tx: Knex.Transaction,
  row: BallotRow,
): Promise<void> {
  await tx<BallotRow>('election_ballots')
    .insert(row)
    .onConflict(['election_id', 'person_ref'])
    .merge(['ranking']);
}
