import { useState } from 'react';
import { TextAreaField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { limits } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../translation';
import { ErrorState } from '../ui/ErrorState';
import { FormDialog } from '../ui/FormDialog';
import type { AcceptDialogProps } from './AcceptDialog';
import { useDecline } from './useAnswer';

/** Says no to becoming a catalyst, with a reason or without. */
export function DeclineDialog(props: AcceptDialogProps) {
  const { proposal, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const decline = useDecline(proposal.id);
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={t('catalysts.proposals.declineTitle')}
      width={480}
      explained={t('catalysts.proposals.declineText')}
      confirmLabel={t('catalysts.proposals.decline')}
      isPending={decline.isPending}
      onConfirm={() =>
        decline.mutate(reason.trim() || undefined, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <TextAreaField
        label={t('catalysts.proposals.declineReason')}
        maxLength={limits.reason.max}
        value={reason}
        onChange={setReason}
      />
      {decline.error && (
        <ErrorState
          title={t('catalysts.proposals.declineRefused')}
          error={decline.error}
        />
      )}
    </FormDialog>
  );
}
