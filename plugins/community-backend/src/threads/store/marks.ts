import type { LabelMark } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { jsonRows, readJsonRows, type JsonRows } from '../../database/jsonRows';
import type { ThreadRow } from '../tables';
import { threadTarget } from './watches';

/** What a person has to do with a thread, and what labels it carries. */
export interface Marks {
  voted: boolean;
  watching: boolean;
  /** In the order of their names. */
  labels: LabelMark[];
}

/** Of a thread that is gone meanwhile. */
export const noMarks: Marks = { voted: false, watching: false, labels: [] };

/** A row that brings a person's marks along. */
export type Marked<Row extends { id: string } = ThreadRow> = Row & {
  has_voted: boolean | number;
  is_watching: boolean | number;
  carried: JsonRows<LabelMark>;
};

/**
 * Adds a person's marks to a query of threads, within its one statement.
 *
 * @param threads - has the column `id`, and is cut to a page
 *
 * @remarks
 * Cost: for each row look-ups by primary key, whatever the number of votes and
 * watches.
 */
export function withMarks(
  knex: Knex,
  person: string,
  threads: Knex.QueryBuilder,
): Knex.QueryBuilder {
  const vote = knex('thread_votes')
    .select(knex.raw('1'))
    .whereRaw('thread_id = page.id')
    .where('voter_ref', person);
  const watch = knex('watches')
    .select(knex.raw('1'))
    .whereRaw('target = ? || cast(page.id as text)', [threadTarget('')])
    .where({ person_ref: person, watching: true });
  return knex
    .select(
      'page.*',
      knex.raw('exists ? as has_voted', [vote]),
      knex.raw('exists ? as is_watching', [watch]),
      knex.raw('? as carried', [labelsOfPage(knex)]),
    )
    .from(threads.as('page'));
}

/** The labels of a row of the page as one JSON array. */
function labelsOfPage(knex: Knex): Knex.QueryBuilder {
  const labels = knex('thread_labels as on_it')
    .join('labels', 'labels.id', 'on_it.label_id')
    .whereRaw('on_it.thread_id = page.id')
    .select('labels.id', 'labels.name', 'labels.color')
    .orderBy(['labels.name_key', 'labels.id']);
  return jsonRows(knex, labels, ['id', 'name', 'color']);
}

/** The marks that a row brought along. */
export function marksIn(row: Marked<{ id: string }>): Marks {
  return {
    voted: Boolean(row.has_voted),
    watching: Boolean(row.is_watching),
    labels: readJsonRows(row.carried),
  };
}

/** A person's marks on some threads, by thread id. */
export async function marksOf(
  knex: Knex,
  person: string,
  threadIds: string[],
): Promise<Map<string, Marks>> {
  if (threadIds.length === 0) return new Map();
  const rows: Array<Marked<{ id: string }>> = await withMarks(
    knex,
    person,
    knex('threads').select('id').whereIn('id', threadIds),
  );
  return new Map(rows.map(row => [row.id, marksIn(row)]));
}
