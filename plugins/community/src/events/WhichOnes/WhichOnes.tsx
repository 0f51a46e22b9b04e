import { Radio, RadioGroup } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  occurrenceScopes,
  type OccurrenceScope,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { Choice } from '../../ui/Choice';

/** Which occurrences of a series a change or cancellation is about. */
export function WhichOnes(props: {
  label: string;
  /** When the occurrence is that was opened. */
  date: string;
  value: OccurrenceScope;
  onChange: (which: OccurrenceScope) => void;
  errorMessage?: string;
}) {
  const { label, date, value, onChange, errorMessage } = props;
  const { t } = useTranslationRef(communityTranslationRef);
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
            about={t(`events.which.${scope}.about`, { date })}
          />
        </Radio>
      ))}
    </RadioGroup>
  );
}
