import { Button, ButtonLink, Link } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Entities,
  People,
} from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths, useScope } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { EmptyState, ErrorState, ListSkeleton } from '../../ui';
import { useReaderLocale } from '../../ui/useReader';
import { BackLink } from '../ThreadPage/BackLink';
import { byMonth, type ChangelogMonth } from './byMonth';
import { ChangelogEntry } from './ChangelogEntry';
import { useChangelog } from './useChangelog';
import { useFollowShown } from './useFollowShown';
import row from '../row.module.css';
import frame from './frame.module.css';
import styles from './ChangelogView.module.css';

/** What became of what people asked for, newest first. */
export function ChangelogView() {
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  return (
    <div className={frame.page}>
      <BackLink />
      <div className={frame.head}>
        <h1 className={frame.name}>{t('threads.roadmap.changelog.title')}</h1>
        <Link href={paths.roadmap()} standalone>
          {t('threads.roadmap.see')}
        </Link>
      </div>
      <p className={row.facts}>{t('threads.roadmap.changelog.explained')}</p>
      <Months />
    </div>
  );
}

function Months() {
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  const changelog = useChangelog();
  const pages = changelog.data?.pages ?? [];
  const entries = pages.flatMap(page => page.items);
  useFollowShown(entries.map(entry => entry.thread));

  if (changelog.isPending) return <ListSkeleton rows={4} />;
  if (!changelog.data) {
    return (
      <ErrorState
        title={t('threads.roadmap.changelog.errorTitle')}
        error={changelog.error}
        onRetry={() => void changelog.refetch()}
        isRetrying={changelog.isFetching}
      />
    );
  }
  if (entries.length === 0) {
    return (
      <EmptyState
        size="large"
        title={t('threads.roadmap.changelog.emptyTitle')}
        text={t('threads.roadmap.changelog.empty')}
        actions={
          <ButtonLink href={paths.roadmap()} variant="secondary">
            {t('threads.roadmap.see')}
          </ButtonLink>
        }
      />
    );
  }
  const people: People = Object.assign({}, ...pages.map(page => page.people));
  const entities: Entities = Object.assign(
    {},
    ...pages.map(page => page.entities),
  );
  return (
    <>
      {byMonth(entries).map(month => (
        <Month
          key={month.key}
          month={month}
          people={people}
          entities={entities}
        />
      ))}
      {changelog.isFetchNextPageError && (
        <ErrorState
          title={t('threads.roadmap.moreError')}
          error={changelog.error}
        />
      )}
      {changelog.hasNextPage && (
        <Button
          className={styles.more}
          variant="secondary"
          isPending={changelog.isFetchingNextPage}
          onPress={() => void changelog.fetchNextPage()}
        >
          {t('threads.roadmap.more')}
        </Button>
      )}
    </>
  );
}

function Month(props: {
  month: ChangelogMonth;
  people: People;
  entities: Entities;
}) {
  const { month, people, entities } = props;
  const { scope } = useScope();
  const locale = useReaderLocale();
  const name = new Intl.DateTimeFormat(locale, {
    month: 'long',
    year: 'numeric',
  }).format(new Date(month.entries[0].shippedAt));
  return (
    <section aria-label={name}>
      <h2 className={styles.month}>{name}</h2>
      <ul className={styles.entries}>
        {month.entries.map(entry => (
          <ChangelogEntry
            key={entry.thread.id}
            entry={entry}
            people={people}
            entity={
              scope.of === 'entity'
                ? undefined
                : entities[entry.thread.entityRef]
            }
          />
        ))}
      </ul>
    </section>
  );
}
