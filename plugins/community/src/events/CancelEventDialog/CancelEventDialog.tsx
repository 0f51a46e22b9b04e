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
  type EventDetail,
  type EventView,
  type OccurrenceScope,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { ErrorState } from '../../ui/ErrorState';
import { fieldErrors } from '../../ui/fieldErrors';
import { useCancelEvent } from '../useCancelEvent';
import { WhichOnes } from '../WhichOnes';
import dialog from '../../ui/dialog.module.css';

/**
 * Asks before an event is cancelled, and of a series which dates. Its buttons
 * are "Keep it" and "Cancel the event", because "Cancel" alone would mean either.
 */
export function CancelEventDialog(props: {
  event: EventView;
  onCancelled?: (detail: EventDetail) => void;
  onClose: () => void;
}) {
  const { event, onCancelled, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const cancel = useCancelEvent(event);
  const [which, setWhich] = useState<OccurrenceScope>('this');
  const [reason, setReason] = useState('');
  const { series } = event;
  const refused = fieldErrors(cancel.error, ['which', 'day', 'reason']);
  const verb = series && which === 'this' ? 'confirmOne' : 'confirm';
  return (
    <Dialog
      className={dialog.readable}
      isOpen
      isDismissable={false}
      onOpenChange={isOpen => !isOpen && onClose()}
    >
      <DialogHeader>
        {t('events.cancelDialog.title', { title: event.title })}
      </DialogHeader>
      <DialogBody>
        <div className={dialog.fields}>
          <Text as="p" className={dialog.explained}>
            {t(
              series
                ? 'events.cancelDialog.textOf'
                : 'events.cancelDialog.text',
            )}
          </Text>
          {series && (
            <WhichOnes
              label={t('events.cancelDialog.which')}
              event={event}
              value={which}
              onChange={setWhich}
              errorMessage={refused?.which ?? refused?.day}
            />
          )}
          <TextAreaField
            label={t('events.cancelDialog.reason')}
            secondaryLabel={t('events.cancelDialog.optional')}
            maxLength={limits.reason.max}
            value={reason}
            onChange={setReason}
            validationBehavior="aria"
            validate={() => refused?.reason}
          />
          {cancel.error && !refused && (
            <ErrorState
              title={t('events.cancelDialog.refused')}
              error={cancel.error}
            />
          )}
        </div>
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
            cancel.mutate(
              { reason: reason.trim() || undefined, ...(series && { which }) },
              {
                onSuccess: detail => {
                  onCancelled?.(detail);
                  onClose();
                },
              },
            )
          }
        >
          {t(`events.cancelDialog.${verb}`)}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
