import { InputError } from '@backstage/errors';
import type { TallyBallot, TallyCap, TallyInput, TallyMethod } from './types';

/** How many candidates a method takes; the others take any number. */
const candidatesOf: Partial<Record<TallyMethod, [number, string]>> = {
  confidence: [1, 'one candidate'],
  majority: [2, 'two candidates'],
};

const methods: ReadonlySet<TallyMethod> = new Set([
  'confidence',
  'majority',
  'schulze',
  'scottish-stv',
]);

/** @throws InputError that names the first field that cannot be counted */
export function assertCountable(input: TallyInput): void {
  const { method, seats, candidates, ballots, cap } = input;
  if (!methods.has(method)) {
    fail('method', `must be one of ${[...methods].join(', ')}`);
  }
  assertWhole('seats', seats);
  const known = new Set(candidates);
  if (known.size === 0) fail('candidates', 'must name somebody');
  if (known.size < candidates.length) {
    fail('candidates', 'must name everybody once');
  }
  const [wanted, inWords] = candidatesOf[method] ?? [known.size, ''];
  if (known.size !== wanted) {
    fail('candidates', `must be ${inWords} to be counted by ${method}`);
  }
  let voters = 0;
  ballots.forEach((ballot, at) => {
    assertBallot(`ballots.${at}`, ballot, known, method);
    voters += ballot.count ?? 1;
  });
  if (!Number.isSafeInteger(voters)) {
    fail('ballots', 'are more than can be counted');
  }
  if (cap) assertCap(method, cap);
}

function assertBallot(
  field: string,
  ballot: TallyBallot,
  known: ReadonlySet<string>,
  method: TallyMethod,
): void {
  if (ballot.count !== undefined) assertWhole(`${field}.count`, ballot.count);
  const ranked = new Set<string>();
  ballot.ranking.forEach((rank, at) => {
    if (rank.length > 1 && method === 'scottish-stv') {
      fail(
        `${field}.ranking.${at}`,
        'has equal ranks, which scottish-stv cannot count',
      );
    }
    for (const candidate of rank) {
      if (!known.has(candidate)) {
        fail(`${field}.ranking.${at}`, `'${candidate}' is not a candidate`);
      }
      if (ranked.has(candidate)) {
        fail(`${field}.ranking.${at}`, `'${candidate}' is ranked twice`);
      }
      ranked.add(candidate);
    }
  });
}

function assertCap(method: TallyMethod, cap: TallyCap): void {
  if (method !== 'schulze') {
    fail('cap', `is kept by schulze only, not by ${method}`);
  }
  assertWhole('cap.perGroup', cap.perGroup);
}

function assertWhole(field: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 1) {
    fail(field, 'must be a whole number of at least 1');
  }
}

function fail(field: string, problem: string): never {
  throw new InputError(`${field}: ${problem}`);
}
