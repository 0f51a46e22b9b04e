/** Votes are counted in hundred-thousandths, so that they are whole numbers. */
const unit = 100_000n;
const decimals = 5;

/** A number of whole votes, in units. */
export function wholeVotes(votes: number): bigint {
  return BigInt(votes) * unit;
}

/** Units as a person reads votes: `312.50000`. */
export function inWords(votes: bigint): string {
  const fraction = String(votes % unit).padStart(decimals, '0');
  return `${votes / unit}.${fraction}`;
}
