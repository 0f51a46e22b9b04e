import { Link, VisuallyHidden } from '@backstage/ui';
import { RiPushpinFill } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Entities,
  People,
  ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { Chip } from '../../ui/Chip';
import { Marked } from '../search/Marked';
import { MatchExcerpt } from '../search/MatchExcerpt';
import { LabelChips } from '../labels/LabelChip';
import { KindChip, StatusChip } from '../ThreadChips';
import { VoteButton } from '../VoteButton';
import { ThreadMeta } from './ThreadMeta';
import row from '../row.module.css';
import styles from './ThreadList.module.css';

/** Props of {@link ThreadRow}. */
export interface ThreadRowProps {
  thread: ThreadView;
  people: People;
  entity?: Entities[string];
  /** Something in it is new to the reader. */
  isFresh?: boolean;
}

/**
 * A thread in a list. The one link is the title; its area covers the row, and
 * the vote button lies above it.
 */
export function ThreadRow(props: ThreadRowProps) {
  const { thread, people, entity, isFresh } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const { match } = thread;
  const paths = useCommunityPaths();
  return (
    <li
      className={styles.row}
      data-outdated={thread.status === 'outdated' || undefined}
    >
      <div className={`${row.vote} ${styles.vote}`}>
        <VoteButton thread={thread} />
      </div>
      <div className={styles.text}>
        <div className={row.titleLine}>
          {thread.pinned && (
            <span className={styles.mark} title={t('threads.tidy.pin.tag')}>
              <RiPushpinFill size={14} aria-hidden="true" />
              <VisuallyHidden>{t('threads.tidy.pin.tag')}</VisuallyHidden>
            </span>
          )}
          <KindChip kind={thread.kind} />
          <h3 className={`${row.title} ${styles.title}`} dir="auto">
            <Link
              className={`${row.link} ${styles.link}`}
              href={paths.thread(thread.id, match?.reply?.id)}
              color="primary"
              weight="bold"
              standalone
            >
              {match ? <Marked parts={match.title} /> : thread.title}
            </Link>
          </h3>
        </div>
        {match && <MatchExcerpt match={match} people={people} />}
        <LabelChips labels={thread.labels} most={3} />
        <ThreadMeta thread={thread} people={people} entity={entity} />
      </div>
      <div className={styles.status}>
        {isFresh && <Chip tone="info">{t('page.forYou.isNew')}</Chip>}
        <StatusChip
          kind={thread.kind}
          status={thread.status}
          target={thread.target}
        />
      </div>
    </li>
  );
}
