import {
  dayOf,
  longestTermDays,
} from '@platform-community/backstage-plugin-community-common';

const dayLength = 86_400_000;

/** The first and last day a term that starts now may end on, and a usual one. */
export function termDays(now: Date) {
  const inDays = (days: number) =>
    dayOf(new Date(now.getTime() + days * dayLength));
  return {
    first: inDays(0),
    last: inDays(longestTermDays),
    usual: inDays(182),
  };
}
