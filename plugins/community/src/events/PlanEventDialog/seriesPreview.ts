import {
  isTimeZone,
  occurrencesOf,
  wallTime,
  type Occurrence,
  type RecurrencePlan,
} from '@platform-community/backstage-plugin-community-common';
import { isLocalTime, type PlanDraft } from './planDraft';
import { toRecurrence } from './repeats';

const shown = 5;
/** How far ahead a change of the clocks is told of. */
const lookedThrough = 160;

/** A date of a series at which the clocks change. */
export interface ClockChange {
  how: 'skipped' | 'twice';
  startsAt: Date;
  /** What the clocks show there. */
  time: string;
}

/** What a series comes to, before it is sent. */
export interface SeriesPreview {
  plan: RecurrencePlan;
  /** Its first dates. */
  next: Occurrence[];
  hasMore: boolean;
  /** After the first date: at most one that is skipped and one that is twice. */
  clocks: ClockChange[];
}

/** The dates of what is typed, once its time is whole and it recurs. */
export function seriesPreview(
  draft: Pick<PlanDraft, 'date' | 'time' | 'timeZone' | 'repeats'>,
): SeriesPreview | undefined {
  const { date, time, timeZone, repeats } = draft;
  const startsLocal = `${date}T${time}`;
  if (!isLocalTime(startsLocal) || !isTimeZone(timeZone)) return undefined;
  try {
    const recurrence = toRecurrence(repeats, date);
    if (!recurrence) return undefined;
    const plan = { startsLocal, timeZone, ...recurrence };
    const occurrences = occurrencesOf(plan, { limit: lookedThrough });
    const first = (how: ClockChange['how']) =>
      occurrences.slice(1).find(one => one.how === how);
    return {
      plan,
      next: occurrences.slice(0, shown),
      hasMore: occurrences.length > shown,
      clocks: (['skipped', 'twice'] as const).flatMap(how => {
        const { startsAt } = first(how) ?? {};
        return startsAt
          ? [{ how, startsAt, time: wallTime(startsAt, timeZone).slice(11) }]
          : [];
      }),
    };
  } catch {
    // An end that is not whole yet gives no dates.
    return undefined;
  }
}
