import { InputError } from '@backstage/errors';

/**
 * Where a page of what has no catalyst begins: so far down what is at hand, or
 * at a place in the order of the catalog once that is done.
 */
export interface VacantPlace {
  in: 'hand' | 'catalog';
  at: number;
}

/** Far more than any catalog holds, and a number that databases can skip. */
const furthest = 10_000_000;

/** Writes a place so that it passes through an address untouched. */
export function encodePlace(place: VacantPlace): string {
  return Buffer.from(JSON.stringify([place.in, place.at])).toString(
    'base64url',
  );
}

/** @throws InputError when it is none that this list gave */
export function decodePlace(cursor: string | undefined): VacantPlace {
  if (cursor === undefined) return { in: 'hand', at: 0 };
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    parts = undefined;
  }
  const [where, at] = Array.isArray(parts) ? parts : [];
  if (
    (where !== 'hand' && where !== 'catalog') ||
    !Number.isSafeInteger(at) ||
    at < 0 ||
    at > furthest
  ) {
    throw new InputError('cursor: is not one that this list gave');
  }
  return { in: where, at };
}
