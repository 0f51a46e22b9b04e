import { Alert } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../../translation';
import { ErrorState } from '../../ui';
import type { useMergePreview } from './useMergePreview';
import styles from './MergeDialog.module.css';

/** What a merge would do, in words, or why it cannot be. */
export function MergePreview(props: {
  preview: ReturnType<typeof useMergePreview>;
}) {
  const { data, error, refetch } = props.preview;
  const { t } = useTranslationRef(communityTranslationRef);
  if (error) {
    return (
      <ErrorState
        title={t('threads.merging.preview.failed')}
        error={error}
        onRetry={refetch}
      />
    );
  }
  if (!data) return null;
  if (data.refusal) {
    return <Alert status="warning" icon title={data.refusal} />;
  }
  const { votes, watchersAdded } = data;
  const lines = [
    votes.now === votes.then
      ? t('threads.merging.preview.same', { count: votes.then })
      : t('threads.merging.preview.votes', {
          now: `${votes.now}`,
          count: votes.then,
        }),
    ...(votes.alreadyCounted > 0
      ? [t('threads.merging.preview.already', { count: votes.alreadyCounted })]
      : []),
    ...(watchersAdded > 0
      ? [t('threads.merging.preview.watchers', { count: watchersAdded })]
      : []),
    t('threads.merging.preview.rest', {
      title: data.thread.title,
      into: data.into.title,
    }),
  ];
  return (
    <ul
      className={styles.preview}
      aria-label={t('threads.merging.preview.label')}
      aria-live="polite"
    >
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
