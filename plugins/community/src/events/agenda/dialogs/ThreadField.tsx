import { useState } from 'react';
import { Text, TextField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  limits,
  type ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import { ThreadChoices } from '../../../threads/ThreadChoices';
import { agendaTranslationRef } from '../translation';
import { ErrorState } from '../../../ui/ErrorState';
import { useThreadsToBring } from './useThreadsToBring';

/** Props of {@link ThreadField}. */
export interface ThreadFieldProps {
  chosen: ThreadView | undefined;
  onChoose: (thread: ThreadView | undefined) => void;
  /** The item is a thread, and not only about one. */
  isNeeded: boolean;
  /** Why it cannot be sent as it is. */
  problem: string | undefined;
}

/** Chooses the thread that an item is about, by words that are in it. */
export function ThreadField(props: ThreadFieldProps) {
  const { chosen, onChoose, isNeeded, problem } = props;
  const { t } = useTranslationRef(agendaTranslationRef);
  const [typed, setTyped] = useState('');
  const isSearched = isNeeded || typed.trim().length > 0;
  const { data, error, refetch } = useThreadsToBring(typed, isSearched);
  const found = (isSearched && data?.items) || [];
  const threads =
    chosen && !found.some(({ id }) => id === chosen.id)
      ? [chosen, ...found]
      : found;
  return (
    <>
      <TextField
        label={t(isNeeded ? 'thread.searchOf' : 'thread.search')}
        secondaryLabel={isNeeded ? undefined : t('propose.optional')}
        placeholder={t('thread.placeholder')}
        value={typed}
        onChange={setTyped}
        maxLength={limits.search.max}
        autoComplete="off"
        validationBehavior="aria"
        validate={() => problem}
      />
      {isSearched && error && !data && (
        <ErrorState
          title={t('thread.failed')}
          error={error}
          onRetry={() => void refetch()}
        />
      )}
      {isSearched && data?.items.length === 0 && (
        <Text as="p" color="secondary" role="status">
          {t('thread.nothing')}
        </Text>
      )}
      {threads.length > 0 && (
        <ThreadChoices
          label={t('thread.label')}
          threads={threads}
          entities={data?.entities ?? {}}
          chosen={chosen?.id}
          onChoose={id => onChoose(threads.find(thread => thread.id === id))}
          none={isNeeded ? undefined : t('thread.none')}
        />
      )}
    </>
  );
}
