import { Alert, Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../translation';
import { useErrorWords } from './useErrorWords';

export interface ErrorStateProps {
  error: unknown;
  /** What could not be done, in words. */
  title?: string;
  onRetry?: () => void;
  isRetrying?: boolean;
}

/** Says what happened in place of what could not be shown. */
export function ErrorState(props: ErrorStateProps) {
  const { error, title, onRetry, isRetrying } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const words = useErrorWords();
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={title ?? t('ui.error.title')}
      description={words(error)}
      customActions={
        onRetry && (
          <Button
            size="small"
            variant="secondary"
            isPending={isRetrying}
            onPress={onRetry}
          >
            {t('ui.error.retry')}
          </Button>
        )
      }
    />
  );
}
