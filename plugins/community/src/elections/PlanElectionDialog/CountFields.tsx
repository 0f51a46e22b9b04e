import { Radio, RadioGroup } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  electionMethods,
  limits,
  vacancyRules,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { Choice } from '../../ui/Choice';
import { Group, Problem } from './Group';
import type { ElectionForm } from './useElectionForm';
import { WholeField } from './WholeField';

/** How it is counted, and what becomes of a seat that is left. */
export function CountFields(props: { form: ElectionForm }) {
  const { draft, set, problem } = props.form;
  const { t } = useTranslationRef(communityTranslationRef);
  const words = { schulze: 'schulze', 'scottish-stv': 'stv' } as const;
  return (
    <Group title={t('elections.form.count')}>
      {draft.seats > 1 && (
        <RadioGroup
          label={t('elections.form.method')}
          value={draft.method}
          onChange={value => {
            const method = electionMethods.find(one => one === value);
            if (method) set('method', method);
          }}
        >
          {electionMethods.map(method => (
            <Radio key={method} value={method}>
              <Choice
                title={t(`elections.form.methods.${words[method]}.name`)}
                about={t(`elections.form.methods.${words[method]}.about`)}
              />
            </Radio>
          ))}
        </RadioGroup>
      )}
      <Problem words={problem('method')} />
      {draft.seats > 1 && draft.method === 'schulze' && (
        <WholeField
          label={t('elections.form.cap')}
          description={t('elections.form.capHint')}
          min={0}
          max={limits.seats.max}
          value={draft.capPerTeam}
          onChange={cap => set('capPerTeam', cap)}
          errorMessage={problem('capPerTeam')}
        />
      )}
      <RadioGroup
        label={t('elections.form.vacancies')}
        value={draft.vacancies}
        onChange={value => {
          const rule = vacancyRules.find(one => one === value);
          if (rule) set('vacancies', rule);
        }}
      >
        {vacancyRules.map(rule => (
          <Radio key={rule} value={rule}>
            {t(`elections.vacancies.${rule}`)}
          </Radio>
        ))}
      </RadioGroup>
    </Group>
  );
}
