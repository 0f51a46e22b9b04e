/**
 * Tenths of a microsecond, as measured with a million threads; only what they
 * are to each other counts.
 */
export const costs = {
  /** To ask one thread that a walk comes to for the words. */
  asked: 120,
  /** To come to it in the list of one entity. */
  walked: 10,
  /** To find out which those are in the lists of many, for each of them. */
  merged: 250,
  /** To begin in the list of one more entity. */
  entity: 100,
  /** To read one more text from the index of words. */
  indexed: 5,
  /** To find out on which entity it is, where the index does not tell. */
  read: 40,
  /** To look at a text of the scope, and at its thread, and to sort it. */
  found: 100,
};
