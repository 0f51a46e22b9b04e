import { RiEditLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ThreadView } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../../translation';
import type { ThreadAction } from './ThreadAction';

/** Opens the title and the text of a thread for its author. */
export function useEditAction(
  thread: ThreadView,
  onEdit: () => void,
): ThreadAction | undefined {
  const { t } = useTranslationRef(communityTranslationRef);
  if (!thread.can.edit) return undefined;
  return {
    id: 'edit',
    label: t('threads.menu.edit'),
    icon: <RiEditLine />,
    onAction: onEdit,
  };
}
