import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { communityApiRef } from '../../api';
import { communityKeys } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { ErrorState } from '../../ui';
import styles from '../merging/MergeDialog.module.css';

/** Props of {@link TransferPreview}. */
export interface TransferPreviewProps {
  threadId: string;
  entityRef: string;
}

/** What becomes of a thread's labels at another entity, before it goes there. */
export function TransferPreview(props: TransferPreviewProps) {
  const { threadId: id, entityRef } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const api = useApi(communityApiRef);
  const { data, error, refetch } = useQuery({
    queryKey: communityKeys.transferPreview(id, entityRef),
    // Labels come and go meanwhile.
    staleTime: 0,
    gcTime: 0,
    queryFn: () => api.threads.previewTransfer({ id, entityRef }),
  });
  if (error) {
    return (
      <ErrorState
        title={t('threads.transfer.preview.failed')}
        error={error}
        onRetry={refetch}
      />
    );
  }
  const { kept = [], lost = [] } = data?.labels ?? {};
  return (
    <ul
      className={styles.preview}
      aria-label={t('threads.transfer.preview.label')}
      aria-live="polite"
    >
      {kept.length > 0 && (
        <li>
          {t('threads.transfer.preview.kept', { labels: kept.join(', ') })}
        </li>
      )}
      {lost.length > 0 && (
        <li>
          {t('threads.transfer.preview.lost', { labels: lost.join(', ') })}
        </li>
      )}
    </ul>
  );
}
