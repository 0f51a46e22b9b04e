import { createHash, randomBytes } from 'node:crypto';

/** A secret that cannot be guessed: 256 bits, in letters an address may have. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What is kept of a token. It is found by this digest, so how long that takes
 * tells nothing about another token.
 */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
