import type { Knex } from 'knex';
import { suite } from '../../outbox/DomainEvent';
import { about } from '../about';
import { candidatesAmong } from '../candidates';
import { planOf } from '../stored';
import { insertBox } from '../store/boxes';
import { endorsementsIn, nominationsOf } from '../store/nominations';
import type { Election } from '../tables';
import { closeVoting } from './closeVoting';
import type { Move } from './PhaseClock';

/**
 * Voting opens on those who accepted and are endorsed as the plan wants. Where
 * there are none, there is nothing to vote on, and the election is over at once.
 */
export async function openVoting(
  tx: Knex.Transaction,
  row: Election,
  now: Date,
): Promise<Move> {
  const plan = planOf(row);
  const candidates = candidatesAmong(
    plan,
    await nominationsOf(tx, row.id),
    await endorsementsIn(tx, row.id),
  );
  const changes = { candidates: JSON.stringify(candidates) };
  if (candidates.length === 0) {
    return closeVoting(tx, { ...row, ...changes }, now);
  }
  await insertBox(tx, row.id);
  return {
    to: 'voting',
    changes,
    events: [
      {
        ...about({ ref: suite }, row),
        type: 'election.voting-opened',
        votingCloseAt: plan.votingCloseAt,
      },
    ],
  };
}
