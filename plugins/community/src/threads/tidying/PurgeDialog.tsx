import { useState } from 'react';
import { Text, TextField } from '@backstage/ui';
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../../translation';
import { ConfirmDialog, ErrorState } from '../../ui';
import { usePurge } from './usePurge';

/** Props of {@link PurgeDialog}. */
export interface PurgeDialogProps {
  threadId: string;
  threadTitle: string;
  /** The reply that is erased; none for the thread itself. */
  replyId?: string;
  onClose: () => void;
  onPurged?: () => void;
}

/** Erases for good, once the title was typed. */
export function PurgeDialog(props: PurgeDialogProps) {
  const { threadId, threadTitle, replyId, onClose, onPurged } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const toasts = useApi(toastApiRef);
  const purge = usePurge({ threadId, replyId });
  const [title, setTitle] = useState('');

  const confirm = () =>
    purge.mutate(title.trim(), {
      onSuccess: () => {
        toasts.post({ title: t('threads.tidy.purge.done'), status: 'success' });
        onClose();
        onPurged?.();
      },
    });

  return (
    <ConfirmDialog
      isOpen
      title={t(
        replyId ? 'threads.tidy.purge.replyTitle' : 'threads.tidy.purge.title',
      )}
      confirmLabel={t('threads.tidy.purge.confirm')}
      isDestructive
      isPending={purge.isPending}
      isDisabled={title.trim() !== threadTitle}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Text as="p">
        {t(
          replyId ? 'threads.tidy.purge.replyText' : 'threads.tidy.purge.text',
        )}
      </Text>
      <TextField
        label={t('threads.tidy.purge.confirmBy')}
        description={threadTitle}
        value={title}
        onChange={setTitle}
        autoComplete="off"
      />
      {purge.error && (
        <ErrorState
          title={t('threads.tidy.purge.refused')}
          error={purge.error}
        />
      )}
    </ConfirmDialog>
  );
}
