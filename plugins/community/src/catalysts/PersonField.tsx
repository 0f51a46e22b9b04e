import { useState } from 'react';
import { Combobox, Text, type Key } from '@backstage/ui';
import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../translation';
import { usePeopleNamed, type Candidate } from '../ui/usePeopleNamed';

export interface PersonFieldProps {
  person?: Candidate;
  onChange: (person: Candidate | undefined) => void;
  errorMessage?: string;
}

/** Somebody from the catalog, found by typing a part of their name. */
export function PersonField(props: PersonFieldProps) {
  const { person, onChange, errorMessage } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const [typed, setTyped] = useState('');
  const term = typed.trim();
  const found = usePeopleNamed(term);
  const people = found.data ?? [];
  const choose = (ref: Key | null) => {
    const chosen = people.find(one => one.userRef === ref);
    onChange(chosen);
    if (chosen) setTyped(chosen.name);
  };
  return (
    <div>
      <Combobox
        label={t('catalysts.appoint.person')}
        placeholder={t('catalysts.appoint.personSearch')}
        isRequired
        options={people.map(one => ({
          id: one.userRef,
          label: one.name,
          description: parseEntityRef(one.userRef).name,
        }))}
        search={{ mode: 'server', inputValue: typed, onInputChange: setTyped }}
        loading={{ state: found.isFetching ? 'filtering' : 'idle' }}
        value={person?.userRef ?? null}
        onChange={choose}
        validationBehavior="aria"
        validate={() => errorMessage ?? null}
      />
      {found.isError && (
        <Text as="p" role="alert" variant="body-small" color="danger">
          {t('catalysts.appoint.personFailed')}
        </Text>
      )}
    </div>
  );
}
