import { useId } from 'react';
import { Button, VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  roadmapShippedDays,
  type RoadmapColumnView,
  type RoadmapView,
} from '@platform-community/backstage-plugin-community-common';
import { useScope } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { ErrorState } from '../../ui';
import { useThreadWords } from '../useThreadWords';
import { RoadmapCard } from './RoadmapCard';
import { useMoreOfColumn } from './useMoreOfColumn';
import row from '../row.module.css';
import styles from './RoadmapView.module.css';

const emptyWords = {
  'under-review': 'threads.roadmap.empty.underReview',
  planned: 'threads.roadmap.empty.planned',
  'in-progress': 'threads.roadmap.empty.inProgress',
  shipped: 'threads.roadmap.empty.shipped',
} as const;

/** Props of {@link RoadmapColumn}. */
export interface RoadmapColumnProps {
  roadmap: RoadmapView;
  column: RoadmapColumnView;
  /** Whether it is the one to see where there is room for one only. */
  isChosen: boolean;
}

/** What stands at one status, what most teams want first. */
export function RoadmapColumn(props: RoadmapColumnProps) {
  const { roadmap, column, isChosen } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const words = useThreadWords();
  const { scope } = useScope();
  const headingId = useId();
  const more = useMoreOfColumn(roadmap, column);
  const status = words.status(column.status);
  const count = more.threads.length;

  return (
    <section
      className={styles.column}
      aria-labelledby={headingId}
      data-chosen={isChosen}
    >
      <h2 id={headingId} className={styles.heading}>
        {status}
        <span className={styles.count} aria-hidden="true">
          {more.hasMore ? `${count}+` : count}
        </span>
        <VisuallyHidden>
          ,{' '}
          {more.hasMore
            ? t('threads.roadmap.atLeast', { least: `${count}` })
            : t('threads.roadmap.count', { count })}
        </VisuallyHidden>
      </h2>
      {count === 0 ? (
        <p className={row.facts}>
          {t(emptyWords[column.status], { days: `${roadmapShippedDays}` })}
        </p>
      ) : (
        <ul className={styles.cards}>
          {more.threads.map(thread => (
            <RoadmapCard
              key={thread.id}
              thread={thread}
              entity={
                scope.of === 'entity'
                  ? undefined
                  : more.entities[thread.entityRef]
              }
            />
          ))}
        </ul>
      )}
      {more.error && (
        <ErrorState
          error={more.error}
          title={t('threads.roadmap.moreError')}
          onRetry={more.load}
        />
      )}
      {more.hasMore && (
        <Button
          variant="secondary"
          size="small"
          aria-label={t('threads.roadmap.moreOf', { status })}
          loading={more.isLoading}
          onPress={more.load}
        >
          {t('threads.roadmap.more')}
        </Button>
      )}
    </section>
  );
}
