import { useId } from 'react';
import { FieldLabel, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../translation';
import styles from './MomentField.module.css';

export interface MomentFieldProps {
  type: 'date' | 'time' | 'datetime-local';
  label: string;
  /** `2026-11-24`, `14:00` or both with a `T`; empty while it is not whole. */
  value: string;
  onChange: (value: string) => void;
  min?: string;
  max?: string;
  description?: string;
  /** Why it cannot be sent as it is. */
  errorMessage?: string;
  isRequired?: boolean;
}

/**
 * A day, a time of day, or both. The browser's own field: it writes dates as the
 * reader's system does, can be typed in and brings the phone's wheel.
 */
export function MomentField(props: MomentFieldProps) {
  const { type, label, value, onChange, min, max } = props;
  const { description, errorMessage, isRequired } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const described = [description && hintId, errorMessage && errorId];
  return (
    <div className={styles.field}>
      <FieldLabel
        label={label}
        secondaryLabel={isRequired ? t('events.form.required') : null}
        htmlFor={id}
        description={description}
        descriptionId={hintId}
      />
      <input
        id={id}
        className={styles.input}
        type={type}
        value={value}
        min={min}
        max={max}
        required={isRequired}
        aria-invalid={errorMessage ? true : undefined}
        aria-describedby={described.filter(Boolean).join(' ') || undefined}
        onChange={event => onChange(event.target.value)}
      />
      {errorMessage && (
        <Text
          as="p"
          id={errorId}
          variant="body-small"
          color="danger"
          className={styles.error}
        >
          {errorMessage}
        </Text>
      )}
    </div>
  );
}
