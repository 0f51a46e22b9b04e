import type { TallyInput, TallyResult } from './types';

/** Whether one candidate has the confidence of those who said yes or no. */
export function countConfidence({
  candidates: [candidate],
  ballots,
}: TallyInput): TallyResult {
  let yes = 0;
  let no = 0;
  let blank = 0;
  for (const { ranking, count = 1 } of ballots) {
    const at = ranking.findIndex(rank => rank.includes(candidate));
    if (at === 0) yes += count;
    else if (at > 0) no += count;
    else blank += count;
  }
  return {
    elected: yes > no ? [candidate] : [],
    order: [[candidate]],
    steps: { method: 'confidence', yes, no, blank },
  };
}
