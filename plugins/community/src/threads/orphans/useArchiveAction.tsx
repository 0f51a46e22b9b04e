import { RiArchiveLine, RiInboxUnarchiveLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ThreadView } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { useTellError } from '../../ui';
import { useAnnounce } from '../ThreadPage/Announcer';
import type { ThreadAction } from '../ThreadPage/actions/ThreadAction';
import { useArchive } from './useArchive';

/** Archives a thread whose entity left the catalog, or takes it back. */
export function useArchiveAction(thread: ThreadView): ThreadAction | undefined {
  const { t } = useTranslationRef(communityTranslationRef);
  const tellError = useTellError();
  const announce = useAnnounce();
  const archive = useArchive(thread.id);
  if (!thread.can.archive) return undefined;
  const isArchived = thread.unlisted === 'archived';
  const words = isArchived
    ? ({ action: 'restore', done: 'restoredDone' } as const)
    : ({ action: 'archive', done: 'archivedDone' } as const);
  return {
    id: 'archive',
    label: t(`threads.orphans.thread.${words.action}`),
    icon: isArchived ? <RiInboxUnarchiveLine /> : <RiArchiveLine />,
    onAction: () =>
      archive.mutate(!isArchived, {
        onSuccess: () => announce(t(`threads.orphans.thread.${words.done}`)),
        onError: error => tellError(error),
      }),
  };
}
