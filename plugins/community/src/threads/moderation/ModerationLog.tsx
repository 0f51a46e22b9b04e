import { Button, Link } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCommunityPaths } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { EmptyState, ErrorState, ListSkeleton } from '../../ui';
import { ActItem } from './ActItem';
import { OnEntity } from './OnEntity';
import { useLog } from './useLog';
import styles from './Moderation.module.css';

/** What moderators did in the scope. */
export function ModerationLog() {
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  const log = useLog();
  if (log.isPending) return <ListSkeleton rows={2} />;
  if (log.isError && !log.data) {
    return (
      <ErrorState
        error={log.error}
        onRetry={() => void log.refetch()}
        isRetrying={log.isFetching}
      />
    );
  }
  const pages = log.data.pages;
  if (pages.every(page => page.items.length === 0)) {
    return (
      <EmptyState
        title={t('moderation.log.emptyTitle')}
        text={t('moderation.log.emptyText')}
      />
    );
  }
  return (
    <>
      <ul className={styles.list} aria-label={t('moderation.log.title')}>
        {pages.flatMap(page =>
          page.items.map(act => (
            <ActItem key={act.id} act={act} people={page.people}>
              <Link
                href={paths.thread(act.thread.id, act.replyId)}
                weight="bold"
              >
                {act.replyId
                  ? t('moderation.queue.reply', { title: act.thread.title })
                  : act.thread.title}
              </Link>
              <OnEntity entityRef={act.entityRef} entities={page.entities} />
            </ActItem>
          )),
        )}
      </ul>
      {log.hasNextPage && (
        <Button
          variant="secondary"
          isPending={log.isFetchingNextPage}
          onPress={() => void log.fetchNextPage()}
        >
          {t('moderation.queue.more')}
        </Button>
      )}
    </>
  );
}
