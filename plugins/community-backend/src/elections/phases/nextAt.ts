import {
  movesOnAt,
  type ElectionState,
  type ElectionTimes,
} from '@platform-community/backstage-plugin-community-common';

const dayMs = 86_400_000;

/** Who votes on the day that voting opens needs no word about it the day after. */
const longEnoughMs = 2 * dayMs;

/**
 * When the clock next has something to do with an election that is in a state as
 * of some instant: to move it on, or before that, a day before voting closes, to
 * tell so where voting lasts longer than two days.
 */
export function nextAt(
  state: ElectionState,
  times: ElectionTimes,
  now: Date,
): Date | undefined {
  const end = movesOnAt(state, times);
  const { votingOpenAt, votingCloseAt } = times;
  const lasts = votingCloseAt.getTime() - votingOpenAt.getTime();
  if (state !== 'voting' || lasts <= longEnoughMs) return end;
  const remindAt = new Date(votingCloseAt.getTime() - dayMs);
  return now < remindAt ? remindAt : end;
}
