import { daysBetween } from '@platform-community/backstage-plugin-community-common';

/** How many days before its last one it is told that a term ends, by stage. */
export const tellingDays = { 1: 30, 2: 7 } as const;

/**
 * The stage of telling that a term has behind it on a day: somebody who is
 * appointed for two weeks need not be told at once that these will end.
 */
export function toldAlready(today: string, until: string): 0 | 1 | 2 {
  const left = daysBetween(today, until);
  if (left <= tellingDays[2]) return 2;
  return left <= tellingDays[1] ? 1 : 0;
}
