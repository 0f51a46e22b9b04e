import { useState } from 'react';
import { Select } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  dayOf,
  quartersFrom,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { MomentField } from '../../ui/MomentField';
import { useNow } from '../../ui/useReader';
import { useTargetWords } from './useTargetWords';

/** How many quarters are offered, this one among them. */
const offered = 6;

const none = 'none';
const onDay = 'day';

function isQuarter(target: string): boolean {
  return target.includes('Q');
}

/** Props of {@link TargetField}. */
export interface TargetFieldProps {
  /** Empty for none. */
  value: string;
  onChange: (target: string) => void;
  /** Why it cannot be sent as it is. */
  errorMessage?: string;
}

/** By when something is meant to be there: a quarter, a day, or not said. */
export function TargetField(props: TargetFieldProps) {
  const { value, onChange, errorMessage } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const words = useTargetWords();
  const today = dayOf(new Date(useNow()));
  const [isDay, setDay] = useState(value !== '' && !isQuarter(value));
  const quarters = quartersFrom(today, offered);
  // One that was set before may lie beyond those that are offered.
  const known =
    isQuarter(value) && !quarters.includes(value)
      ? [value, ...quarters]
      : quarters;

  return (
    <>
      <Select
        label={t('threads.stand.target.label')}
        description={t('threads.stand.target.describe')}
        options={[
          { id: none, label: t('threads.stand.target.none') },
          ...known.map(quarter => ({ id: quarter, label: words(quarter) })),
          { id: onDay, label: t('threads.stand.target.onDay') },
        ]}
        value={isDay ? onDay : value || none}
        onChange={key => {
          setDay(key === onDay);
          onChange(known.find(quarter => quarter === key) ?? '');
        }}
      />
      {isDay && (
        <MomentField
          type="date"
          label={t('threads.stand.target.day')}
          value={isQuarter(value) ? '' : value}
          min={today}
          onChange={onChange}
          errorMessage={errorMessage}
        />
      )}
    </>
  );
}
