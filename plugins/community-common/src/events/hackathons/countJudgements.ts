import type { HackathonTally } from './contract';
import { rankByComparisons, type Compared } from './rankByComparisons';

/** What the votes say of a project. @public */
export interface VotedFor {
  id: string;
  votes: number;
}

/** What everybody's judgements come to. @public */
export type JudgementCount = {
  /** Groups of equals, the best first. */
  order: string[][];
} & (
  | { judging: 'comparisons'; counted: Compared[] }
  | { judging: 'votes'; counted: VotedFor[] }
);

/**
 * Counts what was judged at a hackathon: by votes, whoever has more of them is
 * before the others; by comparisons, see {@link rankByComparisons}. Whoever counts
 * the same judgements again gets the same result.
 *
 * @throws Error when a judgement is about something that was not submitted
 *
 * @public
 */
export function countJudgements(
  tally: Pick<HackathonTally, 'judging' | 'judgements'> & {
    projects: ReadonlyArray<{ id: string }>;
  },
): JudgementCount {
  const ids = tally.projects.map(({ id }) => id);
  const { judging } = tally;
  if (judging === 'votes') {
    const counted = countVotes(ids, tally.judgements);
    return { judging, order: inGroups(counted), counted };
  }
  const comparisons = tally.judgements.flatMap(({ comparisons: made = [] }) =>
    made.flatMap(({ one, other, better }) =>
      better === null
        ? []
        : { better, worse: better === one ? other : one, count: 1 },
    ),
  );
  const { order, compared } = rankByComparisons(ids, comparisons);
  return { judging, order, counted: compared };
}

function countVotes(
  ids: string[],
  judgements: HackathonTally['judgements'],
): VotedFor[] {
  const votes = new Map(ids.map(id => [id, 0]));
  for (const id of judgements.flatMap(one => one.votes ?? [])) {
    const before = votes.get(id);
    if (before === undefined) {
      throw new Error(`A vote must name one of those submitted, not '${id}'`);
    }
    votes.set(id, before + 1);
  }
  return [...votes]
    .map(([id, count]) => ({ id, votes: count }))
    .sort((a, b) => b.votes - a.votes || a.id.localeCompare(b.id, 'en'));
}

function inGroups(counted: VotedFor[]): string[][] {
  const order: string[][] = [];
  counted.forEach(({ id, votes }, index) => {
    if (counted[index - 1]?.votes === votes) order.at(-1)!.push(id);
    else order.push([id]);
  });
  return order;
}
