import type { ReactNode } from 'react';
import { Text } from '@backstage/ui';
import styles from './EmptyState.module.css';

export interface EmptyStateProps {
  title: string;
  text?: ReactNode;
  /** What to do next: buttons or links. */
  actions?: ReactNode;
  /** `large` for a whole screen. */
  size?: 'small' | 'large';
}

/** Says what is not here yet, and what to do next. */
export function EmptyState(props: EmptyStateProps) {
  const { title, text, actions, size = 'small' } = props;
  return (
    <div className={styles.empty} data-size={size}>
      <Text
        as={size === 'large' ? 'h2' : 'h3'}
        variant={size === 'large' ? 'title-small' : 'body-medium'}
        weight="bold"
        className={styles.title}
      >
        {title}
      </Text>
      {text && (
        <Text
          as="p"
          variant="body-medium"
          color="secondary"
          className={styles.text}
        >
          {text}
        </Text>
      )}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
