import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { limits } from '@platform-community/backstage-plugin-community-common';
import { fieldErrors } from '../../../ui/fieldErrors';
import { hackathonTranslationRef } from '../translation';

/** The words of a project as they are typed. */
export interface ProjectDraft {
  title: string;
  pitch: string;
}

const fields = ['title', 'pitch'] as const;

/**
 * What is typed about a project, and what is wrong with it.
 *
 * @param refusal - of what was sent, whose parts belong to the fields
 */
export function useProjectDraft(before: ProjectDraft, refusal: Error | null) {
  const { t } = useTranslationRef(hackathonTranslationRef);
  const [draft, setDraft] = useState(before);
  const [isTried, setTried] = useState(false);
  const refused = fieldErrors(refusal, fields);
  const title = draft.title.trim();
  const isShort = title.length < limits.title.min;
  const tooShort =
    isTried && isShort
      ? t('tooShort', { min: `${limits.title.min}` })
      : undefined;
  return {
    draft,
    set: (change: Partial<ProjectDraft>) =>
      setDraft(shown => ({ ...shown, ...change })),
    /** Shows from now on what is missing. */
    tryIt: () => setTried(true),
    isTried,
    title,
    isShort,
    /** Whether the refusal is about the fields, and said there. */
    isAtFields: refused !== undefined,
    problems: { title: tooShort ?? refused?.title, pitch: refused?.pitch },
  };
}

/** The state of a project that is being written. */
export type ProjectForm = ReturnType<typeof useProjectDraft>;
