import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../translation';
import styles from './ListSkeleton.module.css';

/** The shape of a list that is on its way. */
export function ListSkeleton(props: { rows?: number; rowHeight?: number }) {
  const { rows = 4, rowHeight = 44 } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  return (
    <div role="status" className={styles.list}>
      <VisuallyHidden>{t('ui.loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.row} aria-hidden="true">
          <Skeleton width={rowHeight} height={rowHeight} />
          <div className={styles.lines}>
            <Skeleton width={`${70 - (row % 3) * 12}%`} height={16} />
            <Skeleton width={`${45 - (row % 2) * 10}%`} height={12} />
          </div>
        </div>
      ))}
    </div>
  );
}
