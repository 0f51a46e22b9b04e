import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { People } from '@platform-community/backstage-plugin-community-common';
import { useMe } from '../../threads/useMe';
import { communityTranslationRef } from '../../translation';
import { personName } from '../../ui/personName';
import { usePeopleNamed } from '../../ui/usePeopleNamed';
import { ChosenField } from './ChosenField';
import type { ElectionForm } from './useElectionForm';

/** Who decides about exceptions. */
export function OfficerFields(props: { form: ElectionForm; known: People }) {
  const { form, known } = props;
  const { draft, set, problem } = form;
  const { t } = useTranslationRef(communityTranslationRef);
  const me = useMe();
  const [typed, setTyped] = useState('');
  const [named, setNamed] = useState<People>({});
  const found = usePeopleNamed(typed.trim());
  const people: People = {
    ...known,
    ...(me && { [me.ref]: { name: me.name } }),
    ...named,
  };
  return (
    <ChosenField
      label={t('elections.form.officers')}
      description={t('elections.form.officersHint')}
      chosen={draft.officers.map(id => ({ id, label: personName(people, id) }))}
      options={(found.data ?? []).map(({ userRef, name }) => ({
        id: userRef,
        label: name,
      }))}
      isSearching={found.isFetching}
      isFailed={found.isError}
      typed={typed}
      onType={setTyped}
      onAdd={({ id, label }) => {
        setNamed(before => ({ ...before, [id]: { name: label } }));
        set('officers', [...draft.officers, id]);
      }}
      onRemove={id =>
        set(
          'officers',
          draft.officers.filter(one => one !== id),
        )
      }
      errorMessage={problem('officers')}
    />
  );
}
