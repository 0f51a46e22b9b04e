import {
  wallTime,
  type AgendaView,
} from '@platform-community/backstage-plugin-community-common';
import { useReaderLocale, useReaderZone } from '../../ui/useReader';

/** The time of day of an instant on the reader's clock, with its day where that is another than the first. */
export function useAgendaTime(
  agenda: Pick<AgendaView, 'startsAt'>,
): (at: string) => string {
  const locale = useReaderLocale();
  const timeZone = useReaderZone();
  const dayOf = (at: string) => wallTime(new Date(at), timeZone).slice(0, 10);
  return at =>
    new Intl.DateTimeFormat(locale, {
      ...(dayOf(at) === dayOf(agenda.startsAt)
        ? { timeStyle: 'short' }
        : { weekday: 'short', hour: 'numeric', minute: '2-digit' }),
      timeZone,
    }).format(new Date(at));
}
