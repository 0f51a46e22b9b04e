import { ToggleButton, VisuallyHidden } from '@backstage/ui';
import { RiArrowUpSFill } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ThreadView } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { useTellError } from '../../ui';
import { useVote } from '../useVote';
import styles from './VoteButton.module.css';

/** Props of {@link VoteButton}. */
export interface VoteButtonProps {
  thread: ThreadView;
}

/** Votes for a thread, or only counts where the reader may not vote. */
export function VoteButton(props: VoteButtonProps) {
  const { thread } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const tellError = useTellError();
  const vote = useVote(thread, {
    onRefused: error => tellError(error, t('threads.vote.refused')),
  });
  const count = thread.score;

  if (!thread.can.vote) {
    return (
      <span className={styles.count}>
        <span className={styles.face} aria-hidden="true">
          <RiArrowUpSFill />
          {count}
        </span>
        <VisuallyHidden>{t('threads.vote.count', { count })}</VisuallyHidden>
      </span>
    );
  }
  return (
    <ToggleButton
      className={styles.vote}
      aria-label={t('threads.vote.label', { title: thread.title, count })}
      isSelected={thread.voted}
      onChange={vote.toggle}
    >
      <span className={styles.face}>
        <RiArrowUpSFill aria-hidden="true" />
        {count}
      </span>
    </ToggleButton>
  );
}
