import { fillSeats } from './fillSeats';
import type { TallyInput, TallyResult } from './types';

/** Which of two candidates more voters rank higher. */
export function countMajority(input: TallyInput): TallyResult {
  const { candidates, ballots } = input;
  const votes = new Map(candidates.map(candidate => [candidate, 0]));
  let blank = 0;
  for (const { ranking, count = 1 } of ballots) {
    const best = ranking.find(rank => rank.length > 0) ?? [];
    if (best.length === 1) votes.set(best[0], votes.get(best[0])! + count);
    else blank += count;
  }
  const [one, other] = [...candidates].sort(
    (a, b) => votes.get(b)! - votes.get(a)!,
  );
  const order =
    votes.get(one) === votes.get(other)
      ? [[one, other].sort()]
      : [[one], [other]];
  const { elected, lots } = fillSeats(order, input);
  return {
    elected,
    order,
    steps: {
      method: 'majority',
      votes: candidates.map(candidate => ({
        candidate,
        votes: votes.get(candidate)!,
      })),
      blank,
      lots,
    },
  };
}
