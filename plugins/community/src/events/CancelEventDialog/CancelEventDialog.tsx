import { useState } from 'react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
  TextAreaField,
} from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  limits,
  type EventView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { ErrorState } from '../../ui/ErrorState';
import { useCancelEvent } from '../useCancelEvent';
import dialog from '../../ui/dialog.module.css';

/**
 * Asks before an event is cancelled. Its buttons are "Keep it" and "Cancel the
 * event", because "Cancel" alone would mean either.
 */
export function CancelEventDialog(props: {
  event: EventView;
  onClose: () => void;
}) {
  const { event, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const cancel = useCancelEvent(event.id);
  const [reason, setReason] = useState('');
  return (
    <Dialog
      className={dialog.readable}
      isOpen
      onOpenChange={isOpen => !isOpen && onClose()}
    >
      <DialogHeader>
        {t('events.cancelDialog.title', { title: event.title })}
      </DialogHeader>
      <DialogBody>
        <Text as="p">{t('events.cancelDialog.text')}</Text>
        <TextAreaField
          label={t('events.cancelDialog.reason')}
          secondaryLabel={t('events.cancelDialog.optional')}
          maxLength={limits.reason.max}
          value={reason}
          onChange={setReason}
        />
        {cancel.error && (
          <ErrorState
            title={t('events.cancelDialog.refused')}
            error={cancel.error}
          />
        )}
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('events.cancelDialog.keep')}
        </Button>
        <Button
          variant="primary"
          destructive
          isPending={cancel.isPending}
          onPress={() =>
            cancel.mutate(reason.trim() || undefined, { onSuccess: onClose })
          }
        >
          {t('events.cancelDialog.confirm')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
