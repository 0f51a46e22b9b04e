import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useReaderLocale } from '../../ui/useReader';
import { hackathonTranslationRef } from './translation';

/** A place in an order, as one says it: 1st, 2nd, 3rd. */
export function useOrdinal(): (place: number) => string {
  const { t } = useTranslationRef(hackathonTranslationRef);
  const locale = useReaderLocale();
  return place => {
    const form = new Intl.PluralRules(locale, { type: 'ordinal' }).select(
      place,
    );
    return t(`rank.${form}`, { place: `${place}` });
  };
}
