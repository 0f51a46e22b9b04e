import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { limits } from '@platform-community/backstage-plugin-community-common';
import { agendaTranslationRef } from '../translation';
import { fieldErrors } from '../../../ui/fieldErrors';

/** The words of an item as they are typed. */
export interface ItemDraft {
  title: string;
  details: string;
  minutes: number;
}

const fields = ['title', 'details', 'minutes'] as const;

/**
 * What is typed about an item, and what is wrong with it.
 *
 * @param refusal - of what was sent, whose parts belong to the fields
 */
export function useItemDraft(before: ItemDraft, refusal: Error | null) {
  const { t } = useTranslationRef(agendaTranslationRef);
  const [draft, setDraft] = useState(before);
  const [isTried, setTried] = useState(false);
  const refused = fieldErrors(refusal, fields);
  const title = draft.title.trim();
  const isShort = title.length < limits.title.min;
  return {
    draft,
    set: (change: Partial<ItemDraft>) =>
      setDraft(shown => ({ ...shown, ...change })),
    /** Shows from now on what is missing. */
    tryIt: () => setTried(true),
    isTried,
    /** The title as it is sent; nothing where none was typed. */
    title: title || undefined,
    isShort,
    /** Whether the refusal is about the fields, and said there. */
    isAtFields: refused !== undefined,
    problems: {
      ...refused,
      tooShort:
        isTried && isShort
          ? t('propose.tooShort', { min: `${limits.title.min}` })
          : undefined,
    },
  };
}

/** The state of an item that is being written. */
export type ItemForm = ReturnType<typeof useItemDraft>;
