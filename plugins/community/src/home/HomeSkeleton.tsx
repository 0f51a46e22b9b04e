import { Card, Skeleton } from '@backstage/ui';
import { ListSkeleton } from '../ui';
import styles from './CommunityHome.module.css';

const measures = [72, 84, 76, 110];

/** The shape of the first screen while it is on its way. */
export function HomeSkeleton() {
  return (
    <div className={styles.home} aria-busy="true">
      <div className={styles.main}>
        <Card className={styles.waiting} aria-hidden="true">
          <div className={styles.waitingMeasures}>
            {measures.map(width => (
              <Skeleton key={width} width={width} height={38} />
            ))}
          </div>
        </Card>
        <Card className={styles.waiting}>
          <ListSkeleton rows={6} />
        </Card>
      </div>
      <div className={styles.rail} aria-hidden="true">
        {[2, 3].map(rows => (
          <Card key={rows} className={styles.waiting}>
            <Skeleton width="40%" height={16} />
            {Array.from({ length: rows }, (_, row) => (
              <Skeleton key={row} width="100%" height={36} />
            ))}
          </Card>
        ))}
      </div>
    </div>
  );
}
