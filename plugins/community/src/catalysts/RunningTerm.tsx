import { useState } from 'react';
import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../translation';
import { personName } from '../ui/personName';
import { RemoveDialog } from './RemoveDialog';
import { StepDownDialog } from './StepDownDialog';
import { TermRow, type TermProps } from './TermRow';

/** A term that runs, with what the reader may do about it. */
export function RunningTerm(props: TermProps) {
  const { term, people } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const [asking, setAsking] = useState<'stepDown' | 'remove'>();
  const name = personName(people, term.person);
  const close = () => setAsking(undefined);
  const mayEnd = term.can.stepDown || term.can.remove;
  const actions = mayEnd && (
    <>
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
      {asking === 'stepDown' && <StepDownDialog term={term} onClose={close} />}
      {asking === 'remove' && (
        <RemoveDialog term={term} name={name} onClose={close} />
      )}
    </TermRow>
  );
}
