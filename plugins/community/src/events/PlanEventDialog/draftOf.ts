import type {
  ReadPlan,
  RecurrencePlan,
} from '@platform-community/backstage-plugin-community-common';
import type { PlanDraft } from './planDraft';
import { repeatsOf, toRecurrence } from './repeats';

type Timed = Pick<PlanDraft, 'date' | 'time' | 'timeZone' | 'repeats'>;

/** The fields that say when, as words were read. */
export function draftOf(plan: ReadPlan): Timed & Partial<PlanDraft> {
  const [date, time] = plan.startsLocal.split('T');
  return {
    date,
    time: time.slice(0, 5),
    timeZone: plan.timeZone,
    repeats: repeatsOf(plan, date),
    ...(plan.minutes !== undefined && { minutes: plan.minutes }),
  };
}

/** Whether the fields still say what the words did. */
export function isAsRead(draft: Timed, plan: ReadPlan): boolean {
  return same(draft, draftOf(plan));
}

function same(draft: Timed, other: Timed): boolean {
  const told = ({ date, time, timeZone, repeats }: Timed) =>
    JSON.stringify([date, time, timeZone, recurrenceOf(repeats, date)]);
  return told(draft) === told(other);
}

function recurrenceOf(
  repeats: PlanDraft['repeats'],
  date: string,
): Pick<RecurrencePlan, 'rule' | 'except' | 'extra'> | undefined {
  try {
    return toRecurrence(repeats, date);
  } catch {
    return undefined;
  }
}
