import { InputError } from '@backstage/errors';
import type { TallyInput, TallyMethod } from './types';

/** How many candidates a method takes; the others take any number. */
const candidatesOf: Partial<Record<TallyMethod, [number, string]>> = {
  confidence: [1, 'one candidate'],
  majority: [2, 'two candidates'],
};

const methods: ReadonlySet<unknown> = new Set<TallyMethod>([
  'confidence',
  'majority',
  'schulze',
  'scottish-stv',
]);

/**
 * Ballots come from files that anybody may have written, so nothing is taken for
 * granted of their form.
 *
 * @throws InputError that names the first field that cannot be counted
 */
export function assertCountable(input: TallyInput): void {
  const { method, seats, ballots, cap, tieBreak } = input;
  if (!methods.has(method)) {
    fail('method', `must be one of ${[...methods].join(', ')}`);
  }
  assertWhole('seats', seats);
  const known = assertCandidates(method, input.candidates);
  let voters = 0;
  for (const [at, ballot] of list('ballots', ballots).entries()) {
    voters += assertBallot(`ballots.${at}`, ballot, known, method);
  }
  if (!Number.isSafeInteger(voters)) {
    fail('ballots', 'are more than can be counted');
  }
  if (tieBreak !== undefined)
    text('tieBreak.seed', record('tieBreak', tieBreak).seed);
  if (cap !== undefined) assertCap(method, cap);
}

function assertCandidates(
  method: TallyMethod,
  candidates: unknown,
): ReadonlySet<string> {
  const names = list('candidates', candidates).map((name, at) =>
    text(`candidates.${at}`, name),
  );
  const known = new Set(names);
  if (known.size === 0) fail('candidates', 'must name somebody');
  if (known.size < names.length) {
    fail('candidates', 'must name everybody once');
  }
  const [wanted, inWords] = candidatesOf[method] ?? [known.size, ''];
  if (known.size !== wanted) {
    fail('candidates', `must be ${inWords} to be counted by ${method}`);
  }
  return known;
}

/** Returns for how many voters it stands. */
function assertBallot(
  field: string,
  ballot: unknown,
  known: ReadonlySet<string>,
  method: TallyMethod,
): number {
  const { count = 1, ranking } = record(field, ballot);
  assertWhole(`${field}.count`, count);
  const ranked = new Set<string>();
  for (const [at, rank] of list(`${field}.ranking`, ranking).entries()) {
    const place = `${field}.ranking.${at}`;
    const equals = list(place, rank);
    if (equals.length > 1 && method === 'scottish-stv') {
      fail(place, 'has equal ranks, which scottish-stv cannot count');
    }
    for (const candidate of equals) {
      const name = text(place, candidate);
      if (!known.has(name)) fail(place, `'${name}' is not a candidate`);
      if (ranked.has(name)) fail(place, `'${name}' is ranked twice`);
      ranked.add(name);
    }
  }
  return count;
}

function assertCap(method: TallyMethod, cap: unknown): void {
  if (method !== 'schulze') {
    fail('cap', `is kept by schulze only, not by ${method}`);
  }
  const { groupOf, perGroup } = record('cap', cap);
  for (const [name, group] of Object.entries(record('cap.groupOf', groupOf))) {
    text(`cap.groupOf.${name}`, group);
  }
  assertWhole('cap.perGroup', perGroup);
}

function assertWhole(field: string, value: unknown): asserts value is number {
  if (!Number.isSafeInteger(value) || (value as number) < 1) {
    fail(field, 'must be a whole number of at least 1');
  }
}

/** Holes in a list are no exception. */
function list(field: string, value: unknown): unknown[] {
  return Array.isArray(value)
    ? Array.from(value)
    : fail(field, 'must be a list');
}

function record(field: string, value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : fail(field, 'must be an object');
}

function text(field: string, value: unknown): string {
  return typeof value === 'string' ? value : fail(field, 'must be a text');
}

function fail(field: string, problem: string): never {
  throw new InputError(`${field}: ${problem}`);
}
