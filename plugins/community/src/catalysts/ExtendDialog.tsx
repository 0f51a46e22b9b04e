import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  longestTermDays,
  type TermView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../translation';
import { ErrorState } from '../ui/ErrorState';
import { FormDialog } from '../ui/FormDialog';
import { MomentField } from '../ui/MomentField';
import { useReaderLocale } from '../ui/useReader';
import { formatDay } from './formatDay';
import { termDays } from './termDays';
import { useExtendTerm } from './useChangeTerm';

/** Props of {@link ExtendDialog}. */
export interface ExtendDialogProps {
  term: TermView;
  /** The catalyst's. */
  name: string;
  onClose: () => void;
}

/** Gives a term a later last day. */
export function ExtendDialog(props: ExtendDialogProps) {
  const { term, name, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const locale = useReaderLocale();
  const extend = useExtendTerm(term.id);
  const [days] = useState(() => termDays(new Date()));
  const [until, setUntil] = useState(
    days.usual > term.until ? days.usual : days.last,
  );
  const [tried, setTried] = useState(false);
  const problem = () => {
    if (!until) return t('catalysts.appoint.problem.until');
    if (until <= term.until) {
      const date = formatDay(term.until, locale);
      return t('catalysts.extend.notLater', { date });
    }
    if (until <= days.last) return undefined;
    const date = formatDay(days.last, locale);
    return t('catalysts.appoint.problem.untilLate', { date });
  };
  const confirm = () => {
    setTried(true);
    if (!problem()) extend.mutate(until, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('catalysts.extend.title', { name })}
      width={480}
      confirmLabel={t('catalysts.extend.confirm')}
      isPending={extend.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <MomentField
        type="date"
        label={t('catalysts.appoint.until')}
        description={t('catalysts.appoint.untilHint', {
          days: `${longestTermDays}`,
        })}
        isRequired
        min={term.until}
        max={days.last}
        value={until}
        onChange={setUntil}
        errorMessage={tried ? problem() : undefined}
      />
      {extend.error && (
        <ErrorState
          title={t('catalysts.extend.refused')}
          error={extend.error}
        />
      )}
    </FormDialog>
  );
}
