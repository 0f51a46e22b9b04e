import { sha256 } from '@noble/hashes/sha256';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { compare } from './compare';

/**
 * Draws lots between candidates: they come in the order of the SHA-256 of the
 * seed, a line break and their name. Whoever knows the seed can draw it again
 * with any tool; whoever does not cannot tell it from chance.
 *
 * @public
 */
export function drawLots(
  candidates: readonly string[],
  seed: string = '',
): string[] {
  const drawn = candidates.map(candidate => ({
    candidate,
    lot: bytesToHex(sha256(utf8ToBytes(`${seed}\n${candidate}`))),
  }));
  return drawn
    .sort((a, b) => compare(a.lot, b.lot) || compare(a.candidate, b.candidate))
    .map(({ candidate }) => candidate);
}
