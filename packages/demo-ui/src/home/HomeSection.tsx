import { Skeleton, Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import styles from './HomeContent.module.css';

interface HomeSectionProps {
  title: string;
  loading: boolean;
  children: ReactNode;
}

export function HomeSection(props: HomeSectionProps) {
  const { title, loading, children } = props;
  return (
    <section className={styles.section}>
      <Text as="h2" variant="title-x-small">
        {title}
      </Text>
      <div className={styles.tiles} aria-busy={loading}>
        {loading
          ? Array.from({ length: 3 }, (_, i) => (
              <Skeleton key={i} height={104} width="100%" />
            ))
          : children}
      </div>
    </section>
  );
}
