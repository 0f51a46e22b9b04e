import type { ReactNode } from 'react';
import styles from './Chip.module.css';

/** What a chip says by its colour; its words must say it too. */
export type ChipTone =
  | 'neutral'
  | 'info'
  | 'positive'
  | 'warning'
  | 'violet'
  | 'negative';

/** A word or two that sort a thing: its kind, its status, a role. */
export function Chip(props: { tone?: ChipTone; children: ReactNode }) {
  const { tone = 'neutral', children } = props;
  return (
    <span className={styles.chip} data-tone={tone}>
      {children}
    </span>
  );
}
