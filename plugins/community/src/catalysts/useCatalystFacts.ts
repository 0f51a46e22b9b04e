import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  DeclaredCatalystView,
  TermView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../translation';
import { useNow, useReaderLocale } from '../ui/useReader';
import { formatDay } from './formatDay';

/**
 * What there is to say of a catalyst in a line: of one by a term, what they look
 * after, and until when; of one whom a file names, only that. What it is on can
 * stand between.
 */
export function useCatalystFacts() {
  const { t } = useTranslationRef(communityTranslationRef);
  const locale = useReaderLocale();
  const now = useNow();
  return (of: TermView | DeclaredCatalystView, place?: string) => {
    if (!('until' in of)) return [t('catalysts.declared'), place];
    const date = formatDay(of.until, locale, new Date(now));
    return [of.focus, place, t('catalysts.section.until', { date })];
  };
}
