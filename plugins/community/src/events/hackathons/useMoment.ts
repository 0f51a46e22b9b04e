import { wallTime } from '@platform-community/backstage-plugin-community-common';
import { useNow, useReaderLocale, useReaderZone } from '../../ui/useReader';

/** A day and time on the reader's clock, with its year when it is another one. */
export function useMoment(): (at: string) => string {
  const locale = useReaderLocale();
  const timeZone = useReaderZone();
  const now = useNow();
  const yearOf = (at: Date) => wallTime(at, timeZone).slice(0, 4);
  return text => {
    const at = new Date(text);
    return new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      month: 'short',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      ...(yearOf(at) !== yearOf(new Date(now)) && { year: 'numeric' }),
      timeZone,
    }).format(at);
  };
}
