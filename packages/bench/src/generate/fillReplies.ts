import type { Client } from 'pg';
import { replierOf, replyMs, roleOf } from './fillThreads';
import { passages } from './passages';

/** Replies, every third of which answers the one before it, and their words. */
export async function fillReplies(client: Client): Promise<void> {
  const isGone = 't.loses_reply and k = t.replies - 1';
  await client.query(`
    create unlogged table filling.replies as
    select filling.id(${replyMs('k')}, t.n, k) as id, t.id as thread_id,
      case when k % 3 = 2 then filling.id(${replyMs('(k - 1)')}, t.n, k - 1) end
        as parent_id,
      t.entity_ref, replier.ref as author_ref,
      ${roleOf('replier.team', 'replier.n')} as author_role,
      filling.at(${replyMs('k')}) as at,
      ${isGone} as gone, t.away = 'deleted' as lost,
      one.text || coalesce(' ' || two.text, '') as body,
      one.words || coalesce(two.words, ''::tsvector) as words
    from filling.threads as t
    cross join generate_series(0, t.replies - 1) as k
    join filling.people as replier on replier.n = ${replierOf('k')}
    join filling.passages as one
      on one.n = floor(filling.u(t.n * 4096 + k, 31) * ${passages})::int
    left join filling.passages as two
      on filling.u(t.n * 4096 + k, 32) < 0.4
      and two.n = floor(filling.u(t.n * 4096 + k, 33) * ${passages})::int`);
  await client.query(`
    insert into replies (
      id, thread_id, parent_id, root_id, body, author_ref, author_role, created_at,
      deleted_at, deleted_by)
    select id, thread_id, parent_id, coalesce(parent_id, id), body, author_ref,
      author_role, at, case when gone then at + interval '1 minute' end,
      case when gone then author_ref end
    from filling.replies`);
  await client.query(`
    insert into search_texts (text_id, thread_id, on_entity, words)
    select id, thread_id, entity_ref,
      words || array_to_tsvector(array['@' || entity_ref])
    from filling.replies
    where not gone and lost is not true`);
}

/** Who takes part in a thread watches it. */
export async function fillWatches(client: Client): Promise<void> {
  await client.query(`
    insert into watches (target, person_ref, watching, since, seen_at)
    select 'thread:' || thread_id, person_ref, true, min(at), max(at)
    from (
      select id as thread_id, author_ref as person_ref, filling.at(ms) as at
      from filling.threads
      union all
      select thread_id, author_ref, at from filling.replies
    ) as part
    group by thread_id, person_ref`);
  // Everybody watches some components.
  await client.query(`
    insert into watches (target, person_ref, watching, since, seen_at)
    select 'entity:' || component.ref, person.ref, true, start.at, start.at
    from filling.components as component
    join filling.people as person on (person.n + component.n) % 100 = 0
    cross join (select min(created_at) as at from threads) as start
    where person.n < 500`);
  await client.query(`
    insert into first_words (person_ref, said_at)
    select author_ref, min(created_at) from (
      select author_ref, created_at from threads
      union all
      select author_ref, created_at from replies
    ) as words group by author_ref`);
}
