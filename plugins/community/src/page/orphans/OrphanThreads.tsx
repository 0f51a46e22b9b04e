import { Button, Link } from '@backstage/ui';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiArrowLeftLine } from '@remixicon/react';
import { useParams } from 'react-router-dom';
import { communityTranslationRef } from '../../translation';
import { EmptyState, ErrorState, ListSkeleton, Section } from '../../ui';
import { OrphanThread } from './OrphanThread';
import { useOrphanThreads } from './useOrphans';
import styles from './Orphans.module.css';

/** The threads of an entity that left the catalog; the address names it. */
export function OrphanThreads(props: { root: string }) {
  const { kind = '', namespace = '', name = '' } = useParams();
  const { t } = useTranslationRef(communityTranslationRef);
  const entityRef = stringifyEntityRef({ kind, namespace, name });
  return (
    <>
      <Link href={props.root} className={styles.back} standalone>
        <RiArrowLeftLine size={16} aria-hidden="true" />
        {t('threads.orphans.back')}
      </Link>
      <Section title={name}>
        <Items entityRef={entityRef.toLocaleLowerCase('en-US')} name={name} />
      </Section>
    </>
  );
}

function Items(props: { entityRef: string; name: string }) {
  const { entityRef, name } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const threads = useOrphanThreads(entityRef);
  if (threads.isPending) return <ListSkeleton rows={3} />;
  if (threads.isError) {
    return (
      <ErrorState
        error={threads.error}
        onRetry={() => void threads.refetch()}
        isRetrying={threads.isFetching}
      />
    );
  }
  const { pages } = threads.data;
  if (pages.every(page => page.items.length === 0)) {
    return <EmptyState title={t('threads.orphans.thread.none')} />;
  }
  return (
    <>
      <ul className={styles.list} aria-label={name}>
        {pages.flatMap(page =>
          page.items.map(thread => (
            <OrphanThread
              key={thread.id}
              thread={thread}
              people={page.people}
            />
          )),
        )}
      </ul>
      {threads.hasNextPage && (
        <Button
          variant="secondary"
          isPending={threads.isFetchingNextPage}
          onPress={() => void threads.fetchNextPage()}
        >
          {t('threads.orphans.more')}
        </Button>
      )}
    </>
  );
}
