import { useState } from 'react';
import { ButtonIcon, Combobox, Text } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  limits,
  type People,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { personName } from '../../ui/personName';
import { usePeopleNamed } from '../../ui/usePeopleNamed';
import type { PlanForm } from './usePlanForm';
import styles from './PlanEventDialog.module.css';

/** Who runs it besides whoever plans it, each found by a part of their name. */
export function HostsField(props: { form: PlanForm; known: People }) {
  const { form, known } = props;
  const { draft, set, problem } = form;
  const { t } = useTranslationRef(communityTranslationRef);
  const [typed, setTyped] = useState('');
  const [named, setNamed] = useState<People>({});
  const found = usePeopleNamed(typed.trim());
  const people = { ...known, ...named };
  const hostsProblem = problem('hosts');
  const options = (found.data ?? []).filter(
    ({ userRef }) => !draft.hosts.includes(userRef),
  );
  return (
    <div className={styles.several}>
      <Combobox
        label={t('events.form.hosts')}
        secondaryLabel={t('events.form.optional')}
        description={t('events.form.hostsHint', { max: `${limits.hosts.max}` })}
        placeholder={t('events.form.hostsSearch')}
        options={options.map(({ userRef, name }) => ({
          id: userRef,
          label: name,
        }))}
        search={{ mode: 'server', inputValue: typed, onInputChange: setTyped }}
        loading={{ state: found.isFetching ? 'filtering' : 'idle' }}
        // Nothing opens over the form while somebody walks through it by keyboard.
        menuTrigger="input"
        value={null}
        onChange={ref => {
          const one = options.find(({ userRef }) => userRef === ref);
          if (!one) return;
          setNamed(before => ({
            ...before,
            [one.userRef]: { name: one.name },
          }));
          set('hosts', [...draft.hosts, one.userRef]);
          setTyped('');
        }}
        validationBehavior="aria"
        validate={() => hostsProblem ?? null}
      />
      {found.isError && (
        <Text as="p" role="alert" variant="body-small" color="danger">
          {t('events.form.hostsFailed')}
        </Text>
      )}
      {draft.hosts.length > 0 && (
        <ul className={styles.chosen} aria-label={t('events.form.hosts')}>
          {draft.hosts.map(ref => (
            <li key={ref} className={styles.one}>
              {personName(people, ref)}
              <ButtonIcon
                size="small"
                variant="tertiary"
                icon={<RiCloseLine aria-hidden />}
                aria-label={t('events.form.remove', {
                  name: personName(people, ref),
                })}
                onPress={() =>
                  set(
                    'hosts',
                    draft.hosts.filter(one => one !== ref),
                  )
                }
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
