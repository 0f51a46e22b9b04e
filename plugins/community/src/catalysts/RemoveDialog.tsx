import { useState } from 'react';
import { Text, TextAreaField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  limits,
  type TermView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../translation';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { ErrorState } from '../ui/ErrorState';
import { useEndTerm } from './useEndTerm';
import dialog from '../ui/dialog.module.css';

export interface RemoveDialogProps {
  term: TermView;
  /** The catalyst's. */
  name: string;
  onClose: () => void;
}

/** Removes a catalyst; never without a reason. */
export function RemoveDialog(props: RemoveDialogProps) {
  const { term, name, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const end = useEndTerm(term.id);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const isMissing = reason.trim() === '';
  const confirm = () => {
    setTried(true);
    if (!isMissing) end.mutate(reason.trim(), { onSuccess: onClose });
  };
  return (
    <ConfirmDialog
      isOpen
      title={t('catalysts.end.removeTitle', { name })}
      confirmLabel={t('catalysts.end.removeConfirm')}
      isDestructive
      isPending={end.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <div className={dialog.fields}>
        <Text as="p">{t('catalysts.end.removeText')}</Text>
        <TextAreaField
          label={t('catalysts.end.reason')}
          isRequired
          maxLength={limits.reason.max}
          value={reason}
          onChange={setReason}
          validationBehavior="aria"
          validate={() =>
            tried && isMissing ? t('catalysts.end.reasonMissing') : undefined
          }
        />
        {end.error && (
          <ErrorState title={t('catalysts.end.refused')} error={end.error} />
        )}
      </div>
    </ConfirmDialog>
  );
}
