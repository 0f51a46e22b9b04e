import { Fragment } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ThreadView } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { ActMenu } from '../../ui/ActMenu';
import { useMergeAction } from '../merging/useMergeAction';
import { useArchiveAction } from '../orphans/useArchiveAction';
import { useTransferAction } from '../transfer/useTransferAction';
import { useModerationActions } from '../moderation/useModerationActions';
import type { ThreadAction } from './actions/ThreadAction';
import { useDeleteAction } from './actions/useDeleteAction';
import { useEditAction } from './actions/useEditAction';
import { useLabelsAction } from './actions/useLabelsAction';
import { useLockAction } from './actions/useLockAction';
import { usePinAction } from './actions/usePinAction';
import { usePurgeAction } from './actions/usePurgeAction';

/** Props of {@link ThreadMenu}. */
export interface ThreadMenuProps {
  thread: ThreadView;
  onEdit: () => void;
}

/** What only some may do with a thread; nothing at all for the others. */
export function ThreadMenu(props: ThreadMenuProps) {
  const { thread, onEdit } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const actions = [
    useEditAction(thread, onEdit),
    useLabelsAction(thread),
    usePinAction(thread),
    useLockAction(thread),
    useMergeAction(thread),
    useTransferAction(thread),
    useArchiveAction(thread),
    ...useModerationActions({ threadId: thread.id }, thread.can),
    useDeleteAction(thread),
    usePurgeAction(thread),
  ].filter((action): action is ThreadAction => action !== undefined);

  if (actions.length === 0) return null;
  return (
    <>
      <ActMenu label={t('threads.menu.label')} acts={actions} />
      {actions.map(action => (
        <Fragment key={action.id}>{action.dialog}</Fragment>
      ))}
    </>
  );
}
