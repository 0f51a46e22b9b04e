import { useState } from 'react';
import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../translation';
import { personName } from '../ui/personName';
import { ExtendDialog } from './ExtendDialog';
import { RemoveDialog } from './RemoveDialog';
import { StepDownDialog } from './StepDownDialog';
import { TermRow, type TermProps } from './TermRow';
import { WordsDialog } from './WordsDialog';

/** A term that runs, with what the reader may do about it. */
export function RunningTerm(props: TermProps) {
  const { term, people } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const [asking, setAsking] = useState<
    'change' | 'extend' | 'stepDown' | 'remove'
  >();
  const name = personName(people, term.person);
  const close = () => setAsking(undefined);
  const mayAct = Object.values(term.can).some(Boolean);
  const actions = mayAct && (
    <>
      {term.can.change && (
        <Button variant="secondary" onPress={() => setAsking('change')}>
          {t('catalysts.words.change')}
        </Button>
      )}
      {term.can.extend && (
        <Button
          variant="secondary"
          aria-label={t('catalysts.extend.actionLabel', { name })}
          onPress={() => setAsking('extend')}
        >
          {t('catalysts.extend.action')}
        </Button>
      )}
      {term.can.stepDown && (
        <Button variant="secondary" onPress={() => setAsking('stepDown')}>
          {t('catalysts.end.stepDown')}
        </Button>
      )}
      {term.can.remove && (
        <Button
          variant="tertiary"
          aria-label={t('catalysts.end.removeLabel', { name })}
          onPress={() => setAsking('remove')}
        >
          {t('catalysts.end.remove')}
        </Button>
      )}
    </>
  );
  return (
    <TermRow {...props} actions={actions}>
      {asking === 'change' && <WordsDialog term={term} onClose={close} />}
      {asking === 'extend' && (
        <ExtendDialog term={term} name={name} onClose={close} />
      )}
      {asking === 'stepDown' && <StepDownDialog term={term} onClose={close} />}
      {asking === 'remove' && (
        <RemoveDialog term={term} name={name} onClose={close} />
      )}
    </TermRow>
  );
}
