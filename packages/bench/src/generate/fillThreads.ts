import type { Client } from 'pg';
import { passages, phrases } from './passages';
import { things } from './stage';

/** What somebody is towards a component, in SQL. */
export function roleOf(team: string, person: string, thread = 't'): string {
  return `case when ${team} = ${thread}.owner_team then 'owner'
               when ${person} = ${thread}.catalyst then 'catalyst'
               else 'member' end`;
}

/** When the reply of a number was written. */
export function replyMs(number: string): string {
  return `t.ms + (t.delay + 20 * ${number}) * 60000::bigint`;
}

/** Who wrote it: the first one somebody else, some later ones the author. */
export function replierOf(number: string): string {
  return `case when ${number} % 4 = 3 then t.author
    else (t.author + 1 + floor(filling.u(t.n * 4096 + ${number}, 30) * 499)::int) % 500 end`;
}

const excerptLength = 240;

/**
 * Threads, with all that stands on their rows, and the words that they are found
 * by.
 */
export async function fillThreads(client: Client): Promise<void> {
  await client.query(`
    create unlogged table filling.texts as
    select t.n,
      upper(left(one.text, 1)) || substr(one.text, 2) || ' ' || two.text as title,
      opening.text || ' ' || rest.text ||
        case when marked then ' See OPS-' || t.n || '.' else '' end as body,
      one.words || two.words || opening.words || rest.words ||
        case when marked then array_to_tsvector(array['see', 'ops', t.n::text])
             else ''::tsvector end as words
    from (
      select n,
        floor(filling.u(n, 20) * ${phrases})::int as one,
        floor(filling.u(n, 21) * ${phrases})::int as two,
        floor(filling.u(n, 22) * ${passages})::int as opening,
        floor(filling.u(n, 23) * ${passages})::int as rest,
        filling.u(n, 24) < 0.2 as marked
      from filling.threads
    ) as t
    join filling.phrases as one on one.n = t.one
    join filling.phrases as two on two.n = t.two
    join filling.passages as opening on opening.n = t.opening
    join filling.passages as rest on rest.n = t.rest`);
  await client.query(
    'alter table filling.texts add primary key (n); analyze filling.texts',
  );
  await client.query(`
    insert into threads (
      id, entity_ref, kind, status, title, body, excerpt, author_ref, author_role,
      created_at, deleted_at, deleted_by, unlisted, unlisted_reason,
      score, team_count, system_count, demand, reply_count, last_activity_at,
      first_reply_at, first_reply_role, waiting, escalation,
      shipped_at, shipped_by, confirmed_at, target,
      answer_id, answer_by, answer_role, answer_at,
      response_body, response_by, response_role, response_at, response_moved_to)
    select t.id, t.entity_ref, t.kind, t.status, text.title, text.body,
      case when length(text.body) <= ${excerptLength} then text.body
        else regexp_replace(left(text.body, ${
          excerptLength - 1
        }), ' [^ ]*$', '') || '…' end,
      t.author_ref, ${roleOf('t.author_team', 't.author')},
      filling.at(t.ms),
      case when t.away = 'deleted' then filling.at(t.moved_ms + 60000) end,
      case when t.away = 'deleted' then t.author_ref end,
      case when t.away <> 'deleted' then t.away end,
      case when t.away = 'hidden' then 'Not for here.' end,
      t.votes, least(t.votes, 50), least(t.votes, 50),
      least(t.votes, 50) * 1000000 + t.votes,
      t.replies - t.loses_reply::int,
      filling.at(case when t.moved then t.moved_ms
        when t.replies > 0 then ${replyMs('(t.replies - 1)')} else t.ms end),
      filling.at(case when t.replies > 0 then ${replyMs('0')}
        when t.responds and mover.ref <> t.author_ref then t.moved_ms end),
      case when t.replies > 0 then ${roleOf('replier.team', 'replier.n')}
        when t.responds and mover.ref <> t.author_ref then 'owner' end,
      t.replies = 0 and t.status = 'open' and t.kind in ('idea', 'problem', 'question'),
      2,
      case when t.status = 'shipped' then filling.at(t.moved_ms) end,
      case when t.status = 'shipped' then mover.ref end,
      case when t.status = 'shipped' and t.fate > 0.82
        then filling.at(t.moved_ms + 3600000) end,
      case when t.status in ('planned', 'in-progress') then '2027-Q' || 1 + t.n % 4 end,
      case when t.status = 'answered' then filling.id(${replyMs(
        '0',
      )}, t.n, 0) end,
      case when t.status = 'answered' then replier.ref end,
      case when t.status = 'answered' then ${roleOf(
        'replier.team',
        'replier.n',
      )} end,
      case when t.status = 'answered' then filling.at(${replyMs('0')}) end,
      case when t.responds then response.text end,
      case when t.responds then mover.ref end,
      case when t.responds then 'owner' end,
      case when t.responds then filling.at(t.moved_ms) end,
      case when t.responds then t.status end
    from filling.threads as t
    join filling.texts as text on text.n = t.n
    join filling.people as mover on mover.n = t.mover
    join filling.people as replier on replier.n = ${replierOf('0')}
    join filling.passages as response
      on response.n = floor(filling.u(t.n, 25) * ${passages})::int
    order by t.n`);
  await client.query(`
    insert into search_texts (text_id, thread_id, on_entity, words)
    select t.id, t.id, t.entity_ref,
      text.words || array_to_tsvector(array['@' || t.entity_ref, '#' || t.entity_ref])
    from filling.threads as t join filling.texts as text on text.n = t.n
    where t.away is distinct from 'deleted'
    order by t.n`);
}

/** The history of each: its start, and where it has come to. */
export async function fillMoves(client: Client): Promise<void> {
  await client.query(`
    insert into thread_moves (
      id, thread_id, from_status, to_status, by_ref, by_role, moved_at)
    select filling.id(t.ms, t.n, ${things.firstMove}), t.id, null,
      case when t.kind = 'practice' then 'current' else 'open' end,
      t.author_ref, ${roleOf('t.author_team', 't.author')}, filling.at(t.ms)
    from filling.threads as t
    order by t.n`);
  await client.query(`
    insert into thread_moves (
      id, thread_id, from_status, to_status, by_ref, by_role, reason, target,
      with_response, moved_at)
    select filling.id(t.moved_ms, t.n, ${things.move}), t.id,
      case when t.kind = 'practice' then 'current' else 'open' end,
      t.status, mover.ref, 'owner',
      case when t.status in ('declined', 'outdated') then 'As things stand.' end,
      case when t.status in ('planned', 'in-progress') then '2027-Q' || 1 + t.n % 4 end,
      t.responds, filling.at(t.moved_ms)
    from filling.threads as t
    join filling.people as mover on mover.n = t.mover
    where t.moved
    order by t.n`);
  await client.query(`
    insert into moderation_acts (
      id, thread_id, entity_ref, act, by_ref, by_role, reason, done_at)
    select filling.id(t.moved_ms, t.n, ${things.act}), t.id, t.entity_ref, 'hidden',
      mover.ref, 'owner', 'Not for here.', filling.at(t.moved_ms + 60000)
    from filling.threads as t
    join filling.people as mover on mover.n = t.mover
    where t.away = 'hidden'`);
}
