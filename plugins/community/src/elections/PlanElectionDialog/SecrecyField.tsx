import { Radio, RadioGroup } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { electionSecrecies } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { Choice } from '../../ui/Choice';
import { Problem } from './Group';
import type { ElectionForm } from './useElectionForm';

/** What is told of ballots. */
export function SecrecyField(props: { form: ElectionForm }) {
  const { draft, set, problem } = props.form;
  const { t } = useTranslationRef(communityTranslationRef);
  return (
    <div>
      <RadioGroup
        label={t('elections.form.secrecy')}
        value={draft.secrecy}
        onChange={value => {
          const secrecy = electionSecrecies.find(one => one === value);
          if (secrecy) set('secrecy', secrecy);
        }}
      >
        {[...electionSecrecies].reverse().map(secrecy => (
          <Radio key={secrecy} value={secrecy}>
            <Choice
              title={t(`elections.secrecy.name.${secrecy}`)}
              about={t(`elections.secrecy.text.${secrecy}`)}
            />
          </Radio>
        ))}
      </RadioGroup>
      <Problem words={problem('secrecy')} />
    </div>
  );
}
