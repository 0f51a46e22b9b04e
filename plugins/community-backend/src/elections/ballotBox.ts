import { ConflictError } from '@backstage/errors';
import type { BoxRow } from './tables';

interface BoxedBallot {
  receipt: string;
  ranking: string[][];
}

/**
 * Puts a ballot into the box of an election whose ballots are unlinkable, or in
 * the place of the one with the same receipt.
 *
 * What the box then holds depends on who has voted and on what was voted, and on
 * neither the order in which it came nor on who cast what: voters and ballots
 * are two sorted lists of one row.
 *
 * @returns what is to be written; nothing where the same ballot is there already
 * @throws ConflictError where the voter has voted with another secret, or the
 *   secret is that of somebody else's ballot
 */
export function addToBox(
  box: BoxRow,
  cast: { voter: string; receipt: string; ranking: string[][] },
): {
  castAnew: boolean;
  changes?: Pick<BoxRow, 'votes' | 'voters' | 'ballots'>;
} {
  const voters = votersIn(box);
  const ballots = ballotsIn(box);
  const voted = voters.includes(cast.voter);
  const before = ballots.find(ballot => ballot.receipt === cast.receipt);
  if (voted && !before) {
    throw new ConflictError(
      'secret: you have voted, and without the secret of that ballot it stands',
    );
  }
  if (!voted && before) {
    throw new ConflictError('secret: is taken, draw another');
  }
  if (before) {
    if (JSON.stringify(before.ranking) === JSON.stringify(cast.ranking)) {
      return { castAnew: true };
    }
    before.ranking = cast.ranking;
  } else {
    voters.push(cast.voter);
    ballots.push({ receipt: cast.receipt, ranking: cast.ranking });
  }
  return {
    castAnew: before !== undefined,
    changes: {
      votes: voters.length,
      voters: `\n${voters.sort().join('\n')}\n`,
      ballots: JSON.stringify(
        ballots.sort((a, b) => (a.receipt < b.receipt ? -1 : 1)),
      ),
    },
  };
}

/** Who has voted, by reference. */
export function votersIn(box: Pick<BoxRow, 'voters'>): string[] {
  return box.voters.split('\n').filter(Boolean);
}

/** The ballots of a box, by receipt. */
export function ballotsIn(box: Pick<BoxRow, 'ballots'>): BoxedBallot[] {
  return JSON.parse(box.ballots);
}
