import type { Knex } from 'knex';
import { isPostgres } from '../../database/dialect';
import type { TermRow } from '../tables';

/** A term by its id. */
export async function findTerm(
  knex: Knex,
  id: string,
): Promise<TermRow | undefined> {
  return knex<TermRow>('catalyst_terms').where({ id }).first();
}

/** The same, held against other writers until the transaction ends. */
export async function lockTerm(
  tx: Knex.Transaction,
  id: string,
): Promise<TermRow | undefined> {
  const query = tx<TermRow>('catalyst_terms').where({ id }).first();
  return isPostgres(tx) ? query.forUpdate() : query;
}

/** What a term begins with; one that says no more was an appointment. */
export type NewTerm = Pick<
  TermRow,
  | 'id'
  | 'entity_ref'
  | 'person_ref'
  | 'focus'
  | 'since'
  | 'until'
  | 'appointed_by'
  | 'created_at'
> &
  Partial<Pick<TermRow, 'how' | 'election_id'>>;

/**
 * Begins a term, unless the person has one on the entity that still runs.
 *
 * @returns whether it began
 *
 * @remarks
 * Races: two appointments of one person meet at the unique index over open
 * terms, the second begins nothing. A term that ran out is closed first, so
 * that it is not in the way.
 */
export async function beginTerm(
  tx: Knex.Transaction,
  term: NewTerm,
): Promise<boolean> {
  await tx<TermRow>('catalyst_terms')
    .where({
      entity_ref: term.entity_ref,
      person_ref: term.person_ref,
      open: true,
    })
    .andWhere('until', '<', term.since)
    .update({ open: false });
  const begun = await tx<TermRow>('catalyst_terms')
    .insert({ ...term, open: true })
    .onConflict()
    .ignore()
    .returning('id');
  return begun.length > 0;
}

/** Ends a term before its last day. */
export async function endTerm(
  tx: Knex.Transaction,
  id: string,
  ending: {
    at: Date;
    by: string;
    how: 'stepped-down' | 'removed' | 'succeeded';
    reason?: string;
  },
): Promise<void> {
  await tx<TermRow>('catalyst_terms')
    .where({ id })
    .update({
      open: false,
      ended_at: ending.at,
      ended_by: ending.by,
      ended_how: ending.how,
      ended_reason: ending.reason ?? null,
    });
}

/**
 * The term of a person on an entity that was not ended and has not run out by a
 * day, held against other writers.
 */
export async function lockOpenTerm(
  tx: Knex.Transaction,
  options: { entityRef: string; person: string; day: string },
): Promise<TermRow | undefined> {
  const query = tx<TermRow>('catalyst_terms')
    .where({
      entity_ref: options.entityRef,
      person_ref: options.person,
      open: true,
    })
    .andWhere('until', '>=', options.day)
    .first();
  return isPostgres(tx) ? query.forUpdate() : query;
}

/** How many terms a list shows. */
const longestList = 500;

/**
 * The running terms of some entities, longest in office first, 500 at most. One
 * walk over the index of entities.
 */
export async function runningTerms(
  knex: Knex,
  options: { entityRefs: string[]; today: string; limit?: number },
): Promise<TermRow[]> {
  return knex<TermRow>('catalyst_terms')
    .whereIn('entity_ref', options.entityRefs)
    .limit(options.limit ?? longestList)
    .andWhere({ open: true })
    .andWhere('since', '<=', options.today)
    .andWhere('until', '>=', options.today)
    .orderBy(['since', 'id']);
}

/** All terms of some entities, the latest first, 500 at most. */
export async function allTerms(
  knex: Knex,
  entityRefs: string[],
): Promise<TermRow[]> {
  return knex<TermRow>('catalyst_terms')
    .whereIn('entity_ref', entityRefs)
    .orderBy([
      { column: 'until', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(longestList);
}

/** The entities on which a person has a running term. */
export async function runsOn(
  knex: Knex,
  options: { person: string; today: string },
): Promise<string[]> {
  const rows = await knex<TermRow>('catalyst_terms')
    .select('entity_ref')
    .where({ person_ref: options.person, open: true })
    .andWhere('since', '<=', options.today)
    .andWhere('until', '>=', options.today);
  return rows.map(row => row.entity_ref);
}
