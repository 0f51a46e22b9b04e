import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import type { ThreadView } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { entityTitle } from '../../ui/entityTitle';
import { MoveDialog } from './MoveDialog';
import { TransferPreview } from './TransferPreview';
import { useTransfer } from './useTransfer';

/** Moves a thread that was reported on the wrong component. */
export function TransferDialog(props: {
  thread: ThreadView;
  onClose: () => void;
}) {
  const { thread, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const toasts = useApi(toastApiRef);
  const transfer = useTransfer(thread.id);

  const move = (to: { entityRef: string; reason?: string }) =>
    transfer.mutate(to, {
      onSuccess: ({ entities }) => {
        toasts.post({
          title: t('threads.transfer.done', {
            entity: entityTitle(entities, to.entityRef),
          }),
          status: 'success',
          timeout: 5_000,
        });
        onClose();
      },
    });

  return (
    <MoveDialog
      title={t('threads.transfer.title', { title: thread.title })}
      text={t('threads.transfer.text')}
      from={thread.entityRef}
      confirmLabel={t('threads.transfer.confirm')}
      preview={entityRef =>
        thread.labels.length > 0 && (
          <TransferPreview threadId={thread.id} entityRef={entityRef} />
        )
      }
      refusedTitle={t('threads.transfer.refused')}
      isPending={transfer.isPending}
      error={transfer.error}
      onMove={move}
      onClose={onClose}
    />
  );
}
