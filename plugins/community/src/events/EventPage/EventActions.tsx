import { useState } from 'react';
import { Button } from '@backstage/ui';
import { RiCalendarLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EventDetail } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { useTellError } from '../../ui/useTellError';
import { CancelEventDialog } from '../CancelEventDialog';
import { PlanEventDialog } from '../PlanEventDialog';
import { useCalendarFile } from '../useCalendarFile';
import styles from './EventActions.module.css';

/** What can be done with an event besides answering. */
export function EventActions(props: { event: EventDetail['event'] }) {
  const { event } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const tellError = useTellError();
  const calendar = useCalendarFile(event);
  const [open, setOpen] = useState<'change' | 'cancel'>();
  const close = () => setOpen(undefined);
  return (
    <div className={styles.actions}>
      <Button
        variant="secondary"
        iconStart={<RiCalendarLine aria-hidden="true" />}
        isPending={calendar.isPending}
        onPress={() =>
          calendar.mutate(undefined, {
            onError: error => tellError(error, t('events.page.calendarFailed')),
          })
        }
      >
        {t('events.page.addToCalendar')}
      </Button>
      {event.can.edit && (
        <Button variant="secondary" onPress={() => setOpen('change')}>
          {t('events.page.change')}
        </Button>
      )}
      {event.can.cancel && (
        <Button variant="tertiary" onPress={() => setOpen('cancel')}>
          {t('events.page.cancel')}
        </Button>
      )}
      {open === 'change' && <PlanEventDialog event={event} onClose={close} />}
      {open === 'cancel' && <CancelEventDialog event={event} onClose={close} />}
    </div>
  );
}
