import { useState } from 'react';
import { Text, TextField } from '@backstage/ui';
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { useNavigate } from 'react-router-dom';
import {
  limits,
  type ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { ErrorState, FormDialog } from '../../ui';
import { ThreadChoices } from '../ThreadChoices';
import { MergePreview } from './MergePreview';
import { useMerge } from './useMerge';
import { useMergeCandidates } from './useMergeCandidates';
import { useMergePreview } from './useMergePreview';
import styles from './MergeDialog.module.css';

/** Props of {@link MergeDialog}. */
export interface MergeDialogProps {
  thread: ThreadView;
  onClose: () => void;
}

/** Merges a thread into another: which, and what will come of it. */
export function MergeDialog(props: MergeDialogProps) {
  const { thread, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const toasts = useApi(toastApiRef);
  const navigate = useNavigate();
  const paths = useCommunityPaths();
  const [typed, setTyped] = useState('');
  const [into, setInto] = useState<string>();
  const preview = useMergePreview(thread.id, into);
  const merge = useMerge(thread.id);
  const canMerge = Boolean(into && preview.data && !preview.data.refusal);

  const confirm = () => {
    if (!into) return;
    merge.mutate(into, {
      onSuccess: ({ thread: other }) => {
        toasts.post({
          title: t('threads.merging.done', { title: other.title }),
          status: 'success',
          timeout: 5_000,
        });
        onClose();
        navigate(paths.thread(other.id));
      },
    });
  };

  return (
    <FormDialog
      title={t('threads.merging.title', { title: thread.title })}
      width={560}
      confirmLabel={t('threads.merging.confirm')}
      isDisabled={!canMerge}
      isPending={merge.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <TextField
        label={t('threads.merging.search')}
        placeholder={t('threads.merging.searchPlaceholder')}
        size="small"
        value={typed}
        onChange={setTyped}
        maxLength={limits.search.max}
        autoComplete="off"
      />
      <Candidates
        thread={thread}
        typed={typed}
        into={into}
        onChoose={setInto}
      />
      {into && <MergePreview preview={preview} />}
      {merge.error && (
        <ErrorState title={t('threads.merging.refused')} error={merge.error} />
      )}
    </FormDialog>
  );
}

function Candidates(props: {
  thread: ThreadView;
  typed: string;
  into: string | undefined;
  onChoose: (id: string | undefined) => void;
}) {
  const { thread, typed, into, onChoose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const { data, error, refetch } = useMergeCandidates(thread, typed);
  if (error && !data) {
    return (
      <ErrorState
        title={t('threads.merging.failed')}
        error={error}
        onRetry={refetch}
      />
    );
  }
  if (data?.items.length === 0) {
    return (
      <Text as="p" color="secondary" className={styles.text} role="status">
        {t('threads.merging.none')}
      </Text>
    );
  }
  return (
    <ThreadChoices
      label={t('threads.merging.candidates')}
      threads={data?.items ?? []}
      entities={data?.entities ?? {}}
      chosen={into}
      onChoose={onChoose}
    />
  );
}
