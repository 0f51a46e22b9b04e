import { v7 } from 'uuid';

/** A new id whose order is that of the instant it is made for. */
export function newId(at: Date): string {
  return v7({ msecs: at.getTime() });
}
