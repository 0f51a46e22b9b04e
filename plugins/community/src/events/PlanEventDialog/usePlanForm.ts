import { useCallback, useMemo, useRef, useState } from 'react';
import type {
  EventDetail,
  OccurrenceScope,
} from '@platform-community/backstage-plugin-community-common';
import { useScope } from '../../scope';
import { useDraft } from '../../ui/useDraft';
import { useReaderZone } from '../../ui/useReader';
import { useSubmitKey } from '../../ui/useSubmitKey';
import { useChangeEvent } from '../useChangeEvent';
import { usePlanEvent } from '../usePlanEvent';
import { emptyPlan, planOf, type PlanDraft } from './planDraft';
import { isChange, toChange, toPlan } from './planRequest';
import { problemsOf, type PlanField } from './problemsOf';
import {
  nothingRefused,
  refusedFields,
  type RefusedFields,
} from './refusedFields';
import { useProblemWords } from './useProblemWords';

/**
 * What is typed into the form and how it is sent. The draft stays on the device
 * until the server has taken it; the draft of a change belongs to the revision
 * it was begun on, so that it never takes back what somebody else changed.
 *
 * @param event - the event to change; a new one is planned without it
 * @param which - of a series, what the change is about
 */
export function usePlanForm(
  event: EventDetail['event'] | undefined,
  which: OccurrenceScope | undefined,
  told: { onSaved: (detail: EventDetail) => void; onUnchanged: () => void },
) {
  const words = useProblemWords();
  const { text, entityRef } = useScope();
  const timeZone = useReaderZone();
  const plan = usePlanEvent();
  const change = useChangeEvent();
  const [tried, setTried] = useState(0);
  const [refused, setRefused] = useState<RefusedFields>(nothingRefused);
  const empty = useMemo(
    () =>
      event
        ? planOf(event, which)
        : emptyPlan({ timeZone, entityRefs: entityRef ? [entityRef] : [] }),
    [event, which, timeZone, entityRef],
  );
  const place = event
    ? ['event', event.id, event.revisedAt, ...(which ? [event.day, which] : [])]
    : ['event', text];
  const draft = useKeptPlan(place.join(':'), empty);
  const { keyOf, arrived } = useSubmitKey(place.join(':'));
  const latest = useRef(draft);
  latest.current = draft;
  const setAll = useCallback((changes: Partial<PlanDraft>) => {
    setRefused(before => withoutRefused(before, changes));
    const { current } = latest;
    latest.current = { ...current, value: { ...current.value, ...changes } };
    current.setValue(latest.current.value);
  }, []);
  const set = useCallback(
    <F extends keyof PlanDraft>(field: F, value: PlanDraft[F]) =>
      setAll({ [field]: value }),
    [setAll],
  );
  const problems = problemsOf(draft.value);
  const saving = event ? change : plan;

  const content = JSON.stringify(draft.value);
  const outcome = {
    onSuccess: (detail: EventDetail) => {
      draft.clear();
      arrived(content);
      told.onSaved(detail);
    },
    onError: (error: Error) => {
      setRefused(refusedFields(error));
      setTried(tries => tries + 1);
    },
  };

  return {
    draft: draft.value,
    /** Whether something typed is kept on this device. */
    isKept: draft.isSaved,
    set,
    /** Sets several fields at once. */
    setAll,
    /** As it was before anything was typed. */
    before: empty,
    /** Of a series, what the change is about. */
    changing: which,
    startOver: () => {
      draft.clear();
      setRefused(nothingRefused);
      setTried(0);
      saving.reset();
    },
    /** Why a field cannot be sent, once sending has been tried. */
    problem: (field: PlanField): string | undefined => {
      if (refused.byField[field]) return refused.byField[field];
      const found = tried > 0 ? problems[field] : undefined;
      return found && words(found);
    },
    /** How often sending was tried and did not come through. */
    tried,
    /** A refusal that no field shows. */
    error: refused.hasMore ? saving.error : null,
    isSaving: saving.isPending,
    save: () => {
      setRefused(nothingRefused);
      if (Object.keys(problems).length > 0) {
        setTried(tries => tries + 1);
      } else if (event) {
        const changes = toChange(draft.value, event, which, empty);
        if (isChange(changes)) change.mutate(changes, outcome);
        else told.onUnchanged();
      } else {
        plan.mutate(toPlan(draft.value, keyOf(content)), outcome);
      }
    },
  };
}

/** A draft that was kept before there was a field has it empty. */
function useKeptPlan(place: string, empty: PlanDraft) {
  const draft = useDraft<PlanDraft>(place, empty);
  return { ...draft, value: { ...empty, ...draft.value } };
}

/** The fields of the form that show how a draft recurs. */
const ofRepeats = ['repeats', 'until', 'count', 'except', 'extra'] as const;

/** What was refused, without the fields that are written anew. */
function withoutRefused(
  refused: RefusedFields,
  changes: Partial<PlanDraft>,
): RefusedFields {
  const byField = { ...refused.byField };
  for (const field of Object.keys(changes) as (keyof PlanDraft)[]) {
    if (field === 'repeats') ofRepeats.forEach(one => delete byField[one]);
    else delete byField[field];
  }
  return { byField, hasMore: refused.hasMore };
}

/** The form's state, as its fields take it. */
export type PlanForm = ReturnType<typeof usePlanForm>;
