import { InputError } from '@backstage/errors';
import type {
  ParsedRequestOf,
  eventContract,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { toDate } from '../database/time';
import type { Viewer } from '../viewer/Viewer';
import { assertAhead } from './assertAhead';
import {
  asItTakesPlace,
  overridesOf,
  type PlannedOccurrence,
} from './occurrence';
import type { Promotion } from './seats/giveFreeSeats';
import { reseat } from './seats/reseat';
import { timesOf } from './series/fill';
import { updateOccurrence } from './store/occurrences';
import type { EventRow, Overrides } from './tables';

export type EventChanges = Omit<
  ParsedRequestOf<typeof eventContract.change>['body'],
  'day' | 'which'
>;

const ofSeries = ['kind', 'timeZone', 'recurrence', 'hosts'] as const;
const ofItsOwn = ['title', 'description', 'place', 'url', 'capacity'] as const;

/** What came of a change. */
export interface Changed {
  title: string;
  startsAt: Date;
  /** Whether it is another time or place. */
  matters: boolean;
  promoted: Promotion[];
  /** Who would have come to what takes place no more. */
  lost: string[];
}

/**
 * Changes one occurrence of a series, whose row the caller holds.
 *
 * @throws InputError when a field is one of the series
 */
export async function changeOccurrence(
  tx: Knex.Transaction,
  viewer: Viewer,
  event: EventRow,
  occurrence: PlannedOccurrence,
  changes: EventChanges,
): Promise<Changed> {
  for (const field of ofSeries) {
    if (changes[field] !== undefined) {
      throw new InputError(
        `${field}: is one for the whole series; change all or the following`,
      );
    }
  }
  const times = timesOf(
    changes.startsLocal ?? occurrence.starts_local,
    event.time_zone,
    changes.minutes ?? occurrence.minutes,
  );
  const moved =
    times.starts_at.getTime() !== toDate(occurrence.starts_at).getTime() ||
    times.ends_at.getTime() !== toDate(occurrence.ends_at).getTime();
  if (moved) assertAhead(viewer, times.ends_at);

  const overrides = ownOf(event, occurrence, changes);
  const after = asItTakesPlace({
    ...occurrence,
    ...ofTheSeries(event),
    ...times,
    overrides,
  });
  const isElsewhere =
    after.place !== occurrence.place || after.url !== occurrence.url;
  const matters = moved || isElsewhere;
  await updateOccurrence(tx, occurrence.id, {
    ...(moved && { ...times, reminded: null }),
    overrides,
    sequence: occurrence.sequence + Number(matters),
    revised_at: viewer.now,
  });
  const hasSeats = isElsewhere || after.capacity !== occurrence.capacity;
  return {
    title: after.title,
    startsAt: times.starts_at,
    matters,
    promoted: hasSeats ? await reseat(tx, [after], viewer.now) : [],
    lost: [],
  };
}

/** What the series has where an occurrence has nothing of its own. */
function ofTheSeries(event: EventRow) {
  const { title, description, excerpt, place, url, capacity } = event;
  return { title, description, excerpt, place, url, capacity };
}

/** What an occurrence has of its own after a change; null if nothing. */
function ownOf(
  event: EventRow,
  occurrence: PlannedOccurrence,
  changes: EventChanges,
): string | null {
  const own: Record<string, unknown> = { ...overridesOf(occurrence) };
  for (const field of ofItsOwn) {
    if (changes[field] !== undefined) own[field] = changes[field];
    if (own[field] === event[field]) delete own[field];
  }
  const kept: Overrides = own;
  return Object.keys(kept).length > 0 ? JSON.stringify(kept) : null;
}
