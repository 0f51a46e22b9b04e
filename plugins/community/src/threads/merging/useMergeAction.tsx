import { useState } from 'react';
import { RiGitMergeLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ThreadView } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import type { ThreadAction } from '../ThreadPage/actions/ThreadAction';
import { MergeDialog } from './MergeDialog';

/** Merges a thread into another one that says the same. */
export function useMergeAction(thread: ThreadView): ThreadAction | undefined {
  const { t } = useTranslationRef(communityTranslationRef);
  const [isOpen, setOpen] = useState(false);
  if (!thread.can.merge) return undefined;
  return {
    id: 'merge',
    label: t('threads.merging.action'),
    icon: <RiGitMergeLine />,
    onAction: () => setOpen(true),
    dialog: isOpen && (
      <MergeDialog thread={thread} onClose={() => setOpen(false)} />
    ),
  };
}
