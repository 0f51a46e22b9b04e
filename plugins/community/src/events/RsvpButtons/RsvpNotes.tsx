import { Button, Link, Text } from '@backstage/ui';
import { RiErrorWarningLine, RiHourglassLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  EventDetail,
  EventView,
} from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths } from '../../scope';
import { communityTranslationRef } from '../../translation';
import styles from './RsvpButtons.module.css';

/** What follows from an answer: the line for a place, and what else is then. */
export function RsvpNotes(props: {
  event: EventView;
  /** What only the page of the event tells, where that is known. */
  detail: EventDetail['event'] | undefined;
  isRoomy: boolean;
  onLeave: () => void;
}) {
  const { event, detail, isRoomy, onLeave } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  const conflicts = event.rsvp === 'going' ? detail?.conflicts ?? [] : [];
  const place = detail?.onWaitlist ? detail.ahead : undefined;
  const [first, ...more] = conflicts;
  const link = first && (
    <Link href={paths.event(first.id, first.day)} variant="body-small">
      {first.title}
    </Link>
  );
  return (
    <div className={styles.notes} aria-live="polite">
      {event.onWaitlist && (
        <div className={styles.waiting}>
          <Text as="p" variant="body-small" className={styles.note}>
            <RiHourglassLine
              size={14}
              aria-hidden="true"
              className={styles.icon}
            />
            {place === undefined
              ? t('events.rsvp.waiting')
              : t('events.rsvp.waitingAt', { place: `${place + 1}` })}{' '}
            {isRoomy && t('events.rsvp.waitingTold')}
          </Text>
          <Button variant="secondary" size="small" onPress={onLeave}>
            {t('events.rsvp.leave')}
          </Button>
        </div>
      )}
      {link && (
        <Text as="p" variant="body-small" className={styles.note}>
          <RiErrorWarningLine
            size={14}
            aria-hidden="true"
            className={styles.icon}
          />
          {more.length > 0
            ? t('events.rsvp.conflictMore', {
                title: link,
                more: `${more.length}`,
              })
            : t('events.rsvp.conflict', { title: link })}
        </Text>
      )}
      {isRoomy && detail?.seriesRsvp && (
        <Text
          as="p"
          variant="body-small"
          color="secondary"
          className={styles.note}
        >
          {t(`events.rsvp.answeredAll.${detail.seriesRsvp}`)}
        </Text>
      )}
    </div>
  );
}
