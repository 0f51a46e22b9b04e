import { Button, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../../translation';
import { EmptyState, ErrorState, ListSkeleton, Section } from '../../ui';
import { OrphanItem } from './OrphanItem';
import { useOrphans } from './useOrphans';
import styles from './Orphans.module.css';

/** The entities that left the catalog and threads behind. */
export function OrphanList(props: { root: string }) {
  const { t } = useTranslationRef(communityTranslationRef);
  return (
    <Section title={t('threads.orphans.title')}>
      <Text as="p" color="secondary" className={styles.text}>
        {t('threads.orphans.text')}
      </Text>
      <Items {...props} />
    </Section>
  );
}

function Items(props: { root: string }) {
  const { t } = useTranslationRef(communityTranslationRef);
  const orphans = useOrphans();
  if (orphans.isPending) return <ListSkeleton rows={3} />;
  if (orphans.isError) {
    return (
      <ErrorState
        title={t('threads.orphans.failed')}
        error={orphans.error}
        onRetry={() => void orphans.refetch()}
        isRetrying={orphans.isFetching}
      />
    );
  }
  const items = orphans.data.pages.flatMap(page => page.items);
  if (items.length === 0) {
    return (
      <EmptyState
        title={t('threads.orphans.emptyTitle')}
        text={t('threads.orphans.emptyText')}
      />
    );
  }
  return (
    <>
      <ul className={styles.list} aria-label={t('threads.orphans.list')}>
        {items.map(orphan => (
          <OrphanItem key={orphan.entityRef} orphan={orphan} {...props} />
        ))}
      </ul>
      {orphans.hasNextPage && (
        <Button
          variant="secondary"
          isPending={orphans.isFetchingNextPage}
          onPress={() => void orphans.fetchNextPage()}
        >
          {t('threads.orphans.more')}
        </Button>
      )}
    </>
  );
}
