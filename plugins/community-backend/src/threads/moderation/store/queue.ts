import type {
  Role,
  ThreadKind,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import type { Position } from '../../../database/cursor';
import { isPostgres } from '../../../database/dialect';
import type { JsonRows } from '../../../database/jsonRows';
import { prepared } from '../../../database/prepared';
import type { DbInstant } from '../../../database/time';
import type { Moderated } from '../moderated';
import type { CaseRow } from '../tables';
import { reasonsOfCase, wordsOfCase, type ReasonCount } from './reports';
import { whereModerated, whereScreened } from './whereModerated';

/** An open case with what it is about. */
export interface QueueRow extends CaseRow {
  title: string;
  kind: ThreadKind;
  body: string;
  role: Role;
  written_at: DbInstant;
  /** Why it was reported, the most frequent reason first. */
  reasons: JsonRows<ReasonCount>;
  /** What came with the reports, the first few. */
  said: JsonRows<{ words: string }>;
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
 * never with the number of threads. What it is about is looked up by primary key,
 * and what came with its reports by their index.
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
      reasonsOfCase(knex).as('reasons'),
      wordsOfCase(knex).as('said'),
    )
    .from(page.as('page'))
    .join('threads as t', 't.id', 'page.thread_id')
    .leftJoin('replies as r', 'r.id', 'page.reply_id')
    .orderBy(['page.opened_at', 'page.id']);
}

/**
 * How many cases wait, counted to a hundred.
 *
 * @remarks
 * Cost: a look-up in the index of open cases for each entity. PostgreSQL is told
 * so, or it reads the table in the hope of the first hundred, past all that was
 * ever closed.
 */
export async function queueLength(
  knex: Knex,
  options: QueueOptions,
): Promise<number> {
  const open = isPostgres(knex)
    ? openLaterally(knex, options)
    : openCases(knex, options).select('c.id');
  const [{ count }] = await prepared<{ count: string | number }>(
    knex,
    knex.count({ count: '*' }).from(open.limit(countedTo).as('open')),
  );
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
  const query = openToOthers(knex, options.notBy);
  whereModerated(query, knex, 'c', options.moderated);
  return query;
}

/** The same, entity by entity. */
function openLaterally(knex: Knex, options: QueueOptions): Knex.QueryBuilder {
  const { entityRefs, screens } = options.moderated;
  const cases = openToOthers(knex, options.notBy)
    .select('c.id')
    .whereRaw('c.entity_ref = scope.ref')
    .orderBy(['c.opened_at', 'c.id'])
    .limit(countedTo);
  whereScreened(cases, 'c', screens);
  return knex
    .select('waiting.id')
    .from(
      knex.raw(
        'unnest(?::text[]) as scope(ref) cross join lateral ? as waiting',
        [entityRefs, cases],
      ),
    );
}

function openToOthers(knex: Knex, notBy: string): Knex.QueryBuilder {
  return knex('moderation_cases as c')
    .whereNull('c.closed_at')
    .whereNot('c.author_ref', notBy);
}
