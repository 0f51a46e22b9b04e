import { excerptOf } from '@platform-community/backstage-plugin-community-common';
import { toDate } from '../database/time';
import type { EventRow, OccurrenceRow, Overrides } from './tables';

/** The columns of an event that come with each of its occurrences. */
export type OfEvent = Pick<
  EventRow,
  | 'kind'
  | 'title'
  | 'excerpt'
  | 'host_ref'
  | 'time_zone'
  | 'place'
  | 'url'
  | 'capacity'
  | 'rule'
  | 'except_days'
  | 'extra_times'
  | 'continues'
  | 'created_at'
> & {
  description?: string;
  series_starts_local: string;
  series_minutes: number;
  series_sequence: number;
  series_revised_at: EventRow['revised_at'];
};

/** An occurrence with what its event says. */
export type PlannedOccurrence = OccurrenceRow & OfEvent;

export function overridesOf(row: Pick<OccurrenceRow, 'overrides'>): Overrides {
  return row.overrides ? JSON.parse(row.overrides) : {};
}

/** An occurrence as it takes place: the plan with what it has of its own. */
export function asItTakesPlace<T extends PlannedOccurrence>(row: T): T {
  if (!row.overrides) return row;
  const own = overridesOf(row);
  return {
    ...row,
    ...own,
    ...(own.description !== undefined && {
      excerpt: excerptOf(own.description),
    }),
  };
}

/** Whether one can come to the room or to the meeting link. */
export function isHybrid(event: Pick<EventRow, 'place' | 'url'>): boolean {
  return Boolean(event.place && event.url);
}

/** When the plan of an occurrence was last changed, itself or with its series. */
export function revisedAt(row: PlannedOccurrence): Date {
  return new Date(
    Math.max(
      toDate(row.series_revised_at).getTime(),
      toDate(row.revised_at ?? 0).getTime(),
    ),
  );
}
