import { useState } from 'react';
import { RiShareForwardLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ThreadView } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import type { ThreadAction } from '../ThreadPage/actions/ThreadAction';
import { TransferDialog } from './TransferDialog';

/** Moves a thread to the component it is about. */
export function useTransferAction(
  thread: ThreadView,
): ThreadAction | undefined {
  const { t } = useTranslationRef(communityTranslationRef);
  const [isOpen, setOpen] = useState(false);
  if (!thread.can.transfer) return undefined;
  return {
    id: 'transfer',
    label: t('threads.transfer.action'),
    icon: <RiShareForwardLine />,
    onAction: () => setOpen(true),
    dialog: isOpen && (
      <TransferDialog thread={thread} onClose={() => setOpen(false)} />
    ),
  };
}
