import { Temporal } from 'temporal-polyfill';
import { isTimeZone } from '../../time';
import { Phrases, Unclear } from './Phrases';
import { noCities, zoneNames, type ZoneMeaning } from './zoneNames';

/** A zone, and what has still to hold for it. */
export interface ReadZone {
  timeZone: string;
  /**
   * Hours from UTC that every occurrence must have, as a name was used that only
   * holds for one half of the year; with the names to tell of.
   */
  half?: { hours: number; name: string; allYear: string };
  note?: string;
}

/** “berlin” and the like, from the names of zones that are a place. */
function cities(): [string, ZoneMeaning][] {
  return Intl.supportedValuesOf('timeZone')
    .map(zone => zone.split('/'))
    .filter(([area, , third]) => area !== 'Antarctica' && third === undefined)
    .filter(([area, city]) => area !== 'Etc' && city !== undefined)
    .map(([area, city]): [string, ZoneMeaning] => [
      city.replaceAll('_', ' ').toLowerCase(),
      { zone: `${area}/${city}` },
    ])
    .filter(([city]) => !noCities.has(city));
}

function makeNames() {
  const meanings = new Map([...cities(), ...zoneNames]);
  const longestFirst = [...meanings.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<![\\w/])(?:${longestFirst
      .map(name => name.replace(/[/.-]/g, '\\$&'))
      .join('|')})(?: time)?(?![\\w/])`,
  );
  return { meanings, pattern };
}

// Some four hundred names, gathered when the first words are read.
let names: ReturnType<typeof makeNames> | undefined;

function takeNames(words: Phrases): { name: string; meaning: ZoneMeaning }[] {
  names ??= makeNames();
  const { meanings, pattern } = names;
  return words.takeAll(pattern).flatMap(([found]) => {
    const name = meanings.has(found) ? found : found.replace(/ time$/, '');
    const meaning = meanings.get(name);
    return meaning ? [{ name, meaning }] : [];
  });
}

/** Zones as IANA names them: `Europe/Berlin`. */
function takeIds(words: Phrases): string[] {
  return words
    .takeAll(
      /(?<![\w/])(?:africa|america|antarctica|arctic|asia|atlantic|australia|etc|europe|indian|pacific|us)(?:\/[a-z][\w+-]*)+/,
    )
    .map(([found]) => {
      if (!isTimeZone(found)) {
        throw new Unclear('zone', `There is no time zone ${found}.`);
      }
      // In the case in which it is spelt, aliases too.
      return Temporal.Now.instant().toZonedDateTimeISO(found).timeZoneId;
    });
}

/** Zones as hours from UTC: `UTC+2`; only whole hours have a zone. */
function takeOffsets(words: Phrases): string[] {
  return words
    .takeAll(/\b(?:utc|gmt) ?([+-]) ?(\d{1,2})(?::?(\d{2}))?\b(?!:)/)
    .map(([found, sign, hours, minutes = '00']) => {
      const most = sign === '+' ? 14 : 12;
      if (Number(hours) > most || minutes !== '00') {
        throw new Unclear(
          'zone',
          `${found.toUpperCase()} is not one of the zones: name a city instead.`,
        );
      }
      if (Number(hours) === 0) return 'UTC';
      // The signs of these names are the other way round.
      return `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`;
    });
}

/**
 * Takes out the zone that is named, which may be named twice: “PT (Pacific Time)”.
 *
 * @param otherwise - the zone where none is named
 * @throws Unclear when a name stands for several zones, or two are named
 */
export function takeZone(words: Phrases, otherwise: string): ReadZone {
  const exact = [...takeIds(words), ...takeOffsets(words)];
  const named = takeNames(words);
  const whole = named.flatMap(({ meaning }) =>
    'zone' in meaning && !('hours' in meaning) ? [meaning.zone] : [],
  );
  const halves = named.flatMap(({ name, meaning }) =>
    'hours' in meaning ? [{ name: name.toUpperCase(), ...meaning }] : [],
  );
  const ambiguous = named.flatMap(({ meaning }) =>
    'ambiguous' in meaning ? [meaning] : [],
  );
  const [zone, other] = new Set([...exact, ...whole]);
  const [half] = halves;
  const clash =
    other ??
    halves.find(one => one.zone !== (zone ?? half.zone))?.zone ??
    undefined;
  if (clash !== undefined) {
    throw new Unclear(
      'zone',
      `Two time zones are named: ${zone ?? half.zone} and ${clash}.`,
    );
  }
  const open = ambiguous.find(
    ({ zones }) => !zones.includes(zone ?? half?.zone ?? ''),
  );
  if (open) {
    throw new Unclear('zone', `${open.ambiguous}: name a city instead.`);
  }
  if (zone !== undefined) {
    return {
      timeZone: zone,
      ...(half && {
        note: `${half.name} was read as ${half.allYear}, the time of ${zone} all year round.`,
      }),
    };
  }
  if (!half) return { timeZone: otherwise };
  const { name, hours, allYear } = half;
  if (halves.some(one => one.hours !== hours)) {
    throw new Unclear('zone', `Two times are named: say ${allYear} instead.`);
  }
  return { timeZone: half.zone, half: { name, hours, allYear } };
}
