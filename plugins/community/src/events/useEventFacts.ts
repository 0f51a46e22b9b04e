import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  EventView,
  People,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../translation';
import { personName } from '../ui/personName';
import { useReaderLocale } from '../ui/useReader';
import { usePlacesWords } from './usePlacesWords';

/** How many are going and may still come, where it is, and who runs it. */
export function useEventFacts() {
  const { t } = useTranslationRef(communityTranslationRef);
  const locale = useReaderLocale();
  const placesOf = usePlacesWords();
  return (event: EventView, people: People): string[] => {
    const isCancelled = event.status === 'cancelled';
    const places = isCancelled ? undefined : placesOf(event);
    const hosts = event.hosts.map(ref => personName(people, ref));
    const going =
      event.remote > 0
        ? t('events.goingOnline', {
            count: event.going,
            remote: `${event.remote}`,
          })
        : t('events.going', { count: event.going });
    return [
      ...(isCancelled ? [] : [going]),
      ...(places ? [places] : []),
      ...(event.place ? [event.place] : []),
      ...(hosts.length > 0
        ? [
            t('events.hosted', {
              names: new Intl.ListFormat(locale).format(hosts),
            }),
          ]
        : []),
    ];
  };
}
