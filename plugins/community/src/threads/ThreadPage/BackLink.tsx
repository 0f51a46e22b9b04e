import { Link } from '@backstage/ui';
import { RiArrowLeftLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCommunityPaths } from '../../scope';
import { communityTranslationRef } from '../../translation';
import styles from './ThreadPage.module.css';

/** The way back to the list, as it was left. */
export function BackLink() {
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  return (
    <Link
      className={styles.back}
      href={paths.home()}
      variant="body-medium"
      weight="bold"
      standalone
    >
      <RiArrowLeftLine size={16} aria-hidden="true" />
      {t('threads.page.back')}
    </Link>
  );
}
