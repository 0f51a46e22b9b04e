import { InputError } from '@backstage/errors';
import { limits } from '@platform-community/backstage-plugin-community-common';

/** Where a page ended: the value it is sorted by, and the id that breaks ties. */
export interface Position<TValue extends number | string = number> {
  value: TValue;
  id: string;
  /** What was shown before out of its order, so not again. */
  without?: string[];
}

/** Writes a position so that it passes through an address untouched. */
export function encodeCursor(
  sort: string,
  position: Position<number | string>,
): string {
  return Buffer.from(
    JSON.stringify([
      sort,
      position.value,
      position.id,
      ...(position.without?.length ? [position.without] : []),
    ]),
  ).toString('base64url');
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function isId(value: unknown): value is string {
  return typeof value === 'string' && uuid.test(value);
}

function isFew(value: unknown): value is string[] | undefined {
  return (
    value === undefined ||
    (Array.isArray(value) &&
      value.length <= limits.pins.max &&
      value.every(isId))
  );
}

/** The last instant a Date can hold. */
const lastInstant = 8.64e15;
/** The largest number that a column of counts can hold. */
export const largestCount = 2 ** 31 - 1;

function readCursor<TValue extends number | string>(
  sort: string,
  cursor: string | undefined,
  isValue: (value: unknown) => value is TValue,
): Position<TValue> | undefined {
  if (cursor === undefined) return undefined;
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    parts = undefined;
  }
  if (
    !Array.isArray(parts) ||
    parts.length < 3 ||
    parts.length > 4 ||
    parts[0] !== sort
  ) {
    throw new InputError(`cursor: is not one that this list gave ('${sort}')`);
  }
  const [, value, id, without] = parts;
  if (!isValue(value) || !isId(id) || !isFew(without)) {
    throw new InputError('cursor: is not one that this API gave');
  }
  return without ? { value, id, without } : { value, id };
}

/**
 * @param largest - what a value may be at most: beyond it, PostgreSQL would
 *   refuse to compare; an instant in milliseconds unless told
 * @throws InputError when it is no cursor, or one of another order
 */
export function decodeCursor(
  sort: string,
  cursor: string | undefined,
  largest = lastInstant,
): Position | undefined {
  return readCursor(
    sort,
    cursor,
    (value): value is number =>
      typeof value === 'number' &&
      Number.isSafeInteger(value) &&
      value >= 0 &&
      value <= largest,
  );
}

/** The same for a list that is sorted by two ids. */
export function decodeIdCursor(
  sort: string,
  cursor: string | undefined,
): Position<string> | undefined {
  return readCursor(sort, cursor, isId);
}

/** The longest reference that a column holds. */
const longestRef = 200;

/** The same for a list that is sorted by references. */
export function decodeRefCursor(
  sort: string,
  cursor: string | undefined,
): Position<string> | undefined {
  return readCursor(
    sort,
    cursor,
    (value): value is string =>
      typeof value === 'string' &&
      value.length <= longestRef &&
      !value.includes('\u0000'),
  );
}

/** Cuts the one row too many off that tells whether there is a next page. */
export function pageOf<TRow>(
  rows: TRow[],
  limit: number,
  toCursor: (last: TRow) => string,
): { rows: TRow[]; nextCursor?: string } {
  if (rows.length <= limit) return { rows };
  const kept = rows.slice(0, limit);
  return { rows: kept, nextCursor: toCursor(kept[limit - 1]) };
}
