import { suite } from '../../outbox/DomainEvent';
import { about } from '../about';
import { planOf } from '../stored';
import type { Election } from '../tables';
import type { Move } from './PhaseClock';

/** Voting goes on, and those on the roll are told that it closes. */
export async function remindVoters(row: Election): Promise<Move> {
  const { votingCloseAt, secrecy } = planOf(row);
  return {
    to: 'voting',
    changes: {},
    events: [
      {
        ...about({ ref: suite }, row),
        type: 'election.voting-closing',
        votingCloseAt,
        // Whoever gets a letter is kept with it: where ballots are not shown
        // with names, it must not depend on who has voted.
        toAll: secrecy !== 'open',
      },
    ],
  };
}
