import { useState } from 'react';
import { Checkbox, CheckboxGroup } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  limits,
  type AgendaSuggestions,
  type AgendaView,
} from '@platform-community/backstage-plugin-community-common';
import { agendaTranslationRef } from '../translation';
import { Choice } from '../../../ui/Choice';
import { EmptyState } from '../../../ui/EmptyState';
import { entityTitle } from '../../../ui/entityTitle';
import { ErrorState } from '../../../ui/ErrorState';
import { FormDialog } from '../../../ui/FormDialog';
import { ListSkeleton } from '../../../ui/ListSkeleton';
import { shortDate } from '../../../ui/relativeTime';
import { useNow, useReaderLocale } from '../../../ui/useReader';
import { agendaActs } from '../agendaActs';
import {
  kindOfGroup,
  suggestedGroups,
  suggestedOnce,
  type SuggestedGroup,
} from './fillChoice';
import { useDialogAct } from './useDialogAct';
import { useSuggestions } from './useSuggestions';

/** Takes what waits in the threads into the running order. */
export function FillDialog(props: { agenda: AgendaView; onClose: () => void }) {
  const { agenda, onClose } = props;
  const { t } = useTranslationRef(agendaTranslationRef);
  const [chosen, setChosen] = useState<string[]>([]);
  const suggestions = useSuggestions(agenda);
  const count = chosen.length;
  const done = t('fill.added', { count });
  const { send, isPending, error } = useDialogAct(agenda, { onClose, done });
  const confirm = () => {
    if (!suggestions.data) return;
    const groups = suggestedOnce(suggestions.data);
    const threads = suggestedGroups.flatMap(group =>
      groups[group]
        .filter(({ id }) => chosen.includes(id))
        .map(({ id }) => ({ id, kind: kindOfGroup[group] })),
    );
    send(agendaActs.fill({ id: agenda.id, day: agenda.day, threads }));
  };
  return (
    <FormDialog
      title={t('fill.title')}
      width={560}
      explained={t('fill.explained')}
      confirmLabel={
        count === 0 ? t('fill.confirmNone') : t('fill.confirm', { count })
      }
      isDisabled={count === 0}
      isPending={isPending}
      onClose={onClose}
      onConfirm={confirm}
    >
      {suggestions.isPending && <ListSkeleton rows={3} />}
      {suggestions.error && !suggestions.data && (
        <ErrorState
          title={t('fill.failed')}
          error={suggestions.error}
          onRetry={() => void suggestions.refetch()}
          isRetrying={suggestions.isFetching}
        />
      )}
      {suggestions.data && (
        <Groups
          suggestions={suggestions.data}
          chosen={chosen}
          onChange={setChosen}
        />
      )}
      {error && <ErrorState title={t('fill.refused')} error={error} />}
    </FormDialog>
  );
}

function Groups(props: {
  suggestions: AgendaSuggestions;
  chosen: string[];
  onChange: (chosen: string[]) => void;
}) {
  const { suggestions, chosen, onChange } = props;
  const { entities, since } = suggestions;
  const { t } = useTranslationRef(agendaTranslationRef);
  const locale = useReaderLocale();
  const now = useNow();
  const groups = suggestedOnce(suggestions);
  const isFull = chosen.length >= limits.agendaFill.max;
  const names = {
    unanswered: t('fill.unanswered'),
    wanted: t('fill.wanted'),
    shipped: t('fill.shipped', {
      date: shortDate(new Date(since), now, locale),
    }),
  };
  const shown = suggestedGroups.filter(group => groups[group].length > 0);
  if (shown.length === 0) {
    return (
      <EmptyState title={t('fill.nothingTitle')} text={t('fill.nothing')} />
    );
  }
  const groupOf = (group: SuggestedGroup) => {
    const threads = groups[group];
    const isOfGroup = (id: string) => threads.some(thread => thread.id === id);
    return (
      <CheckboxGroup
        key={group}
        label={names[group]}
        description={
          isFull
            ? t('fill.most', {
                max: `${limits.agendaFill.max}`,
              })
            : undefined
        }
        value={chosen.filter(isOfGroup)}
        onChange={ofGroup =>
          onChange([...chosen.filter(id => !isOfGroup(id)), ...ofGroup])
        }
      >
        {threads.map(thread => (
          <Checkbox
            key={thread.id}
            value={thread.id}
            isDisabled={isFull && !chosen.includes(thread.id)}
          >
            <Choice
              title={thread.title}
              about={[
                t('votes', { count: thread.score }),
                entityTitle(entities, thread.entityRef),
              ].join(' · ')}
            />
          </Checkbox>
        ))}
      </CheckboxGroup>
    );
  };
  return <>{shown.map(groupOf)}</>;
}
