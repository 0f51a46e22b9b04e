import type { ReactNode } from 'react';
import { Text } from '@backstage/ui';
import { ErrorState } from '../../ui/ErrorState';
import { ListSkeleton } from '../../ui/ListSkeleton';
import { Section } from '../../ui/Section';
import styles from '../CatalystsSection.module.css';

/** Props of {@link CardFrame}. */
export interface CardFrameProps<T> {
  title: string;
  /** What it says where there is nothing. */
  empty: string;
  answer: {
    data?: { items: T[] };
    error: Error | null;
    isFetching: boolean;
    refetch: () => unknown;
  };
  line: (item: T) => ReactNode;
}

/** A card of an entity's overview that lists terms. */
export function CardFrame<T>(props: CardFrameProps<T>) {
  const { title, empty, answer, line } = props;
  const content = () => {
    if (!answer.data) {
      return answer.error ? (
        <ErrorState
          error={answer.error}
          onRetry={() => void answer.refetch()}
          isRetrying={answer.isFetching}
        />
      ) : (
        <ListSkeleton rows={1} />
      );
    }
    const { items } = answer.data;
    return items.length === 0 ? (
      <Text as="p" color="secondary" className={styles.empty}>
        {empty}
      </Text>
    ) : (
      <ul className={styles.list} aria-label={title}>
        {items.map(line)}
      </ul>
    );
  };
  return <Section title={title}>{content()}</Section>;
}
