import type { Knex } from 'knex';
import { isPostgres } from '../../../database/dialect';
import { threadTarget } from '../../store/watches';
import type { ThreadRow } from '../../tables';

/** What a merge would bring along, and what it would not. */
export interface Bringing {
  votes: number;
  alreadyCounted: number;
  watchers: number;
}

/**
 * Counts whom a merge would add to a thread. Who started the merged thread
 * wants what it asks for, so they count as a voter; who started the other one
 * does not vote for their own.
 *
 * @remarks
 * Cost: one statement that reads the votes and watchers of the merged thread,
 * each with one look-up by primary key.
 */
export async function countBringing(
  knex: Knex,
  from: ThreadRow,
  into: ThreadRow,
): Promise<Bringing> {
  const answer = await knex.raw(
    `with wanting as (
       select voter_ref from thread_votes where thread_id = ?
       union
       select author_ref from threads where id = ?
     )
     select
       (select count(*) from wanting) as wanting,
       (select count(*) from wanting where voter_ref <> ? and not exists (
         select 1 from thread_votes own
         where own.thread_id = ? and own.voter_ref = wanting.voter_ref)) as votes,
       (select count(*) from watches w where w.target = ? and w.watching
         and not exists (
           select 1 from watches own
           where own.target = ? and own.person_ref = w.person_ref)) as watchers`,
    [
      from.id,
      from.id,
      into.author_ref,
      into.id,
      threadTarget(from.id),
      threadTarget(into.id),
    ],
  );
  const [counts] = isPostgres(knex) ? answer.rows : answer;
  return {
    votes: Number(counts.votes),
    alreadyCounted: Number(counts.wanting) - Number(counts.votes),
    watchers: Number(counts.watchers),
  };
}
