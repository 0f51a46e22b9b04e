import type { Knex } from 'knex';
import { threadTarget } from './watches';

/** What a person has to do with threads, by thread id. */
export interface Marks {
  voted: ReadonlySet<string>;
  watching: ReadonlySet<string>;
}

/**
 * Which of some threads a person has voted for, and which they watch.
 *
 * @remarks
 * Cost: one statement of look-ups by primary key, whatever the number of votes
 * and watches.
 */
export async function marksOf(
  knex: Knex,
  person: string,
  threadIds: string[],
): Promise<Marks> {
  if (threadIds.length === 0) return { voted: new Set(), watching: new Set() };
  const rows: Array<{ mark: string }> = await knex
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
  const marks = new Set(rows.map(row => row.mark));
  return {
    voted: new Set(threadIds.filter(id => marks.has(id))),
    watching: new Set(threadIds.filter(id => marks.has(threadTarget(id)))),
  };
}
