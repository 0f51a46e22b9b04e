import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Entities,
  People,
  ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { ThreadRow } from './ThreadRow';
import styles from './ThreadList.module.css';

/** Props of {@link ThreadList}. */
export interface ThreadListProps {
  threads: ThreadView[];
  people: People;
  entities: Entities;
  /** What it is a list of; of threads unless told. */
  label?: string;
  hasMore?: boolean;
  onMore?: () => void;
  isLoadingMore?: boolean;
  /** Says on which entity each thread is, where a scope holds many. */
  showEntity?: boolean;
  /** Threads in which something is new to the reader. */
  fresh?: ReadonlySet<string>;
}

/** Threads, one a row, and the way to more of them. */
export function ThreadList(props: ThreadListProps) {
  const { threads, people, entities, hasMore, onMore, isLoadingMore } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  return (
    <div className={styles.list}>
      <ul
        className={styles.rows}
        aria-label={props.label ?? t('threads.list.label')}
      >
        {threads.map(thread => (
          <ThreadRow
            key={thread.id}
            thread={thread}
            people={people}
            entity={props.showEntity ? entities[thread.entityRef] : undefined}
            isFresh={props.fresh?.has(thread.id)}
          />
        ))}
      </ul>
      {hasMore && (
        <div className={styles.more}>
          <Button variant="secondary" onPress={onMore} loading={isLoadingMore}>
            {t('threads.list.more')}
          </Button>
        </div>
      )}
    </div>
  );
}
