import { useCallback } from 'react';
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../translation';
import { useErrorWords } from './useErrorWords';

/**
 * Tells a person that what they did was refused, and why.
 *
 * @returns a function of the error and, where there is something better to say
 * than "That did not work", a title
 */
export function useTellError(): (error: unknown, title?: string) => void {
  const toasts = useApi(toastApiRef);
  const words = useErrorWords();
  const { t } = useTranslationRef(communityTranslationRef);
  return useCallback(
    (error, title = t('ui.error.refused')) => {
      toasts.post({
        title,
        description: words(error),
        status: 'danger',
        timeout: 8_000,
      });
    },
    [toasts, words, t],
  );
}
