import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  recurrenceWords,
  resolveLocalTime,
  wallTime,
  type EventView,
  type RecurrencePlan,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../translation';
import { useReaderZone } from '../ui/useReader';
import { zoneName } from './when/zoneName';

/**
 * A plan in words, `Every other Thursday at 16:00`. They are those of the
 * event's own clocks, which it keeps; their zone is named where the reader's
 * clocks show something else when it takes place first, or `at` some instant.
 */
export function usePlanWords(): (plan: RecurrencePlan, at?: Date) => string {
  const { t } = useTranslationRef(communityTranslationRef);
  const readerZone = useReaderZone();
  return (plan, at) => {
    const { startsLocal, timeZone } = plan;
    const instant = at ?? resolveLocalTime(startsLocal, timeZone).instant;
    const words = recurrenceWords(plan).replace(` (${timeZone})`, '');
    return wallTime(instant, readerZone) === wallTime(instant, timeZone)
      ? words
      : t('events.series.inZone', { words, zone: zoneName(timeZone) });
  };
}

/** How a series recurs; its exceptions are seen in its dates. */
export function useSeriesWords(
  event: Pick<EventView, 'series' | 'startsAt' | 'timeZone'>,
): string | undefined {
  const wordsOf = usePlanWords();
  const { series, timeZone, startsAt } = event;
  if (!series) return undefined;
  const { startsLocal, rule, extra } = series;
  return wordsOf(
    { startsLocal, timeZone, rule, ...(rule === undefined && { extra }) },
    new Date(startsAt),
  );
}
