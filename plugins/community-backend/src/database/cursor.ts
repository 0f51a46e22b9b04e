import { InputError } from '@backstage/errors';

/** Where a page ended: the value it is sorted by, and the id that breaks ties. */
export interface Position<TValue extends number | string = number> {
  value: TValue;
  id: string;
}

/** Writes a position so that it passes through an address untouched. */
export function encodeCursor(
  sort: string,
  position: Position<number | string>,
): string {
  return Buffer.from(
    JSON.stringify([sort, position.value, position.id]),
  ).toString('base64url');
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function isId(value: unknown): value is string {
  return typeof value === 'string' && uuid.test(value);
}

/** A number that is a count or, at most, the last instant a Date can hold. */
function isNumber(value: unknown): value is number {
  return Number.isSafeInteger(value) && Math.abs(value as number) <= 8.64e15;
}

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
  if (!Array.isArray(parts) || parts.length !== 3 || parts[0] !== sort) {
    throw new InputError(`cursor: is not one that this list gave ('${sort}')`);
  }
  const [, value, id] = parts;
  if (!isValue(value) || !isId(id)) {
    throw new InputError('cursor: is not one that this API gave');
  }
  return { value, id };
}

/** @throws InputError when it is no cursor, or one of another order */
export function decodeCursor(
  sort: string,
  cursor: string | undefined,
): Position | undefined {
  return readCursor(sort, cursor, isNumber);
}

/** The same for a list that is sorted by two ids. */
export function decodeIdCursor(
  sort: string,
  cursor: string | undefined,
): Position<string> | undefined {
  return readCursor(sort, cursor, isId);
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
