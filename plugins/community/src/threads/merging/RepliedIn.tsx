import { Link } from '@backstage/ui';
import { RiGitMergeLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCommunityPaths } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { originalOf } from './original';
import styles from './MergedFrom.module.css';

/** Says of a reply that it was written in a thread that was merged into this. */
export function RepliedIn(props: { thread: { id: string; title: string } }) {
  const { thread } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  return (
    <p className={styles.repliedIn}>
      <RiGitMergeLine size={14} aria-hidden="true" />
      <span>
        {t('threads.merging.from.reply')}{' '}
        <Link
          href={originalOf(paths.thread(thread.id))}
          variant="body-small"
          standalone
        >
          {thread.title}
        </Link>
      </span>
    </p>
  );
}
