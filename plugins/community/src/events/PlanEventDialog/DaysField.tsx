import { useState } from 'react';
import { Button, ButtonIcon } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../../translation';
import { MomentField } from '../../ui/MomentField';
import { useLocalDays } from './useLocalDays';
import styles from './PlanEventDialog.module.css';

/** Several days, or times on days, each added by itself. */
export function DaysField(props: {
  type: 'date' | 'datetime-local';
  label: string;
  description: string;
  min?: string;
  /** The time of day that most of them have. */
  suggestion?: string;
  days: string[];
  onChange: (days: string[]) => void;
  errorMessage?: string;
}) {
  const { type, label, description, min, suggestion, days, onChange } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const dayWords = useLocalDays();
  const [typed, setTyped] = useState('');
  const add = () => {
    if (typed && !days.includes(typed)) onChange([...days, typed].sort());
    setTyped('');
  };
  return (
    <div className={styles.several}>
      <div className={styles.adding}>
        <MomentField
          type={type}
          label={label}
          description={description}
          min={min}
          value={typed}
          onChange={value =>
            setTyped(
              type === 'datetime-local' && value && !typed && suggestion
                ? `${value.slice(0, 10)}T${suggestion}`
                : value,
            )
          }
          errorMessage={props.errorMessage}
        />
        <Button
          variant="secondary"
          isDisabled={!typed}
          aria-label={t('events.form.addTo', { field: label })}
          onPress={add}
        >
          {t('events.form.add')}
        </Button>
      </div>
      {days.length > 0 && (
        <ul className={styles.chosen} aria-label={label}>
          {days.map(day => (
            <li key={day} className={styles.one}>
              {dayWords(day)}
              <ButtonIcon
                size="small"
                variant="tertiary"
                icon={<RiCloseLine aria-hidden />}
                aria-label={t('events.form.remove', { name: dayWords(day) })}
                onPress={() => onChange(days.filter(one => one !== day))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
