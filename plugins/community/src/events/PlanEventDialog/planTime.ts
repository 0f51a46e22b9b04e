import {
  isTimeZone,
  resolveLocalTime,
  wallTime,
} from '@platform-community/backstage-plugin-community-common';
import { formatRange } from '../when/formatRange';
import { zoneName } from '../when/zoneName';
import { isLocalTime, type PlanDraft } from './planDraft';

/** What the chosen time comes to, before it is sent. */
export interface PlanTime {
  /** For the one who plans: `Tue 24 Nov, 14:00 – 15:00`. */
  forYou: string;
  past: boolean;
  /** When the zone's clocks skip the chosen time or show it twice. */
  note?: { how: 'skipped' | 'twice'; zone: string; time: string };
}

/** What the chosen time comes to, once it is whole. */
export function planTime(
  draft: Pick<PlanDraft, 'date' | 'time' | 'timeZone' | 'minutes'>,
  readerZone: string,
  locale: string | undefined,
  now: Date = new Date(),
): PlanTime | undefined {
  const { date, time, timeZone } = draft;
  const local = `${date}T${time}`;
  if (!isLocalTime(local) || !isTimeZone(timeZone)) return undefined;

  const { instant, how } = resolveLocalTime(local, timeZone);
  const minutes = Number.isFinite(draft.minutes) ? draft.minutes : 0;
  const end = new Date(instant.getTime() + minutes * 60_000);
  return {
    forYou: formatRange({ start: instant, end, zone: readerZone, locale, now }),
    past: instant < now,
    ...(how !== 'exact' && {
      note: {
        how,
        zone: zoneName(timeZone),
        time: wallTime(instant, timeZone).slice(11),
      },
    }),
  };
}
