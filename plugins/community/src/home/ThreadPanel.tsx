import { Button, ButtonLink, Card } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  HomeView,
  ThreadSort,
} from '@platform-community/backstage-plugin-community-common';
import type { ReactNode } from 'react';
import {
  isNarrowed,
  noFilters,
  useCommunityPaths,
  useScope,
  type ThreadFilters,
} from '../scope';
import { ThreadList } from '../threads/ThreadList';
import { communityTranslationRef } from '../translation';
import { Busy, EmptyState, ErrorState, ListSkeleton } from '../ui';
import { ThreadToolbar } from './ThreadToolbar';
import { useMoreThreads } from './useMoreThreads';
import styles from './ThreadPanel.module.css';

export interface ThreadPanelProps {
  filters: ThreadFilters;
  onFilter: (change: Partial<ThreadFilters>) => void;
  /** The home of these filters, or of those before while these load. */
  home?: HomeView;
  isStale: boolean;
  error?: unknown;
  onRetry: () => void;
  unanswered?: number;
  /** How many threads by others are new, and what shows them. */
  fresh: number;
  onShowFresh: () => void;
}

/** The list of threads under its toolbar. */
export function ThreadPanel(props: ThreadPanelProps) {
  const { filters, onFilter, home, isStale, fresh } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const { scope } = useScope();
  const more = useMoreThreads(filters, isStale ? undefined : home);
  const list = more.list ?? (home && { ...home, threads: home.threads.items });

  let content: ReactNode;
  if (props.error) {
    content = <ErrorState error={props.error} onRetry={props.onRetry} />;
  } else if (!list) {
    content = <ListSkeleton rows={5} />;
  } else if (list.threads.length === 0) {
    content = (
      <NothingFound
        filters={filters}
        onFilter={onFilter}
        canStart={Boolean(home?.viewer.can.start)}
      />
    );
  } else {
    content = (
      <ThreadList
        threads={list.threads}
        people={list.people}
        entities={list.entities}
        hasMore={more.hasMore && !isStale}
        onMore={more.load}
        isLoadingMore={more.isLoading}
        showEntity={scope.of !== 'entity'}
      />
    );
  }

  return (
    <Card className={styles.panel}>
      <ThreadToolbar
        filters={filters}
        onChange={onFilter}
        unanswered={props.unanswered}
      />
      <Busy isBusy={isStale} label={t('ui.loading')} />
      <div role="status" className={styles.fresh}>
        {fresh > 0 && (
          <Button size="small" variant="secondary" onPress={props.onShowFresh}>
            {t('home.list.fresh', { count: fresh })}
          </Button>
        )}
      </div>
      <div aria-busy={isStale} className={styles.list}>
        {content}
      </div>
      {Boolean(more.error) && (
        <ErrorState
          error={more.error}
          title={t('home.list.moreError')}
          onRetry={more.load}
        />
      )}
    </Card>
  );
}

/** What an order says that leaves some threads out, and all of them. */
const lackingWords = {
  top: undefined,
  demand: undefined,
  new: undefined,
  active: undefined,
  unanswered: {
    title: 'home.nothing.allAnsweredTitle',
    text: 'home.nothing.allAnswered',
  },
  answered: {
    title: 'home.nothing.noneAnsweredTitle',
    text: 'home.nothing.noneAnswered',
  },
} as const satisfies Record<ThreadSort, unknown>;

function NothingFound(props: {
  filters: ThreadFilters;
  onFilter: (change: Partial<ThreadFilters>) => void;
  canStart: boolean;
}) {
  const { filters, onFilter, canStart } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  const lacking = isNarrowed(filters) ? undefined : lackingWords[filters.sort];
  const clear = () =>
    onFilter({
      ...noFilters,
      kind: undefined,
      status: undefined,
      mine: undefined,
      label: undefined,
      q: undefined,
    });
  return (
    <EmptyState
      title={t(lacking ? lacking.title : 'home.nothing.title')}
      text={t(lacking ? lacking.text : 'home.nothing.text')}
      actions={
        <>
          <Button variant="secondary" onPress={clear}>
            {t(lacking ? 'home.nothing.showAll' : 'home.nothing.clear')}
          </Button>
          {canStart && filters.sort !== 'unanswered' && (
            <ButtonLink variant="tertiary" href={paths.compose(filters.kind)}>
              {t('home.start')}
            </ButtonLink>
          )}
        </>
      }
    />
  );
}
