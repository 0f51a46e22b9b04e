import type { Knex } from 'knex';
import { suite } from '../../outbox/DomainEvent';
import { about } from '../about';
import { planOf } from '../stored';
import { insertRoll } from '../store/roll';
import type { Election, RollRow } from '../tables';
import type { Move } from './PhaseClock';

/** Nominations open, and the roll is what the catalog says at that time. */
export async function openNominations(
  tx: Knex.Transaction,
  row: Election,
  now: Date,
  roll: RollRow[],
): Promise<Move> {
  await insertRoll(tx, roll);
  return {
    to: 'nominating',
    changes: { roll_taken_at: now, roll_size: roll.length },
    events: [
      {
        ...about({ ref: suite }, row),
        type: 'election.nominations-opened',
        nominationsCloseAt: planOf(row).nominationsCloseAt,
      },
    ],
  };
}
