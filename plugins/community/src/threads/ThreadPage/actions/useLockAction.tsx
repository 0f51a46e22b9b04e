import { useState } from 'react';
import { RiLockLine, RiLockUnlockLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ThreadView } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../../translation';
import { useTellError } from '../../../ui';
import { LockDialog } from '../../tidying/LockDialog';
import { useLock } from '../../tidying/useLock';
import { useAnnounce } from '../Announcer';
import type { ThreadAction } from './ThreadAction';

/** Locks a thread, after asking why, or unlocks it. */
export function useLockAction(thread: ThreadView): ThreadAction | undefined {
  const { t } = useTranslationRef(communityTranslationRef);
  const tellError = useTellError();
  const announce = useAnnounce();
  const lock = useLock(thread.id);
  const [isAsking, setAsking] = useState(false);
  if (!thread.can.lock) return undefined;
  if (thread.lock) {
    return {
      id: 'lock',
      label: t('threads.tidy.lock.undo'),
      icon: <RiLockUnlockLine />,
      onAction: () =>
        lock.mutate(undefined, {
          onSuccess: () => announce(t('threads.tidy.lock.undone')),
          onError: error => tellError(error, t('threads.tidy.lock.refused')),
        }),
    };
  }
  return {
    id: 'lock',
    label: t('threads.tidy.lock.action'),
    icon: <RiLockLine />,
    onAction: () => setAsking(true),
    dialog: isAsking && (
      <LockDialog threadId={thread.id} onClose={() => setAsking(false)} />
    ),
  };
}
