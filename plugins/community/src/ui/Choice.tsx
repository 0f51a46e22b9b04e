import type { ReactNode } from 'react';
import styles from './Choice.module.css';

/** Props of {@link Choice}. */
export interface ChoiceProps {
  title: string;
  about: ReactNode;
}

/** What stands beside the button of one thing to choose: its name, and facts. */
export function Choice(props: ChoiceProps) {
  return (
    <span className={styles.choice}>
      {props.title}
      <span className={styles.about}>{props.about}</span>
    </span>
  );
}
