import {
  countElection,
  fewestPublishedBallots,
  methodFor,
  quorumOf,
  type ElectionOutcome,
  type TallyInput,
  type TallyResult,
} from '@platform-community/backstage-plugin-community-common';
import type { StoredCandidate, StoredPlan, StoredResult } from './tables';

/** Ballots apart from whoever cast them. */
export interface CountedBallots {
  input: TallyInput;
  result: TallyResult;
}

export interface Counting {
  plan: StoredPlan;
  seed: string;
  candidates: StoredCandidate[];
  rollSize: number;
  rankings: string[][][];
}

export interface Counted {
  outcome: ElectionOutcome;
  result: StoredResult;
  /** Left out where nothing was counted. */
  count?: CountedBallots;
}

/** What came of an election. Pure: the same ballots give the same, in any order. */
export function countBallots(options: Counting): Counted {
  const { plan, seed, candidates, rollSize, rankings } = options;
  const quorum = quorumOf(plan.quorum, rollSize);
  if (candidates.length === 0) {
    return {
      outcome: 'no-candidates',
      result: { elected: [], order: [], quorum, voted: 0 },
    };
  }
  if (rankings.length < quorum) {
    return {
      outcome: 'no-quorum',
      result: { elected: [], order: [], quorum, withheld: 'quorum' },
    };
  }
  const input = inputOf(plan, seed, candidates, rankings);
  const result = countElection(input);
  const few =
    plan.secrecy !== 'open' && rankings.length < fewestPublishedBallots;
  return {
    outcome: result.elected.length > 0 ? 'elected' : 'nobody-elected',
    result: {
      method: input.method,
      elected: result.elected,
      order: result.order,
      voted: rankings.length,
      quorum,
      withheld: few ? 'few-ballots' : undefined,
    },
    count: { input, result },
  };
}

function inputOf(
  plan: StoredPlan,
  seed: string,
  candidates: StoredCandidate[],
  rankings: string[][][],
): TallyInput {
  const method = methodFor(plan, candidates.length);
  const teams = candidates.flatMap(({ person, team }) =>
    team ? [[person, team]] : [],
  );
  return {
    method,
    seats: plan.seats,
    candidates: candidates.map(({ person }) => person),
    ballots: together(rankings),
    tieBreak: { seed },
    cap:
      plan.capPerTeam !== undefined && method === 'schulze'
        ? { groupOf: Object.fromEntries(teams), perGroup: plan.capPerTeam }
        : undefined,
  };
}

/** Equal rankings counted together, in an order that tells of nothing. */
function together(rankings: string[][][]): TallyInput['ballots'] {
  const counts = new Map<string, number>();
  for (const ranking of rankings) {
    // Who is ranked equally stands in no order.
    const key = JSON.stringify(ranking.map(rank => [...rank].sort()));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => ({ ranking: JSON.parse(key), count }));
}
