import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { limits } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../translation';

/** What a catalyst says about themself, while they write it. */
export function useTermWords(first: { focus: string; reach?: string }) {
  const { t } = useTranslationRef(communityTranslationRef);
  const [focus, setFocus] = useState(first.focus);
  const [reach, setReach] = useState(first.reach ?? '');
  const [tried, setTried] = useState(false);
  const tooLong = (text: string, max: number) =>
    text.trim().length > max
      ? t('catalysts.words.reachLong', { max: `${max}` })
      : undefined;
  const problems = {
    focus: focus.trim()
      ? tooLong(focus, limits.focus.max)
      : t('catalysts.appoint.problem.focus'),
    reach: tooLong(reach, limits.reach.max),
  };
  return {
    focus,
    setFocus,
    reach,
    setReach,
    problems: tried ? problems : { focus: undefined, reach: undefined },
    /** The words as they can be sent, or none while they cannot. */
    settle() {
      setTried(true);
      return problems.focus || problems.reach
        ? undefined
        : { focus: focus.trim(), reach: reach.trim() };
    },
  };
}

/** What {@link useTermWords} gives. */
export type TermWords = ReturnType<typeof useTermWords>;
