import { Checkbox, CheckboxGroup } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  rollSources,
  type Entities,
} from '@platform-community/backstage-plugin-community-common';
import { useState } from 'react';
import { communityTranslationRef } from '../../translation';
import { entityTitle } from '../../ui/entityTitle';
import { useEntitiesNamed } from '../../ui/useEntitiesNamed';
import { ChosenField } from './ChosenField';
import { Group, Problem } from './Group';
import type { ElectionForm } from './useElectionForm';
import { WholeField } from './WholeField';

const groupKinds = ['group'] as const;

/** Who may vote, and how many have to. */
export function VoterFields(props: { form: ElectionForm }) {
  const { draft, set, problem } = props.form;
  const { t } = useTranslationRef(communityTranslationRef);
  const [typed, setTyped] = useState('');
  const [named, setNamed] = useState<Entities>({});
  const found = useEntitiesNamed(typed.trim(), groupKinds);
  return (
    <Group title={t('elections.form.voters')}>
      <CheckboxGroup
        label={t('elections.form.rollOf')}
        description={t('elections.form.rollHint')}
        value={draft.rollOf}
        onChange={chosen =>
          set(
            'rollOf',
            rollSources.filter(source => chosen.includes(source)),
          )
        }
      >
        {rollSources.map(source => (
          <Checkbox key={source} value={source}>
            {t(`elections.roll.source.${source}`)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <Problem words={problem('rollOf')} />
      <ChosenField
        label={t('elections.form.rollGroups')}
        chosen={draft.rollGroups.map(id => ({
          id,
          label: entityTitle(named, id),
        }))}
        options={(found.data ?? []).map(({ ref, title }) => ({
          id: ref,
          label: title,
        }))}
        isSearching={found.isFetching}
        isFailed={found.isError}
        typed={typed}
        onType={setTyped}
        onAdd={({ id, label }) => {
          setNamed(before => ({ ...before, [id]: { title: label } }));
          set('rollGroups', [...draft.rollGroups, id]);
        }}
        onRemove={id =>
          set(
            'rollGroups',
            draft.rollGroups.filter(one => one !== id),
          )
        }
        errorMessage={problem('rollGroups')}
      />
      <WholeField
        label={t('elections.form.quorum')}
        description={t('elections.form.quorumHint')}
        min={0}
        max={100}
        value={draft.quorum}
        onChange={quorum => set('quorum', quorum)}
        errorMessage={problem('quorum')}
      />
    </Group>
  );
}
