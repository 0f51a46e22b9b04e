import { NumberField, Select } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ruleLimits } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { MomentField } from '../../ui/MomentField';
import { ends, type Repeats } from './repeats';
import type { PlanForm } from './usePlanForm';

/** When a series ends: never, on a day, or after some times. */
export function EndsFields(props: {
  form: PlanForm;
  onChange: (changes: Partial<Repeats>) => void;
}) {
  const { form, onChange } = props;
  const { draft, problem } = form;
  const { repeats } = draft;
  const { t } = useTranslationRef(communityTranslationRef);
  const countProblem = problem('count');
  return (
    <>
      <Select
        label={t('events.form.ends')}
        options={ends.map(id => ({ id, label: t(`events.form.end.${id}`) }))}
        value={repeats.ends}
        onChange={key => {
          const end = ends.find(one => one === key);
          if (end) onChange({ ends: end });
        }}
      />
      {repeats.ends === 'on' && (
        <MomentField
          type="date"
          label={t('events.form.until')}
          min={draft.date}
          value={repeats.until}
          onChange={until => onChange({ until })}
          errorMessage={problem('until')}
        />
      )}
      {repeats.ends === 'after' && (
        <NumberField
          label={t('events.form.count')}
          minValue={1}
          maxValue={ruleLimits.count}
          value={repeats.count}
          onChange={count => onChange({ count })}
          validationBehavior="aria"
          validate={() => countProblem}
        />
      )}
    </>
  );
}
