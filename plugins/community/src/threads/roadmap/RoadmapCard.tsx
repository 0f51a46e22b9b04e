import { Link } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Entities,
  ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { Chip } from '../../ui';
import { shortDate } from '../../ui/relativeTime';
import { useNow, useReaderLocale } from '../../ui/useReader';
import { useTargetWords } from '../stand';
import { KindChip } from '../ThreadChips';
import { VoteButton } from '../VoteButton';
import row from '../row.module.css';
import styles from './RoadmapView.module.css';

/** Props of {@link RoadmapCard}. */
export interface RoadmapCardProps {
  thread: ThreadView;
  /** Where it is, said where a scope holds many. */
  entity?: Entities[string];
}

/** A thread on a roadmap. The title is its one link; votes are cast in place. */
export function RoadmapCard(props: RoadmapCardProps) {
  const { thread, entity } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  const targets = useTargetWords();
  const locale = useReaderLocale();
  const now = useNow();

  const facts: string[] = [];
  if (thread.shippedAt) {
    const date = shortDate(new Date(thread.shippedAt), now, locale);
    facts.push(t('threads.roadmap.shippedOn', { date }));
  }
  if (thread.confirmedAt) facts.push(t('threads.roadmap.confirmed'));
  if (thread.demand.teams > 0) {
    facts.push(t('threads.demand.teams', { count: thread.demand.teams }));
  }
  if (entity) facts.push(t('threads.list.on', { entity: entity.title }));

  return (
    <li className={styles.card}>
      <div className={row.vote}>
        <VoteButton thread={thread} />
      </div>
      <div className={row.text}>
        <h3 className={`${row.title} ${styles.title}`} dir="auto">
          <Link
            className={row.link}
            href={paths.thread(thread.id)}
            color="primary"
            weight="bold"
            standalone
          >
            {thread.title}
          </Link>
        </h3>
        <div className={styles.chips}>
          <KindChip kind={thread.kind} />
          {thread.target && !thread.shippedAt && (
            <Chip tone="violet">{targets(thread.target)}</Chip>
          )}
        </div>
        {facts.length > 0 && <p className={row.facts}>{facts.join(' · ')}</p>}
      </div>
    </li>
  );
}
