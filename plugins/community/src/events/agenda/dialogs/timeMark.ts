/** What was typed for a place in a recording that is none. */
export const noTimeMark = Symbol('no time mark');

/**
 * Reads a place in a recording: `12:34`, `1:02:03`, or seconds alone.
 *
 * @returns seconds from its start, null where nothing is said
 */
export function readTimeMark(text: string): number | null | typeof noTimeMark {
  const typed = text.trim();
  if (!typed) return null;
  if (!/^\d+(:[0-5]?\d){0,2}$/.test(typed)) return noTimeMark;
  return typed
    .split(':')
    .reduce((seconds, part) => seconds * 60 + Number(part), 0);
}
