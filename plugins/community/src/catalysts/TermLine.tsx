import type { ReactNode } from 'react';
import { Text } from '@backstage/ui';
import styles from './CatalystsSection.module.css';

/** Props of {@link TermLine}. */
export interface TermLineProps {
  /** The person, or what they look after. */
  head: ReactNode;
  /** What else there is to say, in a few words each. */
  facts: (string | undefined)[];
  /** Without a picture before it. */
  isPlain?: boolean;
}

/** A catalyst in two lines. */
export function TermLine(props: TermLineProps) {
  const { head, facts, isPlain } = props;
  return (
    <li className={styles.catalyst}>
      {head}
      <Text
        as="p"
        variant="body-small"
        color="secondary"
        className={isPlain ? styles.empty : styles.term}
      >
        {facts.filter(Boolean).join(' · ')}
      </Text>
    </li>
  );
}
