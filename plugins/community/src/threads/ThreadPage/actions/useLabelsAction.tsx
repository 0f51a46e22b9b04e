import { useState } from 'react';
import { RiPriceTag3Line } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ThreadView } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../../translation';
import { LabelThreadDialog } from '../../labels/LabelThreadDialog';
import type { ThreadAction } from './ThreadAction';

/** Chooses the labels of a thread. */
export function useLabelsAction(thread: ThreadView): ThreadAction | undefined {
  const { t } = useTranslationRef(communityTranslationRef);
  const [isOpen, setOpen] = useState(false);
  if (!thread.can.label) return undefined;
  return {
    id: 'labels',
    label: t('threads.labels.choose.action'),
    icon: <RiPriceTag3Line />,
    onAction: () => setOpen(true),
    dialog: isOpen && (
      <LabelThreadDialog thread={thread} onClose={() => setOpen(false)} />
    ),
  };
}
