import { Checkbox, CheckboxGroup } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  limits,
  type LabelView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { LabelChip } from './LabelChip';
import styles from './Labels.module.css';

/** Props of {@link LabelPicker}. */
export interface LabelPickerProps {
  label: string;
  labels: LabelView[];
  /** Ids of those that are chosen. */
  value: string[];
  onChange: (value: string[]) => void;
}

/** Chooses among the labels that a thread may carry. */
export function LabelPicker(props: LabelPickerProps) {
  const { label, labels, value, onChange } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const isFull = value.length >= limits.labelsOnThread.max;
  return (
    <CheckboxGroup
      label={label}
      description={
        isFull
          ? t('threads.labels.choose.most', {
              max: String(limits.labelsOnThread.max),
            })
          : undefined
      }
      orientation="horizontal"
      value={value}
      onChange={onChange}
      className={styles.picker}
    >
      {labels.map(({ id, name, color, description }) => (
        <Checkbox
          key={id}
          value={id}
          isDisabled={isFull && !value.includes(id)}
          aria-label={name}
        >
          <span title={description || undefined}>
            <LabelChip label={{ name, color }} />
          </span>
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
