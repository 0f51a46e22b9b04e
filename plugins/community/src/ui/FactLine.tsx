import { Fragment, type ReactNode } from 'react';
import { Text } from '@backstage/ui';
import styles from './FactLine.module.css';

/** What is known of a thing, in one line, by names; nothing where that is nothing. */
export function FactLine(props: { facts: Record<string, ReactNode> }) {
  const shown = Object.entries(props.facts);
  if (shown.length === 0) return null;
  return (
    <Text as="p" variant="body-small" color="secondary" className={styles.line}>
      {shown.map(([name, fact], at) => (
        <Fragment key={name}>
          {at > 0 && ' · '}
          {fact}
        </Fragment>
      ))}
    </Text>
  );
}
