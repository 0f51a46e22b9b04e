import type { Client } from 'pg';
import { world } from '../world';
import { began, ended, everybody, namesOf, oneIn, originsOfTeam } from './plan';

/** Numbers that look like chance and are the same in every run. */
const helpers = `
  create function filling.u(n bigint, salt int) returns float8
  language sql immutable parallel safe as $$
    select (hashint8extended(n, salt) & 9007199254740991) / 9007199254740992::float8
  $$;

  -- An id of version 7: the instant, then which thing of which thread it is.
  create function filling.id(ms bigint, n bigint, thing int) returns uuid
  language sql immutable parallel safe as $$
    select (lpad(to_hex(ms), 12, '0') || '70008000' ||
            lpad(to_hex(n * 4096 + thing), 12, '0'))::uuid
  $$;

  create function filling.at(ms bigint) returns timestamptz
  language sql immutable parallel safe as $$
    select to_timestamp(ms / 1000.0::float8)
  $$;
`;

/** Which thing of a thread an id is for, beside its replies, which count from 0. */
export const things = {
  thread: 4_095,
  move: 4_094,
  firstMove: 4_093,
  act: 4_092,
};

/** Makes what SQL draws from: numbers, names and the company. */
export async function stageCompany(client: Client): Promise<void> {
  await client.query(helpers);
  await client.query(
    `create unlogged table filling.people as
     select (n - 1)::int as n, ref, ((n - 1) % ${world.teams})::int as team
     from unnest($1::text[]) with ordinality as person(ref, n)`,
    [namesOf.people],
  );
  // A catalyst is of another team than the one that owns the component.
  await client.query(
    `create unlogged table filling.components as
     select (n - 1)::int as n, ref, ((n - 1) % ${world.teams})::int as team,
            ((n + 6) % ${world.people})::int as catalyst
     from unnest($1::text[]) with ordinality as component(ref, n)`,
    [namesOf.components],
  );
  await client.query(
    `create unlogged table filling.teams as
     select (n - 1)::int as n, team, system,
            json_build_object('teams', json_build_array(team),
                              'systems', json_build_array(system))::text as origins
     from unnest($1::text[], $2::text[]) with ordinality as origin(team, system, n)`,
    [
      originsOfTeam.map(({ team }) => team),
      originsOfTeam.map(({ system }) => system),
    ],
  );
  await client.query(
    `analyze filling.people; analyze filling.components; analyze filling.teams`,
  );
}

/**
 * Decides what every thread is, with how many votes and replies. Everything else
 * follows from this table.
 */
export async function stageThreads(
  client: Client,
  threads: number,
): Promise<void> {
  const span = ended - began;
  await client.query(`
    create unlogged table filling.threads as
    with drawn as (
      select n,
        ${began} + floor((n - 1 + filling.u(n, 1)) * ${span}.0 / ${threads})::bigint as ms,
        least(${world.components},
          floor((${
            world.components
          } + 1) ^ filling.u(n, 2)))::int - 1 as component,
        floor(filling.u(n, 3) * ${world.people})::int as author,
        case
          when filling.u(n, 4) < 0.30 then 'idea'
          when filling.u(n, 4) < 0.55 then 'problem'
          when filling.u(n, 4) < 0.85 then 'question'
          when filling.u(n, 4) < 0.95 then 'practice'
          else 'kudos'
        end as kind,
        filling.u(n, 5) as fate,
        case
          when n % ${oneIn.hasManyVotes} = 1000
          then 1000 + floor(filling.u(n, 6) * 1700)::int
          else floor(-ln(1 - filling.u(n, 6)) * 4.5)::int
        end as votes,
        case
          when n % ${oneIn.hasManyReplies} = 1000
          then 1000 + floor(filling.u(n, 7) * 2000)::int
          when filling.u(n, 8) < 0.2 then 0
          else floor(-ln(1 - filling.u(n, 7)) * 3.6)::int
        end as replies,
        -- Minutes until somebody replied.
        (2 * (60 * 24) ^ filling.u(n, 9))::int as delay,
        floor(filling.u(n, 10) * 100)::int as first_voter,
        case when filling.u(n, 11) < 0.01 then 'deleted'
             when filling.u(n, 11) < 0.015 then 'hidden'
             when filling.u(n, 11) < 0.017 then 'archived' end as away
      from generate_series(1::bigint, ${threads}) as n
    ), fated as (
      select drawn.*,
        case
          when kind in ('idea', 'problem') then case
            when fate < 0.45 then 'open'
            when fate < 0.60 then 'under-review'
            when fate < 0.68 then 'planned'
            when fate < 0.74 then 'in-progress'
            when fate < 0.90 then 'shipped'
            else 'declined' end
          when kind = 'question' then case
            when fate < 0.65 and replies > 0 then 'answered'
            when fate > 0.93 then 'closed'
            else 'open' end
          when kind = 'practice' then case when fate < 0.1 then 'outdated' else 'current' end
          else case when fate < 0.1 then 'closed' else 'open' end
        end as status
      from drawn
    )
    select fated.*,
      filling.id(ms, fated.n, ${things.thread}) as id,
      author.ref as author_ref,
      author.team as author_team,
      component.ref as entity_ref,
      component.team as owner_team,
      component.catalyst,
      -- The owner who moves it: one of the team's people.
      (component.team + ${world.teams} *
        floor(filling.u(fated.n, 12) * ${
          world.people / world.teams
        })::int)::int as mover,
      -- After all replies and before the end.
      ms + (50 + floor(filling.u(fated.n, 13) * 30))::bigint * 86400000 as moved_ms,
      case when status in ('planned', 'in-progress', 'shipped', 'declined')
        then filling.u(fated.n, 14) < 0.5 else false end as responds,
      status not in ('open', 'current') as moved,
      -- The last of many is deleted here and there.
      replies > 3 and filling.u(fated.n, 15) < 0.2 as loses_reply
    from fated
    join filling.people as author on author.n = fated.author
    join filling.components as component on component.n = fated.component
    order by fated.n`);
  await client.query(
    'alter table filling.threads add primary key (n); analyze filling.threads',
  );
}

export { everybody };
