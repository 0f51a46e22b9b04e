import { useCallback, useMemo, useRef, useState } from 'react';
import type { EventDetail } from '@platform-community/backstage-plugin-community-common';
import { useScope } from '../../scope';
import { useDraft } from '../../ui/useDraft';
import { useReaderZone } from '../../ui/useReader';
import { useSubmitKey } from '../../ui/useSubmitKey';
import { useChangeEvent } from '../useChangeEvent';
import { usePlanEvent } from '../usePlanEvent';
import {
  emptyPlan,
  isChange,
  planOf,
  problemsOf,
  toChange,
  toPlan,
  type PlanDraft,
  type PlanField,
} from './planDraft';
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
 */
export function usePlanForm(
  event: EventDetail['event'] | undefined,
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
        ? planOf(event)
        : emptyPlan({ timeZone, entityRefs: entityRef ? [entityRef] : [] }),
    [event, timeZone, entityRef],
  );
  const place = event
    ? `event:${event.id}:${event.revisedAt}`
    : `event:${text}`;
  const draft = useDraft<PlanDraft>(place, empty);
  const { keyOf, arrived } = useSubmitKey(place);
  const latest = useRef(draft);
  latest.current = draft;
  const set = useCallback(
    <F extends PlanField>(field: F, value: PlanDraft[F]) => {
      setRefused(({ byField: { [field]: _, ...byField }, hasMore }) => ({
        byField,
        hasMore,
      }));
      latest.current.setValue({ ...latest.current.value, [field]: value });
    },
    [],
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
        const changes = toChange(draft.value, event);
        if (isChange(changes)) change.mutate(changes, outcome);
        else told.onUnchanged();
      } else {
        plan.mutate(toPlan(draft.value, keyOf(content)), outcome);
      }
    },
  };
}

/** The form's state, as its fields take it. */
export type PlanForm = ReturnType<typeof usePlanForm>;
