import { Button, Link, VisuallyHidden } from '@backstage/ui';
import {
  RiArrowUpSFill,
  RiCheckLine,
  RiExternalLinkLine,
} from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Entities,
  ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths, useScope } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { useTellError } from '../../ui';
import { StatusChip } from '../ThreadChips';
import { useAnnounce } from '../ThreadPage/Announcer';
import { useVote } from '../useVote';
import styles from './SimilarThreads.module.css';

/** Props of {@link SimilarThread}. */
export interface SimilarThreadProps {
  thread: ThreadView;
  entity?: Entities[string];
}

/**
 * A thread that may be about the same. It opens beside what is being written,
 * and one press votes for it instead.
 */
export function SimilarThread(props: SimilarThreadProps) {
  const { thread, entity } = props;
  const { title, score: count } = thread;
  const { t } = useTranslationRef(communityTranslationRef);
  const { scope } = useScope();
  const announce = useAnnounce();
  const tellError = useTellError();
  const href = useCommunityPaths().thread(thread.id);
  const vote = useVote(thread, {
    onRefused: error =>
      tellError(error, t('threads.searching.similar.refused')),
  });
  const cast = () => {
    vote.toggle();
    announce(t('threads.searching.similar.votedFor', { title }));
  };
  const beside = (
    <>
      <RiExternalLinkLine size={14} aria-hidden="true" />
      <VisuallyHidden>
        {` (${t('threads.searching.similar.newTab')})`}
      </VisuallyHidden>
    </>
  );

  return (
    <li className={styles.thread}>
      <span className={styles.title} dir="auto">
        <Link href={href} target="_blank" rel="noopener" color="primary">
          {title} {beside}
        </Link>{' '}
        <StatusChip kind={thread.kind} status={thread.status} />
        {scope.of !== 'entity' && entity && (
          <span className={styles.note}>
            {' '}
            {t('threads.list.on', { entity: entity.title })}
          </span>
        )}
      </span>
      {thread.voted && (
        <span className={styles.voted}>
          <RiCheckLine size={16} aria-hidden="true" />
          {t('threads.searching.similar.voted')} · {count}
          <Link href={href} target="_blank" rel="noopener">
            {t('threads.searching.similar.open')}
            <VisuallyHidden>“{title}”</VisuallyHidden> {beside}
          </Link>
        </span>
      )}
      {!thread.voted && thread.can.vote && (
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiArrowUpSFill aria-hidden="true" />}
          onPress={cast}
        >
          {t('threads.searching.similar.vote')} · {count}
          <VisuallyHidden>“{title}”</VisuallyHidden>
        </Button>
      )}
      {!thread.voted && !thread.can.vote && (
        <span className={styles.note}>
          {t('threads.vote.count', { count })}
        </span>
      )}
    </li>
  );
}
