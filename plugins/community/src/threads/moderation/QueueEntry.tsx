import { Link } from '@backstage/ui';
import { RiFlagLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCommunityPaths } from '../../scope';
import { communityTranslationRef } from '../../translation';
import styles from './Moderation.module.css';

/** How many things wait for the reader; nothing where none do. */
export function QueueEntry(props: { count: number | undefined }) {
  const { count } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  if (!count) return null;
  return (
    <Link href={paths.moderation()} className={styles.entry} standalone>
      <RiFlagLine size={16} aria-hidden="true" />
      {t('moderation.queue.entry', { count })}
    </Link>
  );
}
