import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { payments, people, worldEntities } from './world';

/** A community that is large enough for a plan to matter, on PostgreSQL only. */

export const manyThreads = 40_000;

/** Of 600 components 500 are parts of a system; `payments` has a quarter of all. */
const parts = 600;
export const wholeSystem = 'system:default/whole';
export const everyPart = `parts:${wholeSystem}`;

function component(n: number): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: `part-${n}`, namespace: 'default' },
    spec: { type: 'service', owner: 'crowd' },
    relations: [
      { type: 'ownedBy', targetRef: 'group:default/crowd' },
      ...(n < 500 ? [{ type: 'partOf', targetRef: wholeSystem }] : []),
    ],
  };
}

export const largeWorld: Entity[] = [
  ...worldEntities,
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'crowd', namespace: 'default' },
    spec: { type: 'team', children: [] },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: { name: 'whole', namespace: 'default' },
    spec: { owner: 'crowd' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/crowd' }],
  },
  ...Array.from({ length: parts }, (_, n) => component(n)),
];

/** The id of the nth row of a table, as SQL. */
const idOf = (n: string, table: number) =>
  `cast('0193a1b2-' || lpad(to_hex(${n} / 4096), 4, '0') || '-7' || lpad(to_hex(${n} % 4096), 3, '0') || '-8000-00000000000${table}' as uuid)`;
const threadId = (n: string) => idOf(n, 1);
const replyId = (n: string) => idOf(n, 2);
const caseId = (n: string) => idOf(n, 3);
const labelId = (n: string) => idOf(n, 4);
const otherId = (n: string) => idOf(n, 5);

const partOf = (n: string) => `'component:default/part-' || (${n} % ${parts})`;
const personOf = (n: string) => `'user:default/person-' || (${n} % 500)`;
/** Two years, of which a list of the last ninety days has a part. */
const start = `now() - interval '730 days'`;
const at = (n: string) => `${start} + ${n} * interval '26 minutes'`;
const rows = (count: number) => `generate_series(0, ${count - 1}) as n`;

/** The thread with the most replies, versions and notes. */
export const busiest = `0193a1b2-0000-7000-8000-000000000001`;

/** Statements that each fill a table. */
const fillings = [
  `insert into threads (id, entity_ref, kind, status, title, body, excerpt,
     author_ref, author_role, created_at, last_activity_at, score, demand,
     reply_count, waiting, first_reply_at, shipped_at, shipped_by,
     answer_id, answer_by, answer_role, answer_at,
     response_body, response_by, response_role, response_at, response_moved_to,
     unlisted, deleted_at, pinned_at)
   select ${threadId('n')},
     case when n % 4 = 0 then '${payments}' else ${partOf('(n / 4)')} end,
     kind, status, 'Thread ' || n, 'Every caller retries.', 'Every caller retries.',
     case when n % 101 = 0 then '${people.member}' else ${personOf('n')} end,
     'member', ${at('n')}, ${at(`(n::bigint * 7919 % ${manyThreads})`)},
     n * 37 % 101, n * 41 % 53 * 1000000 + n * 37 % 101, 0,
     kind <> 'practice' and status = 'open' and n % 3 = 0,
     case when n % 3 > 0 then ${at('n')} end,
     case when status = 'shipped' then ${at('n')} end,
     case when status = 'shipped' then '${people.owner}' end,
     case when status = 'answered' then ${replyId('n')} end,
     case when status = 'answered' then
       case when n % 7 = 0 then '${people.member}' else ${personOf('n')} end
     end,
     case when status = 'answered' then 'member' end,
     case when status = 'answered' then ${at('n')} end,
     case when n % 10 < 5 then 'We will.' end,
     case when n % 10 < 5 then '${people.owner}' end,
     case when n % 10 < 5 then 'owner' end,
     case when n % 10 < 5 then ${at('n')} end, null,
     case when n % 500 = 7 then 'hidden' end,
     case when n % 500 = 9 then now() end,
     case when n in (0, 40, 80) then now() end
   from (
     select n, kind,
       case when kind = 'question' then (array['open', 'answered'])[1 + n / 5 % 2]
         when kind = 'practice' then 'current'
         else (array['open', 'under-review', 'planned', 'open', 'in-progress', 'shipped', 'declined'])[1 + n / 5 % 7]
       end as status
     from (
       select n, (array['idea', 'idea', 'problem', 'question', 'practice'])[1 + n % 5] as kind
       from ${rows(manyThreads)}
     ) as kinds
   ) as threads`,
  `insert into replies (id, thread_id, root_id, body, author_ref, author_role, created_at)
   select ${replyId('n')},
     case when n < 3000 then '${busiest}' else ${threadId('n')} end,
     ${replyId('n')}, 'Me too.', ${personOf('n')}, 'member', ${at('n')}
   from ${rows(manyThreads)}`,
  `insert into thread_votes (thread_id, voter_ref, cast_at)
   select ${threadId('n')}, ${personOf('(n + many)')}, ${at('n')}
   from ${rows(manyThreads)} cross join generate_series(1, 2) as many`,
  `insert into watches (target, person_ref, watching, since)
   select 'thread:' || ${threadId('n')},
     case when n % 200 = 3 then '${people.member}' else ${personOf('n')} end,
     true, ${at('n')}
   from ${rows(manyThreads)}`,
  `insert into thread_moves (id, thread_id, to_status, by_ref, by_role, moved_at)
   select ${otherId('n')}, ${threadId('n')}, 'open', ${personOf(
    'n',
  )}, 'member', ${at('n')}
   from ${rows(manyThreads)}`,
  `insert into labels (id, entity_ref, name, name_key, color, created_at)
   select ${labelId('n')},
     case when n < ${parts} then ${partOf('n')} else '${payments}' end,
     'Label ' || n / ${parts} || n % 40, 'label ' || n / ${parts} || n % 40, 'blue', now()
   from ${rows(parts + 40)}`,
  `insert into thread_labels (thread_id, label_id)
   select ${threadId('n')},
     case when n % 4 = 0 then ${labelId(`(${parts} + n / 4 % 40)`)}
       else ${labelId(`(n / 4 % ${parts})`)} end
   from ${rows(manyThreads)}`,
  `insert into moderation_cases (id, thread_id, reply_id, subject_id, entity_ref,
     author_ref, held, report_count, opened_at, closed_at)
   select ${caseId(
     'n',
   )}, t.id, null, t.id, t.entity_ref, t.author_ref, false, 1,
     ${at('n')}, case when n % 21 > 0 then now() end
   from ${rows(manyThreads)} join threads t on t.id = ${threadId('n')}`,
  `insert into reports (subject_id, reporter_ref, case_id, reason, words, created_at)
   select ${threadId('n')}, ${personOf('many')}, ${caseId(
    'n',
  )}, 'spam', 'It sells watches.', now()
   from ${rows(manyThreads)} cross join generate_series(1, 2) as many
   where n % 7 = 0`,
  `insert into moderation_acts (id, thread_id, entity_ref, act, by_ref, by_role, done_at)
   select ${otherId('n')}, t.id, t.entity_ref, 'kept', '${
    people.owner
  }', 'owner', ${at('n')}
   from ${rows(manyThreads)} join threads t on t.id = ${threadId('n')}
   where n % 21 = 0`,
  `insert into text_revisions (id, thread_id, text_id, title, body, written_at)
   select ${otherId('n')}, ${threadId('n')}, ${threadId(
    'n',
  )}, 'Thread', 'Before.', ${at('n')}
   from ${rows(manyThreads)}`,
  `insert into response_revisions (thread_id, version, body, by_ref, by_role, written_at)
   select ${threadId('n')}, 1, 'Before.', '${people.owner}', 'owner', ${at('n')}
   from ${rows(manyThreads)}`,
  `insert into thread_notes (id, thread_id, body, author_ref, author_role, created_at)
   select ${otherId('n')}, ${threadId('n')}, 'Hm.', '${
    people.owner
  }', 'owner', ${at('n')}
   from ${rows(manyThreads)}`,
  `insert into catalyst_terms (id, entity_ref, person_ref, focus, since, until, appointed_by, created_at, open)
   select ${otherId('n')}, ${partOf('n')}, ${personOf(
    '(n / 600)',
  )}, 'Answers', '2026-01-01',
     case when n % 10 = 0 then '2099-01-01' else '2026-02-01' end,
     '${people.owner}', now(), n % 10 = 0
   from ${rows(6_000)}`,
  // A seventh of them can be voted in.
  `insert into elections (id, entity_ref, title, state, next_at, plan, seed,
     created_by, created_at)
   select ${otherId('n')},
     case when n % 30 = 0 then '${payments}' else ${partOf(
    'n',
  )} end, 'Election',
     case when n % 7 = 0 then 'voting' else 'closed' end,
     case when n % 7 = 0 then now() + n * interval '1 minute' end,
     '{"seats":1,"officers":[],"nominationsOpenAt":"2026-01-01T00:00:00Z",
       "nominationsCloseAt":"2026-01-02T00:00:00Z",
       "votingOpenAt":"2026-01-03T00:00:00Z",
       "votingCloseAt":"2099-01-01T00:00:00Z",
       "exceptionsUntil":"2026-01-02T00:00:00Z"}',
     'seed', '${people.owner}', ${at('n')}
   from ${rows(3_000)}`,
  `insert into election_roll (election_id, person_ref, via)
   select ${otherId('n')}, ${personOf('many')}, 'everyone'
   from ${rows(3_000)} cross join generate_series(1, 20) as many`,
  `insert into election_boxes (election_id, votes, voters, ballots)
   select id, 0, E'\\n', '[]' from elections where state = 'voting'`,
  // Half of them are over.
  `insert into events (id, kind, title, description, excerpt, host_ref,
     starts_local, time_zone, minutes, created_at, revised_at)
   select ${otherId('n')}, 'demo', 'Demo', '', '', ${personOf('n')},
     to_char(starts, 'YYYY-MM-DD"T"HH24:MI'), 'Europe/Berlin', 60, now(), now()
   from (
     select n, ${at('n')} + interval '365 days' as starts
     from ${rows(manyThreads)}
   ) as planned`,
  `insert into event_occurrences (id, event_id, day, original_local, starts_local,
     minutes, starts_at, ends_at)
   select id, id, substr(starts_local, 1, 10), starts_local, starts_local, 60,
     starts_local::timestamp at time zone 'UTC',
     starts_local::timestamp at time zone 'UTC' + interval '1 hour'
   from events`,
  `insert into event_entities (event_id, entity_ref)
   select e.id, ${partOf('(row_number() over ())')} from events e`,
  `insert into occurrence_entities (occurrence_id, entity_ref, ends_at)
   select o.id, e.entity_ref, o.ends_at
   from event_entities e join event_occurrences o on o.event_id = e.event_id`,
  `insert into event_hosts (event_id, person_ref, position)
   select id, host_ref, 0 from events`,
  `insert into event_answers (occurrence_id, person_ref, answer, seat, place,
     answered_at, ends_at)
   select id, ${personOf(
     '(row_number() over ())',
   )}, 'going', 'held', 1, now(), ends_at from event_occurrences`,
  // Something is proposed for every tenth.
  `insert into agenda_items (id, occurrence_id, kind, state, title, details,
     proposed_by, proposed_at, minutes)
   select ${otherId('n')}, id, 'demo', 'proposed', 'A demo', '',
     ${personOf('n')}, now(), 10
   from (select id, row_number() over () as n from event_occurrences) as every
   where n % 10 = 0`,
  `insert into helpers (entity_ref, person_ref, topics, since)
   select ${partOf('n')}, ${personOf('(n / 600)')}, '[]', now()
   from ${rows(3_000)}`,
];

/** Fills every table that lists read, and lets PostgreSQL know. */
export async function fillLargeCommunity(knex: Knex): Promise<void> {
  for (const filling of fillings) await knex.raw(filling);
  await knex.raw('analyze');
}
