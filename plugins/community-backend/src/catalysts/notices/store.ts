import type { Knex } from 'knex';
import { isPostgres } from '../../database/dialect';
import { closeProposals } from '../store/proposals';
import { closeRunOut, runningTerms } from '../store/terms';
import type { ProposalRow, TermRow } from '../tables';

/** What is claimed: how much at most, and of which day. */
interface Claim {
  today: string;
  now: Date;
  limit: number;
}

/** Rows of a query, held; on PostgreSQL without those that another replica has. */
async function hold<Row>(
  tx: Knex.Transaction,
  due: Knex.QueryBuilder,
): Promise<Row[]> {
  return isPostgres(tx) ? due.forUpdate().skipLocked() : due;
}

/**
 * Marks running terms as told of that end until some day, once for each stage.
 *
 * @returns those that were not told of before, the first to end first
 *
 * @remarks
 * Cost: one walk over the index of open terms by their last day, one update.
 * Races: replicas skip what another has locked; SQLite lets one writer in at a
 * time.
 */
export async function claimEnding(
  tx: Knex.Transaction,
  claim: Claim & { until: string; stage: 1 | 2 },
): Promise<TermRow[]> {
  const rows = await hold<TermRow>(
    tx,
    tx<TermRow>('catalyst_terms')
      .where({ open: true })
      .whereBetween('until', [claim.today, claim.until])
      .andWhere('told', '<', claim.stage)
      .orderBy(['until', 'id'])
      .limit(claim.limit),
  );
  if (rows.length === 0) return [];
  await tx<TermRow>('catalyst_terms')
    .whereIn('id', idsOf(rows))
    .update({ told: claim.stage });
  return rows;
}

/** Ends terms whose last day is over, with the same cost and races. */
export async function claimRunOut(
  tx: Knex.Transaction,
  claim: Claim,
): Promise<TermRow[]> {
  const rows = await hold<TermRow>(
    tx,
    tx<TermRow>('catalyst_terms')
      .where({ open: true })
      .andWhere('until', '<', claim.today)
      .orderBy(['until', 'id'])
      .limit(claim.limit),
  );
  if (rows.length === 0) return [];
  return closeRunOut(tx, open => open.whereIn('id', idsOf(rows)));
}

/** Closes proposals that nobody answered in time, in the same way. */
export async function claimLapsed(
  tx: Knex.Transaction,
  claim: Claim,
): Promise<ProposalRow[]> {
  const rows = await hold<ProposalRow>(
    tx,
    tx<ProposalRow>('catalyst_proposals')
      .where({ open: true })
      .andWhere('lapses_at', '<=', claim.now)
      .orderBy(['lapses_at', 'id'])
      .limit(claim.limit),
  );
  if (rows.length === 0) return [];
  return closeProposals(tx, claim.now, open => open.whereIn('id', idsOf(rows)));
}

/**
 * Looks at entities on which terms ended since.
 *
 * @returns how many terms were looked at, and for each entity that is left
 *   without a catalyst the last of them
 *
 * @remarks
 * Cost: one walk over what was not looked at, one update, one look at who runs.
 * Races: a replica waits for another one here, since two that look at different
 * terms of one entity would both tell of it.
 */
export async function claimEmptySeats(
  tx: Knex.Transaction,
  claim: Claim,
): Promise<{ looked: number; left: TermRow[] }> {
  const query = tx<TermRow>('catalyst_terms')
    .where({ open: false, seat_told: false })
    .orderBy('id')
    .limit(claim.limit);
  const rows: TermRow[] = await (isPostgres(tx) ? query.forUpdate() : query);
  if (rows.length === 0) return { looked: 0, left: [] };
  await tx<TermRow>('catalyst_terms')
    .whereIn('id', idsOf(rows))
    .update({ seat_told: true });
  const last = new Map(rows.map(row => [row.entity_ref, row]));
  const running = await runningTerms(tx, {
    entityRefs: [...last.keys()],
    today: claim.today,
  });
  for (const term of running) last.delete(term.entity_ref);
  return { looked: rows.length, left: [...last.values()] };
}

function idsOf(rows: Array<{ id: string }>): string[] {
  return rows.map(row => row.id);
}
