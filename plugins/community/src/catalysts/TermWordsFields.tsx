import { TextField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../translation';
import type { TermWords } from './useTermWords';

/** The fields for what a catalyst says about themself. */
export function TermWordsFields(props: { words: TermWords }) {
  const { words } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  return (
    <>
      <TextField
        label={t('catalysts.words.focus')}
        size="small"
        isRequired
        value={words.focus}
        onChange={words.setFocus}
        validationBehavior="aria"
        validate={() => words.problems.focus}
      />
      <TextField
        label={t('catalysts.words.reach')}
        placeholder={t('catalysts.words.reachHint')}
        size="small"
        value={words.reach}
        onChange={words.setReach}
        validationBehavior="aria"
        validate={() => words.problems.reach}
      />
    </>
  );
}
