import { Text, VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  EventDetail,
  People,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { Person } from '../../ui/Person';
import { Section } from '../../ui/Section';
import { isHybrid, seatsTaken } from '../withRsvp';
import styles from './WhoIsGoing.module.css';

const mostFaces = 12;

/** The faces of those who are going, and how many more there are. */
export function WhoIsGoing(props: {
  event: EventDetail['event'];
  people: People;
}) {
  const { event, people } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const faces = event.goingPeople.slice(0, mostFaces);
  const more = Math.max(0, event.going - faces.length);
  const counts = [
    t('events.going', { count: event.going }),
    ...(event.remote > 0
      ? [t('events.page.onlineCount', { count: event.remote })]
      : []),
    ...(event.maybe > 0 ? [t('events.maybe', { count: event.maybe })] : []),
    ...(event.waiting > 0
      ? [t('events.page.waitingCount', { count: event.waiting })]
      : []),
  ];
  return (
    <Section title={t('events.page.whoTitle')}>
      {event.going === 0 ? (
        <Text as="p" color="secondary" className={styles.text}>
          {t(
            event.can.rsvp
              ? 'events.page.whoEmptyInvite'
              : 'events.page.whoEmpty',
          )}
        </Text>
      ) : (
        <>
          <Text as="p" className={styles.text}>
            {counts.join(' · ')}
          </Text>
          <ul className={styles.faces}>
            {faces.map(ref => (
              <li key={ref}>
                <Person
                  personRef={ref}
                  people={people}
                  size="medium"
                  pictureOnly
                />
              </li>
            ))}
            {more > 0 && (
              <li className={styles.more}>
                <span aria-hidden="true">
                  {t('events.page.whoMore', { more: `${more}` })}
                </span>
                <VisuallyHidden>
                  {t('events.page.whoMoreLabel', { count: more })}
                </VisuallyHidden>
              </li>
            )}
          </ul>
        </>
      )}
      {event.capacity !== undefined && (
        <Places event={event} capacity={event.capacity} />
      )}
    </Section>
  );
}

/** How many of the places are taken, as a bar and in words. */
function Places(props: { event: EventDetail['event']; capacity: number }) {
  const { event, capacity } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const taken = seatsTaken(event);
  const words = t(
    isHybrid(event) ? 'events.places.takenInRoom' : 'events.places.taken',
    { taken: `${taken}`, capacity: `${capacity}` },
  );
  return (
    <div>
      <div className={styles.bar} aria-hidden="true">
        <div
          className={styles.taken}
          style={{ inlineSize: `${Math.min(100, (taken / capacity) * 100)}%` }}
        />
      </div>
      <Text
        as="p"
        variant="body-small"
        color="secondary"
        className={styles.text}
      >
        {words}
      </Text>
    </div>
  );
}
