import { useState } from 'react';
import { TextAreaField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  limits,
  type AgendaItemView,
  type AgendaView,
} from '@platform-community/backstage-plugin-community-common';
import { agendaTranslationRef } from '../translation';
import { ErrorState } from '../../../ui/ErrorState';
import { FormDialog } from '../../../ui/FormDialog';
import { agendaActs } from '../agendaActs';
import { useDialogAct } from './useDialogAct';

/** Props of a dialog about an item of an agenda. */
export interface ItemDialogProps {
  agenda: AgendaView;
  item: AgendaItemView;
  onClose: () => void;
}

/** Says no to a proposal, with a reason or without. */
export function DeclineDialog(props: ItemDialogProps) {
  const { agenda, item, onClose } = props;
  const { t } = useTranslationRef(agendaTranslationRef);
  const { send, isPending, error } = useDialogAct(agenda, { onClose });
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={t('decline.title', { title: item.title })}
      width={480}
      explained={t('decline.explained')}
      confirmLabel={t('decline.confirm')}
      isPending={isPending}
      onClose={onClose}
      onConfirm={() =>
        send(
          agendaActs.decide(item.id, 'declined', {
            reason: reason.trim() || undefined,
          }),
        )
      }
    >
      <TextAreaField
        label={t('decline.reason')}
        secondaryLabel={t('propose.optional')}
        maxLength={limits.reason.max}
        value={reason}
        onChange={setReason}
      />
      {error && <ErrorState title={t('decline.refused')} error={error} />}
    </FormDialog>
  );
}
