import {
  resolveLocalTime,
  type Occurrence,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { newId } from '../../database/ids';
import { seatSeriesAnswers } from '../seats/seatSeriesAnswers';
import { insertOccurrences } from '../store/occurrences';
import type { EventRow, OccurrenceRow } from '../tables';
import { fillingOf } from './horizon';
import { planOf } from './planOf';

/** The instants of a time of so many minutes. */
export function timesOf(
  startsLocal: string,
  timeZone: string,
  minutes: number,
) {
  const { instant } = resolveLocalTime(startsLocal, timeZone);
  return {
    starts_local: startsLocal,
    minutes,
    starts_at: instant,
    ends_at: new Date(instant.getTime() + minutes * 60_000),
  };
}

/** An occurrence as the series plans it. */
export function occurrenceRow(
  event: Pick<EventRow, 'id' | 'time_zone' | 'minutes'>,
  occurrence: Pick<Occurrence, 'day' | 'startsLocal'>,
  now: Date,
): OccurrenceRow {
  return {
    id: newId(now),
    event_id: event.id,
    day: occurrence.day,
    original_local: occurrence.startsLocal,
    ...timesOf(occurrence.startsLocal, event.time_zone, event.minutes),
    overrides: null,
    sequence: 0,
    revised_at: null,
    cancelled_at: null,
    cancel_reason: null,
    going_count: 0,
    remote_count: 0,
    maybe_count: 0,
    waiting_count: 0,
    last_place: 0,
    reminded: null,
    recording_url: null,
    slides_url: null,
    notes: null,
    materials_at: null,
  };
}

/**
 * Writes the occurrences of an event that are due, with the answers of those who
 * said so for the whole series. The caller holds the event's row.
 *
 * @param ahead - how many of it are written and not over
 */
export async function fill(
  tx: Knex.Transaction,
  event: EventRow,
  options: { entityRefs: string[]; now: Date; ahead: number },
): Promise<void> {
  const { entityRefs, now, ahead } = options;
  const { occurrences, filledUntil, fillAt } = fillingOf(planOf(event), {
    now,
    ahead,
    from: event.filled_until ? nextDay(event.filled_until) : undefined,
  });
  const rows = occurrences.map(one => occurrenceRow(event, one, now));
  await insertOccurrences(tx, rows, entityRefs);
  await seatSeriesAnswers(tx, event, rows);
  await tx<EventRow>('events')
    .where({ id: event.id })
    .update({ filled_until: filledUntil, fill_at: fillAt });
}

export function nextDay(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
