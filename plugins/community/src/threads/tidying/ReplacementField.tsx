import { useState } from 'react';
import { Text, TextField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  limits,
  type ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { ErrorState } from '../../ui';
import { ThreadChoices } from '../ThreadChoices';
import { usePractices } from './usePractices';
import styles from './ReplacementField.module.css';

/** Props of {@link ReplacementField}. */
export interface ReplacementFieldProps {
  /** The practice that is outdated. */
  thread: ThreadView;
  value: ThreadView | undefined;
  onChange: (replacement: ThreadView | undefined) => void;
  errorMessage?: string;
}

/** Asks which practice to follow instead of one that is outdated, if any. */
export function ReplacementField(props: ReplacementFieldProps) {
  const { thread, value, onChange, errorMessage } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const [typed, setTyped] = useState('');
  const { data, error, refetch } = usePractices(typed);
  const found = data?.items.filter(({ id }) => id !== thread.id) ?? [];
  // What was chosen stays in sight, whatever is looked for next.
  const choices =
    value && found.every(({ id }) => id !== value.id)
      ? [value, ...found]
      : found;
  const choose = (id: string | undefined) =>
    onChange(choices.find(choice => choice.id === id));

  return (
    <div className={styles.field}>
      <TextField
        label={t('threads.tidy.outdated.find')}
        size="small"
        value={typed}
        onChange={setTyped}
        maxLength={limits.search.max}
        autoComplete="off"
        validationBehavior="aria"
        validate={() => errorMessage}
      />
      {error && !data ? (
        <ErrorState
          title={t('threads.tidy.outdated.failed')}
          error={error}
          onRetry={refetch}
        />
      ) : (
        <ThreadChoices
          label={t('threads.tidy.outdated.replacement')}
          threads={choices}
          entities={data?.entities ?? {}}
          chosen={value?.id}
          onChoose={choose}
          none={t('threads.tidy.outdated.none')}
        />
      )}
      {data && found.length === 0 && (
        <Text as="p" color="secondary" className={styles.text} role="status">
          {t('threads.tidy.outdated.nothingFound')}
        </Text>
      )}
    </div>
  );
}
