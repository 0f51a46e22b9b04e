import type { ElectionState } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { isPostgres } from '../../database/dialect';
import { prepared } from '../../database/prepared';
import { whereEntityIn } from '../../database/whereEntityIn';
import { electionColumns, type Election, type ElectionRow } from '../tables';

/** An election by its id, without its ballots. */
export async function findElection(
  knex: Knex,
  id: string,
): Promise<Election | undefined> {
  return knex<ElectionRow>('elections')
    .select(...electionColumns)
    .where({ id })
    .first();
}

/** The same, held against other writers until the transaction ends. */
export async function lockElection(
  tx: Knex.Transaction,
  id: string,
): Promise<Election | undefined> {
  const query = tx<ElectionRow>('elections')
    .select(...electionColumns)
    .where({ id })
    .first();
  return isPostgres(tx) ? query.forUpdate() : query;
}

/**
 * The same, unless another transaction holds it: who finds it held leaves the
 * work to whoever holds it.
 */
export async function lockFreeElection(
  tx: Knex.Transaction,
  id: string,
): Promise<Election | undefined> {
  const query = tx<ElectionRow>('elections')
    .select(...electionColumns)
    .where({ id })
    .first();
  return isPostgres(tx) ? query.forUpdate().skipLocked() : query;
}

/** The ballots of an election as they were counted, as JSON. */
export async function findCount(
  knex: Knex,
  id: string,
): Promise<string | undefined> {
  const row = await knex<ElectionRow>('elections')
    .select('count')
    .where({ id })
    .first();
  return row?.count ?? undefined;
}

export async function insertElection(
  tx: Knex.Transaction,
  row: Pick<
    ElectionRow,
    | 'id'
    | 'entity_ref'
    | 'title'
    | 'state'
    | 'next_at'
    | 'plan'
    | 'seed'
    | 'created_by'
    | 'created_at'
  >,
): Promise<void> {
  await tx<ElectionRow>('elections').insert(row);
}

export async function updateElection(
  tx: Knex.Transaction,
  id: string,
  changes: Partial<ElectionRow>,
): Promise<void> {
  await tx<ElectionRow>('elections').where({ id }).update(changes);
}

/**
 * Elections whose instant to move on has come, the longest due first. A walk
 * over the index of what moves on, which holds only those that still do.
 */
export async function dueElections(
  knex: Knex,
  options: { now: Date; limit: number },
): Promise<Array<{ id: string; state: ElectionState }>> {
  return knex<ElectionRow>('elections')
    .select('id', 'state')
    .whereNotNull('next_at')
    .andWhere('next_at', '<=', options.now)
    .orderBy('next_at')
    .limit(options.limit);
}

/** A page of the elections of some entities, the latest plan first. */
export async function listElections(
  knex: Knex,
  options: {
    entityRefs: string[];
    running?: boolean;
    before?: string;
    limit: number;
  },
): Promise<Election[]> {
  const query = knex<ElectionRow>('elections')
    .select(...electionColumns)
    .orderBy('id', 'desc')
    .limit(options.limit);
  whereEntityIn(query, knex, options.entityRefs);
  if (options.running === true) query.whereNotNull('next_at');
  if (options.running === false) query.whereNull('next_at');
  if (options.before) query.andWhere('id', '<', options.before);
  return query;
}

/**
 * Those of some entities that have not come to their end, the next to move on
 * first, and after them those of what is above these. A walk over the index of
 * what moves on.
 */
export async function runningElections(
  knex: Knex,
  options: { entityRefs: string[]; above: string[]; limit: number },
): Promise<Election[]> {
  const { entityRefs, above, limit } = options;
  const query = knex<ElectionRow>('elections')
    .select(...electionColumns)
    .whereNotNull('next_at')
    .limit(limit);
  whereEntityIn(query, knex, [...entityRefs, ...above]);
  if (above.length > 0) {
    // False comes first.
    const places = above.map(() => '?').join(', ');
    query.orderByRaw(`entity_ref in (${places})`, above);
  }
  return prepared(knex, query.orderBy(['next_at', 'id']));
}

/**
 * Elections that wait for somebody: open for voting with them on the roll, or
 * with a nomination for them to answer; the next to move on first.
 */
export async function electionsFor(
  knex: Knex,
  options: { person: string; limit: number },
): Promise<Election[]> {
  const onRoll = knex('election_roll')
    .select('election_id')
    .where({ person_ref: options.person });
  const asked = knex('election_nominations')
    .select('election_id')
    .where({ person_ref: options.person, state: 'asked' });
  return knex<ElectionRow>('elections')
    .select(...electionColumns)
    .whereNotNull('next_at')
    .andWhere(waiting =>
      waiting
        .where(voting => voting.where('state', 'voting').whereIn('id', onRoll))
        .orWhere(nominating =>
          nominating.where('state', 'nominating').whereIn('id', asked),
        ),
    )
    .orderBy(['next_at', 'id'])
    .limit(options.limit);
}
