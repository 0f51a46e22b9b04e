import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ElectionDetail } from '@platform-community/backstage-plugin-community-common';
import { useScope } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { useReaderLocale, useReaderZone } from '../../ui/useReader';
import { useDraft } from '../../ui/useDraft';
import { useSubmitKey } from '../../ui/useSubmitKey';
import { useElectionAct } from '../useElectionAct';
import {
  draftOf,
  isChange,
  problemsOf,
  toChange,
  toPlan,
  usualPlan,
  type ElectionDraft,
  type ElectionField,
} from './electionDraft';
import { nothingRefused, refusedPlan, type RefusedPlan } from './refusedPlan';

/** What the form begins with. */
export interface FormStart {
  /** The election to change; a new one is planned without it. */
  detail?: ElectionDetail;
  entityRef: string;
  /** What that is called. */
  entityTitle: string;
  /** Who plans, and so looks after it unless they say otherwise. */
  reader: string;
}

/**
 * What is typed into the form and how it is sent. The draft stays on the device
 * until the server has taken it.
 */
export function useElectionForm(
  start: FormStart,
  told: { onSaved: (detail: ElectionDetail) => void; onUnchanged: () => void },
) {
  const { detail, entityRef, entityTitle, reader } = start;
  const { t } = useTranslationRef(communityTranslationRef);
  const { text } = useScope();
  const zone = useReaderZone();
  const locale = useReaderLocale();
  const plan = useElectionAct('plan');
  const change = useElectionAct('change');
  const [tried, setTried] = useState(0);
  const [refused, setRefused] = useState<RefusedPlan>(nothingRefused);
  const [opened] = useState(() => new Date());
  const election = detail?.election;
  const usualTitle = useCallback(
    (title: string) => {
      const season = new Intl.DateTimeFormat(locale, {
        month: 'long',
        year: 'numeric',
        timeZone: zone,
      }).format(opened);
      return t('elections.form.usualTitle', { title, season });
    },
    [t, locale, zone, opened],
  );
  const empty = useMemo(
    () =>
      election
        ? draftOf(election, zone)
        : usualPlan({
            entityRef,
            title: usualTitle(entityTitle),
            zone,
            now: opened,
            officer: reader,
          }),
    [election, zone, opened, entityRef, entityTitle, usualTitle, reader],
  );
  const place = election ? `election:${election.id}` : `election:${text}`;
  const draft = useDraft<ElectionDraft>(place, empty);
  const { keyOf, arrived } = useSubmitKey(place);
  // What is sent again after a lost answer must be the same to the millisecond.
  const sent = useRef<{ content: string; now: Date; whole: string }>();
  const problems = problemsOf(draft.value, zone, new Date());
  const saving = election ? change : plan;

  const content = JSON.stringify(draft.value);
  const outcome = {
    onSuccess: (answer: ElectionDetail) => {
      draft.clear();
      arrived(sent.current?.whole ?? content);
      told.onSaved(answer);
    },
    onError: (error: Error) => {
      setRefused(refusedPlan(error, draft.value));
      setTried(tries => tries + 1);
    },
  };
  const words = (field: ElectionField): string | undefined => {
    const problem = problems[field];
    return problem && t(`elections.problem.${problem}`);
  };

  return {
    draft: draft.value,
    zone,
    /** Whether something typed is kept on this device. */
    isKept: draft.isSaved,
    set: <F extends ElectionField>(field: F, value: ElectionDraft[F]) => {
      setRefused(({ byField: { [field]: _, ...byField }, hasMore }) => ({
        byField,
        hasMore,
      }));
      draft.setValue({ ...draft.value, [field]: value });
    },
    /** The title follows, as long as it is the one that was proposed. */
    choose: (from: { label: string }, entity: { id: string; label: string }) =>
      draft.setValue({
        ...draft.value,
        entityRef: entity.id,
        title:
          draft.value.title === usualTitle(from.label)
            ? usualTitle(entity.label)
            : draft.value.title,
      }),
    startOver: () => {
      draft.clear();
      setRefused(nothingRefused);
      setTried(0);
      saving.reset();
    },
    /** Why a field cannot be sent, once sending has been tried. */
    problem: (field: ElectionField): string | undefined =>
      refused.byField[field] ?? (tried > 0 ? words(field) : undefined),
    /** How often sending was tried and did not come through. */
    tried,
    /** A refusal that no field shows. */
    error: refused.hasMore ? saving.error : null,
    isSaving: saving.isPending,
    save: () => {
      setRefused(nothingRefused);
      if (Object.keys(problems).length > 0) {
        setTried(tries => tries + 1);
        return;
      }
      if (sent.current?.content !== content) {
        const now = new Date();
        const whole = `${content} ${now.toISOString()}`;
        sent.current = { content, now, whole };
      }
      const { now, whole } = sent.current;
      if (election) {
        const changes = toChange(draft.value, election, { zone, now });
        if (isChange(changes)) change.mutate(changes, outcome);
        else told.onUnchanged();
      } else {
        const idempotencyKey = keyOf(whole);
        plan.mutate(
          toPlan(draft.value, { zone, now, idempotencyKey }),
          outcome,
        );
      }
    },
  };
}

/** The form's state, as its fields take it. */
export type ElectionForm = ReturnType<typeof useElectionForm>;
