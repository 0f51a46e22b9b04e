import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { TermView } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../translation';
import { ErrorState } from '../ui/ErrorState';
import { FormDialog } from '../ui/FormDialog';
import { TermWordsFields } from './TermWordsFields';
import { useChangeTerm } from './useChangeTerm';
import { useTermWords } from './useTermWords';

/** Lets a catalyst say what they look after, and how they are reached. */
export function WordsDialog(props: { term: TermView; onClose: () => void }) {
  const { term, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const change = useChangeTerm(term.id);
  const words = useTermWords(term);
  const confirm = () => {
    const settled = words.settle();
    if (settled) change.mutate(settled, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('catalysts.words.title')}
      width={480}
      confirmLabel={t('catalysts.words.confirm')}
      isPending={change.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <TermWordsFields words={words} />
      {change.error && (
        <ErrorState title={t('catalysts.words.refused')} error={change.error} />
      )}
    </FormDialog>
  );
}
