import { useState } from 'react';
import { ButtonLink, Link } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  roadmapStatuses,
  type RoadmapStatus,
} from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { EmptyState, ErrorState, ListSkeleton, Segmented } from '../../ui';
import { BackLink } from '../ThreadPage/BackLink';
import { useThreadWords } from '../useThreadWords';
import { RoadmapColumn } from './RoadmapColumn';
import { useFollowShown } from './useFollowShown';
import { useRoadmap } from './useRoadmap';
import row from '../row.module.css';
import frame from './frame.module.css';
import styles from './RoadmapView.module.css';

/** Where a scope is going: what is asked for, by where it stands. */
export function RoadmapView() {
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  return (
    <div className={frame.page}>
      <BackLink />
      <div className={frame.head}>
        <h1 className={frame.name}>{t('threads.roadmap.title')}</h1>
        <Link href={paths.shipped()} standalone>
          {t('threads.roadmap.toShipped')}
        </Link>
      </div>
      <p className={row.facts}>{t('threads.roadmap.explained')}</p>
      <Columns />
    </div>
  );
}

function Columns() {
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  const words = useThreadWords();
  const roadmap = useRoadmap();
  const [chosen, setChosen] = useState<RoadmapStatus>('planned');
  const { data } = roadmap;
  useFollowShown(data?.columns.flatMap(column => column.items) ?? []);

  if (roadmap.isPending) return <ListSkeleton rows={4} />;
  if (!data) {
    return (
      <ErrorState
        title={t('threads.roadmap.errorTitle')}
        error={roadmap.error}
        onRetry={() => void roadmap.refetch()}
        isRetrying={roadmap.isFetching}
      />
    );
  }
  if (data.columns.every(column => column.items.length === 0)) {
    return (
      <EmptyState
        size="large"
        title={t('threads.roadmap.nothing.title')}
        text={t('threads.roadmap.nothing.text')}
        actions={
          <ButtonLink href={paths.home()} variant="secondary">
            {t('threads.roadmap.nothing.action')}
          </ButtonLink>
        }
      />
    );
  }
  return (
    <>
      <div className={styles.choice}>
        <Segmented
          label={t('threads.roadmap.columns')}
          value={chosen}
          onChange={setChosen}
          options={roadmapStatuses.map(status => ({
            id: status,
            label: words.status(status),
          }))}
        />
      </div>
      <div className={styles.columns}>
        {data.columns.map(column => (
          <RoadmapColumn
            key={column.status}
            roadmap={data}
            column={column}
            isChosen={column.status === chosen}
          />
        ))}
      </div>
    </>
  );
}
