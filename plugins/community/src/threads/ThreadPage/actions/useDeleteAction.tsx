import { useState } from 'react';
import { RiDeleteBinLine } from '@remixicon/react';
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { useNavigate } from 'react-router-dom';
import type { ThreadView } from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths } from '../../../scope';
import { communityTranslationRef } from '../../../translation';
import { ConfirmDialog, useTellError } from '../../../ui';
import { useDeleteThread } from '../../useDeleteThread';
import type { ThreadAction } from './ThreadAction';

/** Deletes a thread, after asking. */
export function useDeleteAction(thread: ThreadView): ThreadAction | undefined {
  const { t } = useTranslationRef(communityTranslationRef);
  const toasts = useApi(toastApiRef);
  const tellError = useTellError();
  const navigate = useNavigate();
  const paths = useCommunityPaths();
  const [isAsking, setAsking] = useState(false);
  const remove = useDeleteThread(thread.id);

  const confirm = () =>
    remove.mutate(undefined, {
      onSuccess: () => {
        toasts.post({ title: t('threads.delete.done'), status: 'success' });
        navigate(paths.home(), { replace: true });
      },
      onError: error => {
        setAsking(false);
        tellError(error, t('threads.delete.refused'));
      },
    });

  if (!thread.can.delete) return undefined;
  return {
    id: 'delete',
    label: t('threads.menu.delete'),
    icon: <RiDeleteBinLine />,
    isDestructive: true,
    onAction: () => setAsking(true),
    dialog: (
      <ConfirmDialog
        isOpen={isAsking}
        title={t('threads.delete.title')}
        confirmLabel={t('threads.delete.confirm')}
        isDestructive
        isPending={remove.isPending}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {t('threads.delete.text', { title: thread.title })}
      </ConfirmDialog>
    ),
  };
}
