import { Radio, RadioGroup } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  occurrenceScopes,
  type EventView,
  type OccurrenceScope,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { Choice } from '../../ui/Choice';
import { useReaderLocale, useReaderZone } from '../../ui/useReader';
import { useEventWhen } from '../useEventWhen';

/** Which occurrences of a series a change or cancellation is about. */
export function WhichOnes(props: {
  label: string;
  /** The occurrence that was opened. */
  event: EventView;
  value: OccurrenceScope;
  onChange: (which: OccurrenceScope) => void;
  errorMessage?: string;
}) {
  const { label, event, value, onChange, errorMessage } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const zone = useReaderZone();
  const locale = useReaderLocale();
  const { reader: date } = useEventWhen(event);
  const day = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: zone,
  }).format(new Date(event.startsAt));
  return (
    <RadioGroup
      label={label}
      value={value}
      onChange={key => {
        const chosen = occurrenceScopes.find(scope => scope === key);
        if (chosen) onChange(chosen);
      }}
      validationBehavior="aria"
      validate={() => errorMessage}
    >
      {occurrenceScopes.map(scope => (
        <Radio key={scope} value={scope}>
          <Choice
            title={t(`events.which.${scope}.title`)}
            about={t(`events.which.${scope}.about`, { date, day })}
          />
        </Radio>
      ))}
    </RadioGroup>
  );
}
