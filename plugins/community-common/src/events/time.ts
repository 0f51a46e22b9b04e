import { Temporal } from 'temporal-polyfill';

/** Whether this machine's time zone data knows an IANA zone. @public */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/.test(zone)) return false;
  try {
    Temporal.Now.instant().toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * A zone as it is spelt, whatever case it was typed in.
 *
 * @public
 */
export function spellTimeZone(zone: string): string {
  const typed = zone.toLocaleLowerCase('en-US');
  return (
    Intl.supportedValuesOf('timeZone').find(
      known => known.toLocaleLowerCase('en-US') === typed,
    ) ?? zone
  );
}

/** What a local time in a zone came to. @public */
export interface ResolvedTime {
  /** The instant, in UTC. */
  instant: Date;
  /**
   * `exact`; or the clocks skip this time (`skipped`: the instant uses the
   * offset before the gap) or show it twice (`twice`: the first is meant).
   */
  how: 'exact' | 'skipped' | 'twice';
}

/**
 * The instant of a wall-clock time in a zone, resolved as RFC 5545 (3.3.5) says
 * where daylight saving skips or repeats it.
 *
 * @param local - wall-clock time such as `2026-11-24T14:00`
 * @param zone - IANA zone such as `Europe/Berlin`
 * @throws RangeError when either is not valid
 * @public
 */
export function resolveLocalTime(local: string, zone: string): ResolvedTime {
  const wall = Temporal.PlainDateTime.from(local);
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
  const chosen = wall.toZonedDateTime(zone, { disambiguation: 'compatible' });
  let how: ResolvedTime['how'] = 'exact';
  if (earlier.epochMilliseconds !== later.epochMilliseconds) {
    how = chosen.toPlainDateTime().equals(wall) ? 'twice' : 'skipped';
  }
  return { instant: new Date(chosen.epochMilliseconds), how };
}

/** The wall-clock time of an instant in a zone, as `2026-11-24T14:00`. @public */
export function wallTime(instant: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}
