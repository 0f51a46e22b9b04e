import { dayOf } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { beginElectedTerms } from '../../catalysts/electedTerms';
import { suite } from '../../outbox/DomainEvent';
import { about } from '../about';
import { ballotsIn } from '../ballotBox';
import { countBallots } from '../countBallots';
import { candidatesOf, planOf } from '../stored';
import { ballotsOf, lockBox, removeBox } from '../store/boxes';
import type { BoxRow, Election } from '../tables';
import type { Move } from './PhaseClock';

/**
 * Voting closes, the ballots are counted, and the terms begin, all at once. What
 * is kept are rankings and how many voted so, and apart from them the receipts:
 * from here on not even the secret of a ballot tells what it says.
 */
export async function closeVoting(
  tx: Knex.Transaction,
  row: Election,
  now: Date,
): Promise<Move> {
  const plan = planOf(row);
  // Whoever is casting has it, and is counted; whoever comes later is refused.
  const box = await lockBox(tx, row.id);
  const cast = await ballotsCast(tx, row, box);
  const { outcome, result, count } = countBallots({
    plan,
    seed: row.seed,
    candidates: candidatesOf(row),
    rollSize: row.roll_size ?? 0,
    rankings: cast.map(({ ranking }) => ranking),
  });
  const receipts = cast.flatMap(({ receipt }) => receipt ?? []).sort();
  const votes =
    plan.secrecy === 'open'
      ? cast.map(({ voter, ranking }) => ({ person: voter, ranking }))
      : undefined;
  if (box) await removeBox(tx, row.id);
  const since = dayOf(now);
  // An election that slept until its terms were over gives none.
  const elected = since <= plan.termUntil ? result.elected : [];
  await beginElectedTerms(tx, {
    electionId: row.id,
    title: row.title,
    entityRef: row.entity_ref,
    people: elected,
    since,
    until: plan.termUntil,
    now,
  });
  return {
    to: 'closed',
    changes: {
      candidates: row.candidates,
      outcome,
      closed_at: now,
      result: JSON.stringify(result),
      count: count ? JSON.stringify({ ...count, receipts, votes }) : null,
    },
    elected,
    events: [
      {
        ...about({ ref: suite }, row),
        type: 'election.closed',
        outcome,
        elected,
        until: plan.termUntil,
      },
    ],
  };
}

interface CastBallot {
  ranking: string[][];
  /** Where ballots are kept by name. */
  voter?: string;
  /** Where they are unlinkable. */
  receipt?: string;
}

async function ballotsCast(
  tx: Knex.Transaction,
  row: Election,
  box: BoxRow | undefined,
): Promise<CastBallot[]> {
  if (!box) return [];
  if (planOf(row).secrecy === 'unlinkable') return ballotsIn(box);
  const rows = await ballotsOf(tx, row.id);
  return rows.map(ballot => ({
    voter: ballot.person_ref,
    ranking: JSON.parse(ballot.ranking),
  }));
}
