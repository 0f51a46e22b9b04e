import { useState } from 'react';
import { Select, TextAreaField, TextField } from '@backstage/ui';
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  limits,
  longestTermDays,
  proposalDays,
} from '@platform-community/backstage-plugin-community-common';
import { MomentField } from '../ui/MomentField';
import { useScopeEntities } from '../scope/useScopeEntities';
import { useMe } from '../threads/useMe';
import { communityTranslationRef } from '../translation';
import { ErrorState } from '../ui/ErrorState';
import { FormDialog } from '../ui/FormDialog';
import type { Candidate } from '../ui/usePeopleNamed';
import { useIdempotencyKey } from '../ui/useIdempotencyKey';
import { useReaderLocale } from '../ui/useReader';
import { AppointedMay } from './AppointedMay';
import { formatDay } from './formatDay';
import { PersonField } from './PersonField';
import { termDays } from './termDays';
import { useAppoint } from './useAppoint';

/** Asks somebody to become a catalyst, or appoints oneself: for what, until when. */
export function AppointDialog(props: {
  /** What it is for; one may choose where that is not told. */
  entityRef?: string;
  onClose: () => void;
}) {
  const { onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const toasts = useApi(toastApiRef);
  const locale = useReaderLocale();
  const appoint = useAppoint();
  const idempotency = useIdempotencyKey();
  const choices = useScopeEntities();
  const [days] = useState(() => termDays(new Date()));
  const [person, setPerson] = useState<Candidate>();
  const [focus, setFocus] = useState('');
  const [note, setNote] = useState('');
  const [until, setUntil] = useState(days.usual);
  const [chosen, setChosen] = useState<string>();
  const [tried, setTried] = useState(false);
  const reader = useMe()?.ref.toLocaleLowerCase('en-US');
  const isSelf = person !== undefined && person.userRef === reader;
  const entityRef = props.entityRef ?? chosen ?? choices[0]?.id;

  const focusProblem = () => {
    const { length } = focus.trim();
    if (length === 0) return t('catalysts.appoint.problem.focus');
    if (length <= limits.focus.max) return undefined;
    return t('catalysts.appoint.problem.focusLong', {
      max: `${limits.focus.max}`,
    });
  };
  const untilProblem = () => {
    if (!until) return t('catalysts.appoint.problem.until');
    if (until < days.first) return t('catalysts.appoint.problem.untilPast');
    if (until <= days.last) return undefined;
    const date = formatDay(days.last, locale);
    return t('catalysts.appoint.problem.untilLate', { date });
  };
  const problems = {
    person: person ? undefined : t('catalysts.appoint.problem.person'),
    focus: focusProblem(),
    until: untilProblem(),
  };

  const confirm = () => {
    setTried(true);
    if (!person || !entityRef || Object.values(problems).some(Boolean)) return;
    appoint.mutate(
      {
        entityRef,
        person: person.userRef,
        focus: focus.trim(),
        until,
        note: note.trim() || undefined,
        isSelf,
        idempotencyKey: idempotency.key,
      },
      {
        onSuccess: () => {
          idempotency.renew();
          toasts.post({
            title: isSelf
              ? t('catalysts.appoint.doneSelf')
              : t('catalysts.appoint.done', { name: person.name }),
            status: 'success',
            timeout: 5_000,
          });
          onClose();
        },
      },
    );
  };

  return (
    <FormDialog
      title={t('catalysts.appoint.title')}
      width={480}
      explained={
        isSelf
          ? undefined
          : t('catalysts.appoint.asks', { days: `${proposalDays}` })
      }
      confirmLabel={t(
        isSelf ? 'catalysts.appoint.confirmSelf' : 'catalysts.appoint.confirm',
      )}
      isPending={appoint.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <AppointedMay />
      {!props.entityRef && choices.length > 1 && (
        <Select
          label={t('catalysts.appoint.entity')}
          options={choices}
          search
          value={entityRef}
          onChange={key => setChosen(String(key))}
        />
      )}
      <PersonField
        person={person}
        onChange={setPerson}
        errorMessage={tried ? problems.person : undefined}
      />
      <TextField
        label={t('catalysts.appoint.focus')}
        placeholder={t('catalysts.appoint.focusHint')}
        size="small"
        isRequired
        value={focus}
        onChange={setFocus}
        validationBehavior="aria"
        validate={() => (tried ? problems.focus : undefined)}
      />
      <MomentField
        type="date"
        label={t('catalysts.appoint.until')}
        description={t('catalysts.appoint.untilHint', {
          days: `${longestTermDays}`,
        })}
        isRequired
        min={days.first}
        max={days.last}
        value={until}
        onChange={setUntil}
        errorMessage={tried ? problems.until : undefined}
      />
      {!isSelf && (
        <TextAreaField
          label={t('catalysts.appoint.note')}
          placeholder={t('catalysts.appoint.noteHint')}
          maxLength={limits.reason.max}
          value={note}
          onChange={setNote}
        />
      )}
      {appoint.error && (
        <ErrorState
          title={t(
            isSelf
              ? 'catalysts.appoint.refusedSelf'
              : 'catalysts.appoint.refused',
          )}
          error={appoint.error}
        />
      )}
    </FormDialog>
  );
}
