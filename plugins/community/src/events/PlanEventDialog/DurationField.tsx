import { useState } from 'react';
import { NumberField, Select } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { limits } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import type { PlanForm } from './usePlanForm';

const hour = 60;
const day = 24 * hour;
const presets = [30, 45, hour, 90, 2 * hour, 4 * hour, 8 * hour, day, 2 * day];
const other = 'other';

/** A usual length, or any number of minutes. */
export function DurationField(props: { form: PlanForm }) {
  const { draft, set, problem } = props.form;
  const { minutes } = draft;
  const { t } = useTranslationRef(communityTranslationRef);
  const [isOther, setOther] = useState(false);
  const minutesProblem = problem('minutes');
  const showsMinutes = isOther || !presets.includes(minutes);
  const name = (length: number) => {
    if (length % day === 0) {
      return t('events.form.durationDays', { count: length / day });
    }
    if (length % hour === 0) {
      return t('events.form.durationHours', { count: length / hour });
    }
    return t('events.form.durationMinutes', { count: length });
  };
  return (
    <>
      <Select
        label={t('events.form.duration')}
        options={[
          ...presets.map(length => ({ id: `${length}`, label: name(length) })),
          { id: other, label: t('events.form.durationOther') },
        ]}
        value={showsMinutes ? other : `${minutes}`}
        onChange={key => {
          setOther(key === other);
          if (key !== other) set('minutes', Number(key));
        }}
      />
      {showsMinutes && (
        <NumberField
          label={t('events.form.minutes')}
          minValue={limits.eventMinutes.min}
          maxValue={limits.eventMinutes.max}
          value={minutes}
          onChange={value => set('minutes', value)}
          validationBehavior="aria"
          validate={() => minutesProblem}
        />
      )}
    </>
  );
}
