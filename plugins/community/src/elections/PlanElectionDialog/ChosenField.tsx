import { ButtonIcon, Combobox, Text } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../../translation';
import styles from './PlanElectionDialog.module.css';

/** Somebody or something to choose. */
export interface Chosen {
  id: string;
  label: string;
}

export interface ChosenFieldProps {
  label: string;
  description?: string;
  chosen: Chosen[];
  /** What was found by what is typed. */
  options: Chosen[];
  isSearching: boolean;
  isFailed: boolean;
  typed: string;
  onType: (typed: string) => void;
  onAdd: (one: Chosen) => void;
  onRemove: (id: string) => void;
  errorMessage?: string;
}

/** Several things of the catalog, each found by typing a part of its name. */
export function ChosenField(props: ChosenFieldProps) {
  const { label, chosen, options, typed, onType } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  return (
    <div className={styles.several}>
      <Combobox
        label={label}
        description={props.description}
        placeholder={t('elections.form.search')}
        options={options.filter(({ id }) => !chosen.some(one => one.id === id))}
        search={{ mode: 'server', inputValue: typed, onInputChange: onType }}
        loading={{ state: props.isSearching ? 'filtering' : 'idle' }}
        value={null}
        onChange={id => {
          const one = options.find(option => option.id === id);
          if (!one) return;
          props.onAdd(one);
          onType('');
        }}
        validationBehavior="aria"
        validate={() => props.errorMessage ?? null}
      />
      {props.isFailed && (
        <Text as="p" role="alert" variant="body-small" color="danger">
          {t('elections.form.searchFailed')}
        </Text>
      )}
      {chosen.length > 0 && (
        <ul className={styles.chosen} aria-label={label}>
          {chosen.map(one => (
            <li key={one.id} className={styles.one}>
              {one.label}
              <ButtonIcon
                size="small"
                variant="tertiary"
                icon={<RiCloseLine aria-hidden />}
                aria-label={t('elections.form.remove', { name: one.label })}
                onPress={() => props.onRemove(one.id)}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
