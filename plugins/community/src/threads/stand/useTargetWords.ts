import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { targetWords } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { useReaderLocale } from '../../ui/useReader';

/** A target in the reader's language: `Q1 2027`, or the day. */
export function useTargetWords(): (target: string) => string {
  const { t } = useTranslationRef(communityTranslationRef);
  const locale = useReaderLocale();
  return target => {
    const [year, quarter] = target.split('-Q');
    return quarter
      ? t('threads.stand.target.quarter', { quarter, year })
      : targetWords(target, locale);
  };
}
