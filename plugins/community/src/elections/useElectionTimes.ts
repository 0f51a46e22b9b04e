import { useMemo } from 'react';
import { relativeTime } from '../ui/relativeTime';
import { useNow, useReaderLocale, useReaderZone } from '../ui/useReader';

/** How the instants of an election are written for the reader. */
export interface ElectionTimes {
  /** In the reader's zone: `Fri 27 Nov, 18:00`, with its year when it is another one. */
  moment: (at: string) => string;
  /** From now: `in 3 days`. */
  fromNow: (at: string) => string;
}

/** Writes instants as the reader's clock and language have them. */
export function useElectionTimes(): ElectionTimes {
  const locale = useReaderLocale();
  const timeZone = useReaderZone();
  const now = useNow();
  return useMemo(() => {
    const year = (instant: Date) =>
      new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(
        instant,
      );
    return {
      moment: at => {
        const instant = new Date(at);
        const otherYear = year(instant) !== year(new Date(now));
        return new Intl.DateTimeFormat(locale, {
          weekday: 'short',
          day: 'numeric',
          month: 'short',
          hour: 'numeric',
          minute: '2-digit',
          ...(otherYear && { year: 'numeric' }),
          timeZone,
        }).format(instant);
      },
      fromNow: at => relativeTime(new Date(at), now, locale),
    };
  }, [locale, timeZone, now]);
}
