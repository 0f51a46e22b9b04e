import type { LabelMark } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { labelsOn } from '../labels/store/labels';
import { threadTarget } from './watches';

/** What a person has to do with threads, by thread id. */
export interface Marks {
  voted: ReadonlySet<string>;
  watching: ReadonlySet<string>;
  /** The labels that stand on them, in the order of their names. */
  labels: ReadonlyMap<string, LabelMark[]>;
}

/**
 * Which of some threads a person has voted for, which they watch, and what
 * labels they carry.
 *
 * @remarks
 * Cost: one statement of look-ups by primary key, whatever the number of votes
 * and watches, and one for the labels.
 */
export async function marksOf(
  knex: Knex,
  person: string,
  threadIds: string[],
): Promise<Marks> {
  if (threadIds.length === 0) {
    return { voted: new Set(), watching: new Set(), labels: new Map() };
  }
  const marking = knex
    .select(knex.raw('cast(thread_id as text) as mark'))
    .from('thread_votes')
    .where('voter_ref', person)
    .whereIn('thread_id', threadIds)
    .unionAll(
      knex
        .select('target as mark')
        .from('watches')
        .where({ person_ref: person, watching: true })
        .whereIn('target', threadIds.map(threadTarget)),
    );
  const [rows, labels]: [Array<{ mark: string }>, Marks['labels']] =
    await Promise.all([marking, labelsOn(knex, threadIds)]);
  const marks = new Set(rows.map(row => row.mark));
  return {
    labels,
    voted: new Set(threadIds.filter(id => marks.has(id))),
    watching: new Set(threadIds.filter(id => marks.has(threadTarget(id)))),
  };
}
