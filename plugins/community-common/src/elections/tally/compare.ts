/** Compares two numbers of votes or two texts, for sorting. */
export function compare<T extends bigint | string>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
