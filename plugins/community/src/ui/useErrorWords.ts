import { useCallback } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../translation';
import { backendMessage, isUnreachable } from './errorMessage';

/** Puts an error into words for a person: the backend's own where it gave any. */
export function useErrorWords(): (error: unknown) => string {
  const { t } = useTranslationRef(communityTranslationRef);
  return useCallback(
    error => {
      if (isUnreachable(error)) return t('ui.error.unreachable');
      return backendMessage(error) ?? t('ui.error.unexpected');
    },
    [t],
  );
}
