import { randomInt } from 'node:crypto';
import { v7 } from 'uuid';

const counterSize = 2 ** 32;
let counter = randomInt(counterSize / 2);

/**
 * A new id whose order is that of the instant it is made for. Ids for one
 * instant are in the order in which this process makes them, so that an import
 * that knows minutes only keeps the order of what was said.
 */
export function newId(at: Date): string {
  counter = (counter + 1) % counterSize;
  return v7({ msecs: at.getTime(), seq: counter });
}
