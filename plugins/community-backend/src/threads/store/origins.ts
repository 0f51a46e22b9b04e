import type { Knex } from 'knex';
import type { Origins } from '../demand/VoteOrigins';
import type { FullThreadRow, VoteRow } from '../tables';

type OriginKind = 'team' | 'system';

interface OriginRow {
  thread_id: string;
  kind: OriginKind;
  ref: string;
  votes: number;
}

/** A team counts more than all the votes that a thread will ever have. */
const demandOfTeam = 1_000_000;
/** Beyond these all are alike, so that the order fits into its column. */
const mostTeams = 2_000;
const mostVotes = demandOfTeam - 1;

/** What a thread is sorted by: its teams first, then its votes. */
export function demandOf(teams: number, votes: number): number {
  return Math.min(teams, mostTeams) * demandOfTeam + Math.min(votes, mostVotes);
}

/** The same of SQL expressions. */
export function demandInSql(teams: string, votes: string): string {
  const atMost = (count: string, most: number) =>
    `case when ${count} > ${most} then ${most} else ${count} end`;
  return `${demandOfTeam} * (${atMost(teams, mostTeams)}) + (${atMost(
    votes,
    mostVotes,
  )})`;
}

/** How many distinct teams and systems came or went. */
export interface OriginChange {
  teams: number;
  systems: number;
}

/** SQLite puts no more than 500 rows together. */
const rowsPerInsert = 200;

/**
 * Counts where more votes come from.
 *
 * @param added - of each vote
 * @returns how many teams and systems are new among those of the thread
 *
 * @remarks
 * Cost: one upsert by primary key for every 200 origins, whatever the votes
 * before. Races: the caller holds the thread's row.
 */
export async function addOrigins(
  tx: Knex.Transaction,
  threadId: string,
  added: Origins[],
): Promise<OriginChange> {
  const rows = tallyOf(threadId, added);
  const fresh: OriginRow[] = [];
  for (let from = 0; from < rows.length; from += rowsPerInsert) {
    const some = rows.slice(from, from + rowsPerInsert);
    const counted: OriginRow[] = await tx<OriginRow>('thread_origins')
      .insert(some)
      .onConflict(['thread_id', 'kind', 'ref'])
      .merge({ votes: tx.raw('thread_origins.votes + excluded.votes') })
      .returning('*');
    const votes = new Map(some.map(row => [keyOf(row), row.votes]));
    // Where there were votes before, it counts more than what was added.
    fresh.push(...counted.filter(row => row.votes === votes.get(keyOf(row))));
  }
  return changeOf(fresh);
}

/**
 * Takes back what one vote counted.
 *
 * @returns how many teams and systems none of the other votes comes from
 *
 * @remarks
 * Cost: one update and perhaps one delete by primary key. Races: as above.
 */
export async function removeOrigins(
  tx: Knex.Transaction,
  threadId: string,
  origins: Origins,
): Promise<OriginChange> {
  const rows = rowsOf(threadId, origins);
  if (rows.length === 0) return { teams: 0, systems: 0 };
  const keys = rows.map(({ kind, ref }) => [kind, ref]);
  const counted = await tx<OriginRow>('thread_origins')
    .where({ thread_id: threadId })
    .whereIn(['kind', 'ref'], keys)
    .decrement('votes', 1)
    .returning(['kind', 'votes']);
  const gone = counted.filter(({ votes }) => votes === 0);
  if (gone.length > 0) {
    await tx<OriginRow>('thread_origins')
      .where({ thread_id: threadId, votes: 0 })
      .delete();
  }
  return changeOf(gone);
}

/**
 * Sets a thread's votes, teams and systems from the votes that there are, once
 * many came or went at once, as in a merge.
 *
 * @remarks
 * Cost: reads the thread's votes. Races: the caller holds the thread's row.
 */
export async function recountDemand(
  tx: Knex.Transaction,
  threadId: string,
): Promise<void> {
  const votes = await tx<VoteRow>('thread_votes')
    .select('origins')
    .where({ thread_id: threadId });
  const rows = tallyOf(
    threadId,
    votes.map(vote => readOrigins(vote.origins)),
  );
  await tx<OriginRow>('thread_origins').where({ thread_id: threadId }).delete();
  if (rows.length > 0)
    await tx.batchInsert('thread_origins', rows, rowsPerInsert);
  const { teams, systems } = changeOf(rows);
  await tx<FullThreadRow>('threads')
    .where({ id: threadId })
    .update({
      score: votes.length,
      team_count: teams,
      system_count: systems,
      demand: demandOf(teams, votes.length),
    });
}

/** The origins that stand on a vote; none on those cast before any were kept. */
export function readOrigins(origins: string | null): Origins {
  return origins ? JSON.parse(origins) : { teams: [], systems: [] };
}

/** The rows of some votes, with how many of them come from each. */
function tallyOf(threadId: string, votes: Origins[]): OriginRow[] {
  const tally = new Map<string, OriginRow>();
  for (const origins of votes) {
    for (const row of rowsOf(threadId, origins)) {
      const before = tally.get(keyOf(row));
      if (before) before.votes += 1;
      else tally.set(keyOf(row), row);
    }
  }
  return [...tally.values()];
}

function keyOf(row: Pick<OriginRow, 'kind' | 'ref'>): string {
  return `${row.kind} ${row.ref}`;
}

function rowsOf(threadId: string, origins: Origins): OriginRow[] {
  const of = (kind: OriginKind, refs: string[]) =>
    refs.map(ref => ({ thread_id: threadId, kind, ref, votes: 1 }));
  return [...of('system', origins.systems), ...of('team', origins.teams)];
}

function changeOf(rows: Array<Pick<OriginRow, 'kind'>>): OriginChange {
  const teams = rows.filter(({ kind }) => kind === 'team').length;
  return { teams, systems: rows.length - teams };
}
