/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A place from 0 to below `count` by Zipf's law: the first is drawn as often as
 * the next two together, and so on.
 */
export function zipf(count: number, chance: number): number {
  return Math.min(count, Math.floor((count + 1) ** chance)) - 1;
}
