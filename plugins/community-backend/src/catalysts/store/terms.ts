import { dayOf } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { isPostgres } from '../../database/dialect';
import { prepared } from '../../database/prepared';
import { whereEntityIn } from '../../database/whereEntityIn';
import { suite } from '../../outbox/DomainEvent';
import type { TermRow } from '../tables';
import { runningOn } from './runningOn';
import { recordMoves } from './moves';
import { closeProposals } from './proposals';
import { toldAlready } from './toldAlready';

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
> & { created_at: Date } & Partial<
    Pick<TermRow, 'how' | 'election_id' | 'reach'>
  >;

/**
 * Begins a term, unless the person has one on the entity that still runs.
 *
 * @returns whether it began
 *
 * @remarks
 * Races: two beginnings for one person meet at the unique index over open
 * terms, the second begins nothing. A term that ran out is closed first, so
 * that it is not in the way; a question whether they would become a catalyst
 * has no sense any more.
 */
export async function beginTerm(
  tx: Knex.Transaction,
  term: NewTerm,
): Promise<boolean> {
  const { entity_ref, person_ref, created_at: at } = term;
  await closeRunOut(tx, open =>
    open.where({ entity_ref, person_ref }).andWhere('until', '<', term.since),
  );
  const begun = await tx<TermRow>('catalyst_terms')
    .insert({
      ...term,
      open: true,
      told: toldAlready(term.since, term.until),
    })
    .onConflict()
    .ignore()
    .returning('id');
  if (begun.length === 0) return false;
  await closeProposals(tx, at, open => open.where({ entity_ref, person_ref }));
  await recordMoves(tx, [
    {
      ...aboutTerm(term),
      what: 'begun',
      by_ref: term.appointed_by,
      at,
      until: term.until,
      focus: term.focus,
    },
  ]);
  return true;
}

/** Closes open terms whose last day is over, as of the end of that day. */
export async function closeRunOut(
  tx: Knex.Transaction,
  which: (open: Knex.QueryBuilder) => Knex.QueryBuilder,
): Promise<TermRow[]> {
  const rows: TermRow[] = await which(
    tx('catalyst_terms').where({ open: true }),
  )
    .update({
      open: false,
      ended_by: suite,
      ended_how: 'expired',
      ended_at: tx.raw(
        isPostgres(tx)
          ? "(until::date + 1)::timestamp at time zone 'UTC'"
          : "cast(strftime('%s', until, '+1 day') as integer) * 1000",
      ),
    })
    .returning('*');
  await recordMoves(
    tx,
    rows.map(row => ({
      ...aboutTerm(row),
      what: 'expired',
      by_ref: suite,
      at: new Date(row.ended_at ?? 0),
    })),
  );
  return rows;
}

/** Ends a term that is held, before its last day. */
export async function endTerm(
  tx: Knex.Transaction,
  term: TermRow,
  ending: {
    at: Date;
    by: string;
    how: 'stepped-down' | 'removed' | 'succeeded';
    reason?: string;
  },
): Promise<void> {
  const reason = ending.reason ?? null;
  await tx<TermRow>('catalyst_terms').where({ id: term.id }).update({
    open: false,
    ended_at: ending.at,
    ended_by: ending.by,
    ended_how: ending.how,
    ended_reason: reason,
  });
  await recordMoves(tx, [
    {
      ...aboutTerm(term),
      what: ending.how,
      by_ref: ending.by,
      at: ending.at,
      reason,
    },
  ]);
}

/** Gives a term that is held a later last day. */
export async function extendTerm(
  tx: Knex.Transaction,
  term: TermRow,
  extension: { until: string; by: string; at: Date },
): Promise<void> {
  const { until, by, at } = extension;
  await tx<TermRow>('catalyst_terms')
    .where({ id: term.id })
    .update({ until, told: toldAlready(dayOf(at), until) });
  await recordMoves(tx, [
    { ...aboutTerm(term), what: 'extended', by_ref: by, at, until },
  ]);
}

/** Says in other words what a catalyst looks after, or how they are reached. */
export async function changeTerm(
  tx: Knex.Transaction,
  term: TermRow,
  words: { focus: string; reach: string; at: Date },
): Promise<void> {
  const { focus, reach, at } = words;
  await tx<TermRow>('catalyst_terms')
    .where({ id: term.id })
    .update({ focus, reach });
  // How somebody is reached is theirs to take back, so no history keeps it.
  if (focus === term.focus) return;
  await recordMoves(tx, [
    { ...aboutTerm(term), what: 'changed', by_ref: term.person_ref, at, focus },
  ]);
}

function aboutTerm(term: Pick<TermRow, 'id' | 'entity_ref' | 'person_ref'>) {
  const { id, entity_ref, person_ref } = term;
  return { term_id: id, entity_ref, person_ref };
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
export const longestList = 500;

/**
 * The running terms of some entities, longest in office first, 500 at most. One
 * walk over the index of entities.
 */
export async function runningTerms(
  knex: Knex,
  options: { entityRefs: string[]; today: string; limit?: number },
): Promise<TermRow[]> {
  const query = knex<TermRow>('catalyst_terms')
    .where(runningOn(options.today))
    .orderBy(['since', 'id'])
    .limit(options.limit ?? longestList);
  whereEntityIn(query, knex, options.entityRefs);
  return prepared(knex, query);
}

/** All terms of some entities, the latest first, 500 at most. */
export async function allTerms(
  knex: Knex,
  entityRefs: string[],
): Promise<TermRow[]> {
  const query = knex<TermRow>('catalyst_terms')
    .orderBy([
      { column: 'until', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(longestList);
  whereEntityIn(query, knex, entityRefs);
  return query;
}

/** The entities on which a person has a running term. */
export async function runsOn(
  knex: Knex,
  options: { person: string; today: string },
): Promise<string[]> {
  const rows = await knex<TermRow>('catalyst_terms')
    .select('entity_ref')
    .where({ person_ref: options.person })
    .andWhere(runningOn(options.today));
  return rows.map(row => row.entity_ref);
}

/** Whether somebody has a running term on an entity. */
export async function isCatalyst(
  knex: Knex,
  options: { entityRef: string; person: string; today: string },
): Promise<boolean> {
  const row = await knex<TermRow>('catalyst_terms')
    .where({
      entity_ref: options.entityRef,
      person_ref: options.person,
    })
    .andWhere(runningOn(options.today))
    .first('id');
  return row !== undefined;
}

/** Those of some entities that have a running term, however many these are. */
export async function entitiesInCare(
  knex: Knex,
  options: { entityRefs: string[]; today: string },
): Promise<Set<string>> {
  const query = knex<TermRow>('catalyst_terms')
    .distinct('entity_ref')
    .where(runningOn(options.today));
  whereEntityIn(query, knex, options.entityRefs);
  const rows = await query;
  return new Set(rows.map(row => row.entity_ref));
}

/**
 * The running terms of some people, the first to end first, 500 at most. One
 * walk over the index of people.
 */
export async function termsOfPeople(
  knex: Knex,
  options: { people: string[]; today: string },
): Promise<TermRow[]> {
  return knex<TermRow>('catalyst_terms')
    .whereIn('person_ref', options.people)
    .andWhere(runningOn(options.today))
    .orderBy(['until', 'id'])
    .limit(longestList);
}
