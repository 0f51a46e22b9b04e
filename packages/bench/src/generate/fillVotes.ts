import type { Client } from 'pg';
import { world } from '../world';
import { everybody } from './plan';

/**
 * Who voted as number k: nobody twice, not the author, and one of each team in
 * turn, so that the tally of teams follows from the number of votes.
 */
function voterOf(number: string): string {
  return `(t.author + 1 + 7 * (t.first_voter + ${number}))
    % case when t.votes < 250 then ${world.people} else ${everybody} end`;
}

/** Votes, and how many of a thread come from each team and system. */
export async function fillVotes(client: Client): Promise<void> {
  await client.query(`
    insert into thread_votes (thread_id, voter_ref, cast_at, origins)
    select t.id, voter.ref, filling.at(t.ms + (k + 1) * 1260000::bigint), team.origins
    from filling.threads as t
    cross join generate_series(0, t.votes - 1) as k
    join filling.people as voter on voter.n = ${voterOf('k')}
    join filling.teams as team on team.n = voter.team`);
  await client.query(`
    insert into thread_origins (thread_id, kind, ref, votes)
    select t.id, kinds.kind, case when kinds.kind = 'team' then team.team else team.system end,
      (t.votes - k + ${world.teams} - 1) / ${world.teams}
    from filling.threads as t
    cross join generate_series(0, least(t.votes, ${world.teams}) - 1) as k
    join filling.teams as team on team.n = (${voterOf('k')}) % ${world.teams}
    cross join (values ('system'), ('team')) as kinds(kind)`);
}
