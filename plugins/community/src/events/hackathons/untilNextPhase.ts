import type { HackathonView } from '@platform-community/backstage-plugin-community-common';

/** The clock of the server may be behind. */
const moment = 5_000;

/** No page has to know sooner what has begun; a timer has a maximum too. */
const longest = 60 * 60_000;

/**
 * How long until a hackathon is at something else, in milliseconds: nobody does
 * anything then that an open page could be told of without signals.
 */
export function untilNextPhase(
  hackathon:
    | Pick<HackathonView, 'phase' | 'submitBy' | 'judgeUntil'>
    | undefined,
  now: number,
): number | false {
  if (!hackathon || hackathon.phase === 'over') return false;
  const { phase, submitBy, judgeUntil } = hackathon;
  const at = Date.parse(phase === 'building' ? submitBy : judgeUntil);
  return Math.min(longest, Math.max(moment, at - now + 1_000));
}
