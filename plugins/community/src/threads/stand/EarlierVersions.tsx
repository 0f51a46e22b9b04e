import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../../translation';
import { ErrorState, ListSkeleton, Markdown, Person, When } from '../../ui';
import { useThreadWords } from '../useThreadWords';
import { useRevisions } from './useRevisions';
import styles from './EarlierVersions.module.css';

/** What an official response said before it was revised, last first. */
export function EarlierVersions(props: { threadId: string; count: number }) {
  const { threadId, count } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const words = useThreadWords();
  const revisions = useRevisions(threadId, count);
  if (revisions.isPending) return <ListSkeleton rows={1} />;
  if (!revisions.data) {
    return (
      <ErrorState
        title={t('threads.stand.earlier.errorTitle')}
        error={revisions.error}
        onRetry={() => void revisions.refetch()}
        isRetrying={revisions.isFetching}
      />
    );
  }
  return (
    <>
      <ol
        className={styles.versions}
        aria-label={t('threads.stand.earlier.label')}
      >
        {revisions.data.pages.flatMap(({ items, people }) =>
          items.map(version => (
            <li key={version.at} className={styles.version}>
              <div className={styles.byline}>
                <Person
                  personRef={version.author}
                  people={people}
                  role={version.role}
                />
                <span className={styles.note}>
                  <When at={version.at} />
                  {version.movedTo &&
                    ` · ${t('threads.stand.earlier.moved', {
                      status: words.status(version.movedTo),
                    })}`}
                </span>
              </div>
              <Markdown text={version.body} people={people} />
            </li>
          )),
        )}
      </ol>
      {revisions.hasNextPage && (
        <Button
          className={styles.more}
          variant="tertiary"
          size="small"
          isPending={revisions.isFetchingNextPage}
          onPress={() => void revisions.fetchNextPage()}
        >
          {t('threads.stand.earlier.more')}
        </Button>
      )}
    </>
  );
}
