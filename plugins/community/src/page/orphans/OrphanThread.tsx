import { useState } from 'react';
import { Button, Link } from '@backstage/ui';
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import type {
  People,
  ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import { useQueryClient } from '@tanstack/react-query';
import { communityKeys, useCommunityPaths } from '../../scope';
import { useArchive } from '../../threads/orphans/useArchive';
import { KindChip } from '../../threads/ThreadChips';
import { ThreadMeta } from '../../threads/ThreadList/ThreadMeta';
import { TransferDialog } from '../../threads/transfer/TransferDialog';
import { communityTranslationRef } from '../../translation';
import { Chip, useTellError } from '../../ui';
import styles from './Orphans.module.css';

/** Props of {@link OrphanThread}. */
export interface OrphanThreadProps {
  thread: ThreadView;
  people: People;
}

/** One thread that was left behind, with what can be done about it. */
export function OrphanThread(props: OrphanThreadProps) {
  const { thread, people } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  const toasts = useApi(toastApiRef);
  const client = useQueryClient();
  const tellError = useTellError();
  const archive = useArchive(thread.id);
  const [isMoving, setMoving] = useState(false);
  const isArchived = thread.unlisted === 'archived';
  const labelOf = (what: string) =>
    t('threads.orphans.of', { what, name: thread.title });
  const change = {
    label: isArchived
      ? t('threads.orphans.thread.restore')
      : t('threads.orphans.thread.archive'),
    done: isArchived
      ? t('threads.orphans.thread.restoredDone')
      : t('threads.orphans.thread.archivedDone'),
  };
  const close = () => {
    setMoving(false);
    void client.invalidateQueries({ queryKey: communityKeys.orphans });
  };

  return (
    <li className={styles.item}>
      <div className={styles.about}>
        <div className={styles.facts}>
          <KindChip kind={thread.kind} />
          <Link href={paths.thread(thread.id)} weight="bold">
            {thread.title}
          </Link>
          {isArchived && <Chip>{t('threads.orphans.thread.archived')}</Chip>}
        </div>
        <ThreadMeta thread={thread} people={people} />
      </div>
      <div className={styles.actions}>
        {thread.can.transfer && (
          <Button
            variant="secondary"
            size="small"
            aria-label={labelOf(t('threads.orphans.thread.move'))}
            onPress={() => setMoving(true)}
          >
            {t('threads.orphans.thread.move')}
          </Button>
        )}
        {thread.can.archive && (
          <Button
            variant="secondary"
            size="small"
            aria-label={labelOf(change.label)}
            isPending={archive.isPending}
            onPress={() =>
              archive.mutate(!isArchived, {
                onSuccess: () => {
                  toasts.post({
                    title: change.done,
                    status: 'success',
                    timeout: 5_000,
                  });
                },
                onError: error => tellError(error),
              })
            }
          >
            {change.label}
          </Button>
        )}
      </div>
      {isMoving && <TransferDialog thread={thread} onClose={close} />}
    </li>
  );
}
