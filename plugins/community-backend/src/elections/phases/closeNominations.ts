import { suite } from '../../outbox/DomainEvent';
import { about } from '../about';
import type { Election } from '../tables';
import type { Move } from './PhaseClock';

/** Nobody is nominated or endorsed any more; who stands may still withdraw. */
export async function closeNominations(row: Election): Promise<Move> {
  return {
    to: 'review',
    changes: {},
    events: [
      { ...about({ ref: suite }, row), type: 'election.nominations-closed' },
    ],
  };
}
