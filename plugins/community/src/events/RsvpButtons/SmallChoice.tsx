import { Select } from '@backstage/ui';
import { Segmented } from '../../ui/Segmented';
import styles from './RsvpButtons.module.css';

/** One of two: both in sight where there is room, else folded. */
export function SmallChoice<T extends string>(props: {
  label: string;
  value: T;
  options: readonly { id: T; label: string }[];
  isRoomy: boolean;
  onChange: (value: T) => void;
}) {
  const { label, value, options, isRoomy, onChange } = props;
  if (isRoomy) {
    return (
      <Segmented
        label={label}
        value={value}
        options={options}
        onChange={onChange}
      />
    );
  }
  return (
    <Select
      size="small"
      className={styles.folded}
      aria-label={label}
      options={options}
      value={value}
      onChange={key => {
        const chosen = options.find(({ id }) => id === key);
        if (chosen) onChange(chosen.id);
      }}
    />
  );
}
