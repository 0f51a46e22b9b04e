import { sha256 } from '@noble/hashes/sha256';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

/**
 * The receipt of a ballot: the SHA-256 of the election, a line break and the
 * voter's secret, as hex. Receipts are published with the result, apart from the
 * ballots: who knows the secret can find theirs, and so that their ballot was
 * counted, but nobody can read from it what it says.
 *
 * @public
 */
export function receiptOf(electionId: string, secret: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${electionId}\n${secret}`)));
}

/**
 * What is published before an election opens of the seed that its lots are drawn
 * from: the SHA-256 of it, as hex. The seed itself is published with the result.
 *
 * @public
 */
export function commitmentTo(seed: string): string {
  return bytesToHex(sha256(utf8ToBytes(seed)));
}
