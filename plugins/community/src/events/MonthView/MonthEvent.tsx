import { RiCheckLine, RiHourglassLine } from '@remixicon/react';
import { Link, VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  wallTime,
  type EventView,
} from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { useReaderLocale, useReaderZone } from '../../ui/useReader';
import { whichEvent } from '../useEventCache';
import styles from './MonthView.module.css';

/** An event on a day of the month: when it begins and what it is. */
export function MonthEvent(props: { event: EventView; day: string }) {
  const { event, day } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  const locale = useReaderLocale();
  const zone = useReaderZone();
  const which = whichEvent(event);
  const start = new Date(event.startsAt);
  const isCancelled = event.status === 'cancelled';
  // On its later days it goes on since before.
  const begins = wallTime(start, zone).startsWith(day);
  const time = new Intl.DateTimeFormat(locale, {
    timeStyle: 'short',
    timeZone: zone,
  }).format(start);
  return (
    <li
      className={styles.event}
      data-cancelled={isCancelled || undefined}
      data-going={(event.rsvp === 'going' && !event.onWaitlist) || undefined}
    >
      <Link
        href={paths.event(which.id, which.day)}
        className={styles.link}
        standalone
      >
        <span className={styles.time}>
          {begins ? time : t('events.month.goesOn')}
        </span>{' '}
        {event.title}
        {event.rsvp === 'going' && !isCancelled && (
          <>
            {event.onWaitlist ? (
              <RiHourglassLine size={12} aria-hidden className={styles.icon} />
            ) : (
              <RiCheckLine size={12} aria-hidden className={styles.icon} />
            )}
            <VisuallyHidden>
              {t(`events.rsvp.${event.onWaitlist ? 'onWaitlist' : 'going'}`)}
            </VisuallyHidden>
          </>
        )}
        {isCancelled && (
          <VisuallyHidden>{t('events.status.cancelled')}</VisuallyHidden>
        )}
      </Link>
    </li>
  );
}
