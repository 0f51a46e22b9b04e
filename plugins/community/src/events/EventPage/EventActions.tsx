import { useState } from 'react';
import { Button } from '@backstage/ui';
import { RiCalendarLine } from '@remixicon/react';
import { useNavigate } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  EventDetail,
  OccurrenceScope,
} from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { useTellError } from '../../ui/useTellError';
import { CancelEventDialog } from '../CancelEventDialog';
import { PlanEventDialog } from '../PlanEventDialog';
import { useCalendarFile } from '../useCalendarFile';
import { whichEvent } from '../useEventCache';
import { WhichDialog } from '../WhichOnes';
import { ReminderButton } from './ReminderButton';
import styles from './EventActions.module.css';

type Open = 'which' | 'change' | 'cancel';

/** What can be done with an event besides answering. */
export function EventActions(props: { detail: EventDetail }) {
  const { event, people } = props.detail;
  const { t } = useTranslationRef(communityTranslationRef);
  const tellError = useTellError();
  const paths = useCommunityPaths();
  const navigate = useNavigate();
  const calendar = useCalendarFile(event);
  const [open, setOpen] = useState<Open>();
  const [which, setWhich] = useState<OccurrenceScope>('this');
  const close = () => setOpen(undefined);
  // A series that is changed may go on as another event from some day on.
  const follow = (detail: EventDetail) => {
    const shown = whichEvent(detail.event);
    if (shown.id === event.id && detail.event.day === event.day) return;
    navigate(paths.event(shown.id, shown.day), { replace: true });
  };
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
      <ReminderButton event={event} />
      {event.can.edit && (
        <Button
          variant="secondary"
          onPress={() => setOpen(event.series ? 'which' : 'change')}
        >
          {t('events.page.change')}
        </Button>
      )}
      {event.can.cancel && (
        <Button variant="tertiary" onPress={() => setOpen('cancel')}>
          {t('events.page.cancel')}
        </Button>
      )}
      {open === 'which' && (
        <WhichDialog
          event={event}
          value={which}
          onChange={setWhich}
          onChosen={() => setOpen('change')}
          onClose={close}
        />
      )}
      {open === 'change' && (
        <PlanEventDialog
          event={event}
          people={people}
          which={event.series ? which : undefined}
          onChooseAgain={event.series ? () => setOpen('which') : undefined}
          onSaved={follow}
          onClose={close}
        />
      )}
      {open === 'cancel' && (
        <CancelEventDialog event={event} onCancelled={follow} onClose={close} />
      )}
    </div>
  );
}
