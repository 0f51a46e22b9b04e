import type { HackathonPhase } from '@platform-community/backstage-plugin-community-common';
import { toDate } from '../../database/time';
import type { PlannedOccurrence } from '../occurrence';
import type { HackathonRow } from './tables';

/** How a hackathon is unless somebody sets it up otherwise. */
export const usualSetUp: Omit<HackathonRow, 'occurrence_id'> = {
  team_size: 5,
  submit_offset: 0,
  judging: 'comparisons',
  judge_minutes: 2 * 24 * 60,
  told: 'building',
};

/** When a hackathon is at what. */
export interface HackathonPlan {
  submitBy: Date;
  judgeUntil: Date;
  phase: HackathonPhase;
}

/**
 * The times of a hackathon, which move with its event, and what it is at: nobody
 * has to be there for it to go on.
 */
export function planOf(
  row: Pick<HackathonRow, 'submit_offset' | 'judge_minutes'>,
  occurrence: Pick<PlannedOccurrence, 'ends_at'>,
  now: Date,
): HackathonPlan {
  const ends = toDate(occurrence.ends_at).getTime();
  const submitBy = new Date(ends + row.submit_offset * 60_000);
  const judgeUntil = new Date(submitBy.getTime() + row.judge_minutes * 60_000);
  if (now < submitBy) return { submitBy, judgeUntil, phase: 'building' };
  return {
    submitBy,
    judgeUntil,
    phase: now < judgeUntil ? 'judging' : 'over',
  };
}
