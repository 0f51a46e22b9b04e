import { createHash } from 'node:crypto';
import type { ComparisonRow } from './tables';

/** The two of a pair as they are stored: the one with the lesser id first. */
export function inOrder(a: string, b: string): [string, string] {
  return a < b ? [a, b] : [b, a];
}

/** What somebody is asked next. */
export interface NextPair {
  pair: string[];
  judged: number;
  left: number;
}

/**
 * Two projects for somebody to compare: of the pairs that they have not looked at,
 * one of those that were compared the least, so that every project gets its share.
 * Among these, and which of the two comes first, is as good as random, but for one
 * person always the same.
 *
 * @param ids - what they may judge
 */
export function nextPair(
  ids: string[],
  comparisons: ComparisonRow[],
  person: string,
): NextPair {
  const seen = new Map(ids.map(id => [id, 0]));
  const done = new Set<string>();
  for (const { one_id, other_id, person_ref } of comparisons) {
    for (const id of [one_id, other_id]) {
      if (seen.has(id)) seen.set(id, seen.get(id)! + 1);
    }
    if (person_ref === person && seen.has(one_id) && seen.has(other_id)) {
      done.add(`${one_id} ${other_id}`);
    }
  }
  const mixed = inHashOrder(ids, person);
  let best: { pair: string[]; seen: number } | undefined;
  let left = 0;
  mixed.forEach((one, at) => {
    for (const other of mixed.slice(at + 1)) {
      if (done.has(inOrder(one, other).join(' '))) continue;
      left += 1;
      const both = seen.get(one)! + seen.get(other)!;
      if (!best || both < best.seen) best = { pair: [one, other], seen: both };
    }
  });
  return { pair: best?.pair ?? [], judged: done.size, left };
}

function inHashOrder(ids: string[], seed: string): string[] {
  return ids
    .map(id => ({
      id,
      hash: createHash('sha256').update(`${seed} ${id}`).digest('hex'),
    }))
    .sort((a, b) => a.hash.localeCompare(b.hash))
    .map(({ id }) => id);
}
