import type { RecurrencePlan } from '@platform-community/backstage-plugin-community-common';
import type { EventRow } from '../tables';

type Planned = Pick<
  EventRow,
  'starts_local' | 'time_zone' | 'rule' | 'except_days' | 'extra_times'
>;

/** When an event takes place, as the rules of recurrence read it. */
export function planOf(event: Planned): RecurrencePlan {
  return {
    startsLocal: event.starts_local,
    timeZone: event.time_zone,
    rule: event.rule ?? undefined,
    except: JSON.parse(event.except_days),
    extra: JSON.parse(event.extra_times),
  };
}

/** A plan as the columns of an event hold it. */
export function planColumns(
  plan: RecurrencePlan,
): Pick<EventRow, 'starts_local' | 'rule' | 'except_days' | 'extra_times'> {
  return {
    starts_local: plan.startsLocal,
    rule: plan.rule ?? null,
    except_days: JSON.stringify([...(plan.except ?? [])].sort()),
    extra_times: JSON.stringify([...(plan.extra ?? [])].sort()),
  };
}

/** Whether it may take place more than once. */
export function isSeries(
  event: Pick<EventRow, 'rule' | 'extra_times'>,
): boolean {
  return event.rule !== null || event.extra_times !== '[]';
}
