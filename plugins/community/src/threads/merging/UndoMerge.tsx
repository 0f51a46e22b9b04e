import { useState } from 'react';
import { Button } from '@backstage/ui';
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../../translation';
import { ConfirmDialog, useTellError } from '../../ui';
import { useUnmerge } from './useUnmerge';

/** Props of {@link UndoMerge}. */
export interface UndoMergeProps {
  /** The thread that was merged. */
  thread: { id: string; title: string };
  /** The id of the one it was merged into. */
  into?: string;
}

/** Takes a merge back, after asking. */
export function UndoMerge(props: UndoMergeProps) {
  const { thread, into } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const toasts = useApi(toastApiRef);
  const tellError = useTellError();
  const unmerge = useUnmerge(into);
  const [isAsking, setAsking] = useState(false);

  const confirm = () =>
    unmerge.mutate(thread.id, {
      onSuccess: () =>
        toasts.post({
          title: t('threads.merging.undo.done', { title: thread.title }),
          status: 'success',
          timeout: 5_000,
        }),
      onError: error => tellError(error, t('threads.merging.undo.refused')),
      onSettled: () => setAsking(false),
    });

  return (
    <>
      <Button
        variant="secondary"
        size="small"
        aria-label={`${t('threads.merging.from.undo')}: ${thread.title}`}
        onPress={() => setAsking(true)}
      >
        {t('threads.merging.from.undo')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('threads.merging.undo.title')}
        confirmLabel={t('threads.merging.undo.confirm')}
        isPending={unmerge.isPending}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {t('threads.merging.undo.text', { title: thread.title })}
      </ConfirmDialog>
    </>
  );
}
