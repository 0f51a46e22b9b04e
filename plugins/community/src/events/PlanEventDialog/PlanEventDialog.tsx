import { useEffect, useRef } from 'react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import type {
  EventDetail,
  OccurrenceScope,
  People,
} from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { ErrorState } from '../../ui/ErrorState';
import { whichEvent } from '../useEventCache';
import { ChangedDates } from './ChangedDates';
import { EntitiesField } from './EntitiesField';
import { HostsField } from './HostsField';
import { TimeFields } from './TimeFields';
import { usePlanForm } from './usePlanForm';
import { WhatFields } from './WhatFields';
import { WhereFields } from './WhereFields';
import styles from './PlanEventDialog.module.css';
import dialog from '../../ui/dialog.module.css';

export interface PlanEventDialogProps {
  /** The event to change; a new one is planned without it. */
  event?: EventDetail['event'];
  /** Of a series, what the change is about. */
  which?: OccurrenceScope;
  /** Names of those it tells of. */
  people?: People;
  /** Leads back to what the change is about. */
  onChooseAgain?: () => void;
  onSaved?: (detail: EventDetail) => void;
  onClose: () => void;
}

const nobody: People = {};

/** Plans an event, or changes the plan of one. */
export function PlanEventDialog(props: PlanEventDialogProps) {
  const { event, which, people, onChooseAgain, onSaved, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const toasts = useApi(toastApiRef);
  const paths = useCommunityPaths();
  const fields = useRef<HTMLDivElement>(null);
  const form = usePlanForm(event, which, {
    onUnchanged: onClose,
    onSaved: detail => {
      const { id, day } = whichEvent(detail.event);
      const path = paths.event(id, day);
      toasts.post({
        title: t(event ? 'events.form.changed' : 'events.form.planned'),
        status: 'success',
        timeout: 6_000,
        ...(!event && { links: [{ label: detail.event.title, href: path }] }),
      });
      onSaved?.(detail);
      onClose();
    },
  });

  const { tried } = form;
  useEffect(() => {
    if (tried === 0) return;
    fields.current
      ?.querySelector<HTMLElement>('[aria-invalid="true"]')
      ?.focus();
  }, [tried]);

  return (
    <Dialog
      className={dialog.readable}
      isOpen
      isDismissable={false}
      width={640}
      onOpenChange={isOpen => !isOpen && onClose()}
    >
      <DialogHeader>
        {t(event ? 'events.form.changeTitle' : 'events.form.planTitle')}
      </DialogHeader>
      <DialogBody>
        <div className={styles.fields} ref={fields}>
          {event && which && onChooseAgain && (
            <ChangedDates
              event={event}
              form={form}
              onChooseAgain={onChooseAgain}
            />
          )}
          <WhatFields form={form} />
          <TimeFields form={form} />
          <WhereFields form={form} />
          {which !== 'this' && (
            <HostsField form={form} known={people ?? nobody} />
          )}
          {!event && <EntitiesField form={form} />}
          {form.error && (
            <ErrorState title={t('events.form.refused')} error={form.error} />
          )}
        </div>
      </DialogBody>
      <DialogFooter>
        {form.isKept && (
          <Button
            variant="tertiary"
            className={styles.startOver}
            onPress={form.startOver}
          >
            {t('events.form.startOver')}
          </Button>
        )}
        <Button variant="secondary" onPress={onClose}>
          {t('events.form.close')}
        </Button>
        <Button variant="primary" isPending={form.isSaving} onPress={form.save}>
          {t(event ? 'events.form.save' : 'events.form.plan')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
