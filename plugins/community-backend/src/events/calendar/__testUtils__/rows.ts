import {
  occurrencesOf,
  type RecurrencePlan,
} from '@platform-community/backstage-plugin-community-common';
import { occurrenceRow, timesOf } from '../../series/fill';
import { planColumns } from '../../series/planOf';
import type { EventRow, OccurrenceRow, Overrides } from '../../tables';

export const link =
  'https://backstage.example.com/catalog/default/component/a/community';

export function eventRow(more: Partial<EventRow> = {}): EventRow {
  return {
    id: '01928a3b-0000-7abc-8def-0123456789ab',
    kind: 'demo',
    title: 'Demo day',
    description: '',
    excerpt: '',
    host_ref: 'user:default/owen',
    starts_local: '2026-11-24T14:00',
    time_zone: 'Europe/Berlin',
    minutes: 90,
    place: null,
    url: null,
    sequence: 0,
    created_at: new Date('2026-11-01T08:00:00Z'),
    revised_at: new Date('2026-11-02T09:30:00Z'),
    cancelled_at: null,
    cancel_reason: null,
    capacity: null,
    rule: null,
    except_days: '[]',
    extra_times: '[]',
    continues: null,
    filled_until: null,
    fill_at: null,
    ...more,
  };
}

/** A series, all of whose occurrences until a day are written. */
export function seriesRow(
  plan: RecurrencePlan,
  more: Partial<EventRow> = {},
): EventRow {
  return eventRow({
    ...planColumns(plan),
    time_zone: plan.timeZone,
    filled_until: '2040-01-01',
    ...more,
  });
}

/** The one time that an event takes place. */
export function onceOf(event: EventRow): OccurrenceRow {
  const startsLocal = event.starts_local;
  const day = startsLocal.slice(0, 10);
  return occurrenceRow(event, { day, startsLocal }, new Date(0));
}

/** What somebody did to one occurrence. */
export interface Change {
  startsLocal?: string;
  minutes?: number;
  overrides?: Overrides;
  isCancelled?: boolean;
  sequence: number;
  revisedAt: Date;
}

/** The occurrence of a day after a change of it. */
export function changedRow(
  event: EventRow,
  startsLocal: string,
  change: Change,
): OccurrenceRow {
  const day = startsLocal.slice(0, 10);
  const row = occurrenceRow(event, { day, startsLocal }, new Date(0));
  return {
    ...row,
    ...timesOf(
      change.startsLocal ?? startsLocal,
      event.time_zone,
      change.minutes ?? event.minutes,
    ),
    overrides: change.overrides ? JSON.stringify(change.overrides) : null,
    sequence: change.sequence,
    revised_at: change.revisedAt,
    cancelled_at: change.isCancelled ? change.revisedAt : null,
  };
}

/** The local day so many days after another. */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export function fiveYearsOf(plan: RecurrencePlan) {
  const until = dayAfter(plan.startsLocal, 5 * 366);
  return { until, all: occurrencesOf(plan, { until, limit: 2500 }) };
}
