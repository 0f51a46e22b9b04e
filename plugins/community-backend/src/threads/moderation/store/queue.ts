import type {
  Role,
  ThreadKind,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import type { Position } from '../../../database/cursor';
import type { DbInstant } from '../../../database/time';
import type { Moderated } from '../moderated';
import type { CaseRow } from '../tables';
import { whereModerated } from './whereModerated';

/** An open case with what it is about. */
export interface QueueRow extends CaseRow {
  title: string;
  kind: ThreadKind;
  body: string;
  role: Role;
  written_at: DbInstant;
}

interface QueueOptions {
  moderated: Moderated;
  /** Who asks: what they wrote themselves is not theirs to decide. */
  notBy: string;
}

/** How far a number of waiting things counts. */
const countedTo = 100;

/**
 * A page of open cases, the longest waiting first, with what they are about.
 *
 * @remarks
 * Cost: one walk over the index of open cases for one entity; for several, what
 * is open on them is merged in one statement, so it grows with what is open and
 * never with the number of threads. What it is about is looked up by primary key.
 */
export async function queuePage(
  knex: Knex,
  options: QueueOptions & { after?: Position; limit: number },
): Promise<QueueRow[]> {
  const page = openCases(knex, options)
    .select('c.*')
    .orderBy(['c.opened_at', 'c.id'])
    .limit(options.limit);
  if (options.after) {
    page.whereRaw('(c.opened_at, c.id) > (?, ?)', [
      new Date(options.after.value),
      options.after.id,
    ]);
  }
  return knex
    .select(
      'page.*',
      't.title',
      't.kind',
      knex.raw('coalesce(r.body, t.body) as body'),
      knex.raw('coalesce(r.author_role, t.author_role) as role'),
      knex.raw('coalesce(r.created_at, t.created_at) as written_at'),
    )
    .from(page.as('page'))
    .join('threads as t', 't.id', 'page.thread_id')
    .leftJoin('replies as r', 'r.id', 'page.reply_id')
    .orderBy(['page.opened_at', 'page.id']);
}

/** How many cases wait, counted to a hundred. */
export async function queueLength(
  knex: Knex,
  options: QueueOptions,
): Promise<number> {
  const [{ count }] = await knex
    .count<Array<{ count: string | number }>>({ count: '*' })
    .from(openCases(knex, options).select('c.id').limit(countedTo).as('open'));
  return Number(count);
}

/** The entities on which anything waits. */
export async function waitingOn(knex: Knex): Promise<string[]> {
  const rows = await knex<CaseRow>('moderation_cases')
    .distinct('entity_ref')
    .whereNull('closed_at');
  return rows.map(row => row.entity_ref);
}

function openCases(knex: Knex, options: QueueOptions): Knex.QueryBuilder {
  const query = knex('moderation_cases as c')
    .whereNull('c.closed_at')
    .whereNot('c.author_ref', options.notBy);
  whereModerated(query, 'c', options.moderated);
  return query;
}
