import type { PropsWithChildren } from 'react';
import { Text } from '@backstage/ui';
import styles from './PlanElectionDialog.module.css';

/** Choices that belong together. */
export function Group(props: PropsWithChildren<{ title: string }>) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{props.title}</legend>
      {props.children}
    </fieldset>
  );
}

/** Why something that is no text field cannot be sent. */
export function Problem(props: { words: string | undefined }) {
  if (!props.words) return null;
  return (
    <Text
      as="p"
      role="alert"
      variant="body-small"
      color="danger"
      className={styles.problem}
    >
      {props.words}
    </Text>
  );
}
