import type { EventView } from '@platform-community/backstage-plugin-community-common';
import { useNow, useReaderLocale, useReaderZone } from '../ui/useReader';
import { eventWhen, type EventWhen } from './when/eventWhen';

/** When an event is for the reader, and whether it is on or over. */
export function useEventWhen(
  event: Pick<EventView, 'startsAt' | 'endsAt' | 'timeZone'>,
): EventWhen & { isNow: boolean; isOver: boolean } {
  const zone = useReaderZone();
  const locale = useReaderLocale();
  const now = useNow();
  const isOver = Date.parse(event.endsAt) <= now;
  return {
    ...eventWhen(event, zone, locale, new Date(now)),
    isOver,
    isNow: !isOver && Date.parse(event.startsAt) <= now,
  };
}
