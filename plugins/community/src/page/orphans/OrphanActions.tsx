import { useState } from 'react';
import { Button } from '@backstage/ui';
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import type { OrphanView } from '@platform-community/backstage-plugin-community-common';
import { MoveDialog } from '../../threads/transfer/MoveDialog';
import { communityTranslationRef } from '../../translation';
import { ConfirmDialog, ErrorState, useTellError } from '../../ui';
import { useTidyOrphans } from './useTidyOrphans';
import styles from './Orphans.module.css';

/** Props of {@link OrphanActions}. */
export interface OrphanActionsProps {
  orphan: OrphanView;
  name: string;
}

/** What can be done to all threads of an entity at once. */
export function OrphanActions(props: OrphanActionsProps) {
  const { orphan, name } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const toasts = useApi(toastApiRef);
  const tellError = useTellError();
  const tidy = useTidyOrphans(orphan.entityRef);
  const [open, setOpen] = useState<'move' | 'archive'>();
  const close = () => {
    tidy.reset();
    setOpen(undefined);
  };
  const tell = (title: string) => {
    toasts.post({ title, status: 'success', timeout: 5_000 });
    close();
  };
  const count = orphan.threads;
  const all = count + orphan.archived;
  const labelOf = (what: string) => t('threads.orphans.of', { what, name });
  const button = (what: string, onPress: () => void) => (
    <Button
      variant="secondary"
      size="small"
      aria-label={labelOf(what)}
      isDisabled={tidy.isPending}
      onPress={onPress}
    >
      {what}
    </Button>
  );

  return (
    <div className={styles.actions}>
      {orphan.gone &&
        button(t('threads.orphans.moveAll'), () => setOpen('move'))}
      {orphan.gone &&
        count > 0 &&
        button(t('threads.orphans.archiveAll'), () => setOpen('archive'))}
      {orphan.archived > 0 &&
        button(t('threads.orphans.restoreAll'), () =>
          tidy.mutate(
            { act: 'restore' },
            {
              onSuccess: done =>
                tell(t('threads.orphans.restored', { count: done })),
              onError: error => tellError(error),
            },
          ),
        )}
      {open === 'move' && (
        <MoveDialog
          title={t('threads.orphans.move.title', { count: all, name })}
          text={t('threads.orphans.move.text')}
          from={orphan.entityRef}
          confirmLabel={t('threads.orphans.move.confirm')}
          refusedTitle={t('threads.orphans.move.refused')}
          isPending={tidy.isPending}
          error={tidy.error}
          onMove={({ entityRef: to, reason }) =>
            tidy.mutate(
              { act: 'move', to, reason },
              {
                onSuccess: done =>
                  tell(
                    t('threads.orphans.move.done', {
                      count: done,
                      entity: parseEntityRef(to).name,
                    }),
                  ),
              },
            )
          }
          onClose={close}
        />
      )}
      {open === 'archive' && (
        <ConfirmDialog
          isOpen
          title={t('threads.orphans.archive.title', { count, name })}
          confirmLabel={t('threads.orphans.archive.confirm')}
          isPending={tidy.isPending}
          onConfirm={() =>
            tidy.mutate(
              { act: 'archive' },
              {
                onSuccess: done =>
                  tell(t('threads.orphans.archive.done', { count: done })),
              },
            )
          }
          onClose={close}
        >
          {t('threads.orphans.archive.text')}
          {tidy.error && <ErrorState error={tidy.error} />}
        </ConfirmDialog>
      )}
    </div>
  );
}
