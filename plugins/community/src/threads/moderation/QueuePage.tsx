import { Button, Link } from '@backstage/ui';
import { RiArrowLeftLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCommunityPaths } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { EmptyState, ErrorState, ListSkeleton, Section } from '../../ui';
import { CaseItem } from './CaseItem';
import { useQueue } from './useQueue';
import styles from './Moderation.module.css';

/** What was reported or is held, for those who decide on it. */
export function QueuePage() {
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  return (
    <div className={styles.page}>
      <Link href={paths.home()} className={styles.back} standalone>
        <RiArrowLeftLine size={16} aria-hidden="true" />
        {t('moderation.queue.back')}
      </Link>
      <Section title={t('moderation.queue.title')}>
        <Cases />
      </Section>
    </div>
  );
}

function Cases() {
  const { t } = useTranslationRef(communityTranslationRef);
  const queue = useQueue();
  if (queue.isPending) return <ListSkeleton rows={2} />;
  if (queue.isError && !queue.data) {
    return (
      <ErrorState
        error={queue.error}
        onRetry={() => void queue.refetch()}
        isRetrying={queue.isFetching}
      />
    );
  }
  const pages = queue.data.pages;
  if (pages.every(page => page.items.length === 0)) {
    return (
      <EmptyState
        title={t('moderation.queue.emptyTitle')}
        text={t('moderation.queue.emptyText')}
      />
    );
  }
  return (
    <>
      <ul className={styles.list} aria-label={t('moderation.queue.title')}>
        {pages.flatMap(page =>
          page.items.map(item => (
            <CaseItem key={item.id} item={item} people={page.people} />
          )),
        )}
      </ul>
      {queue.hasNextPage && (
        <Button
          variant="secondary"
          isPending={queue.isFetchingNextPage}
          onPress={() => void queue.fetchNextPage()}
        >
          {t('moderation.queue.more')}
        </Button>
      )}
    </>
  );
}
