import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import styles from './Segmented.module.css';

export interface SegmentedProps<T extends string> {
  /** What is chosen here, for those who do not see it. */
  label: string;
  value: T;
  options: readonly { id: T; label: ReactNode }[];
  onChange: (value: T) => void;
}

/** One of a few, all of them in sight. */
export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const { label, value, options, onChange } = props;
  return (
    <ToggleButtonGroup
      className={styles.track}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={([key]) => {
        const chosen = options.find(option => option.id === key);
        if (chosen) onChange(chosen.id);
      }}
    >
      {options.map(option => (
        <ToggleButton key={option.id} id={option.id} className={styles.segment}>
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
