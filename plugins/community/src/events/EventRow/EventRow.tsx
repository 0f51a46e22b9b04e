import { Link, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Entities,
  EventView,
} from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths, useScope } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { DateTile } from '../DateTile';
import { entityTitle } from '../../ui/entityTitle';
import { EventState } from '../EventState';
import { RsvpButtons } from '../RsvpButtons';
import { useEventWhen } from '../useEventWhen';
import styles from './EventRow.module.css';

export interface EventRowProps {
  event: EventView;
  entities: Entities;
  /** With the first lines of the description, where there is room. */
  hasExcerpt?: boolean;
}

/** An event in a list: when, what, how many are going, and is the reader? */
export function EventRow(props: EventRowProps) {
  const { event, entities, hasExcerpt } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  const { entityRef } = useScope();
  const when = useEventWhen(event);
  const isCancelled = event.status === 'cancelled';
  const elsewhere = event.entityRefs.includes(entityRef ?? '')
    ? []
    : event.entityRefs.map(ref => entityTitle(entities, ref));
  const facts = [
    ...(isCancelled ? [] : [t('events.going', { count: event.going })]),
    ...(event.place ? [event.place] : []),
    ...(elsewhere.length > 0 ? [elsewhere.join(', ')] : []),
  ];
  return (
    <li className={styles.row}>
      <DateTile {...when.tile} isQuiet={when.isOver || isCancelled} />
      <div className={styles.what}>
        <div className={styles.head}>
          <Link href={paths.event(event.id)} weight="bold" standalone>
            {event.title}
          </Link>
          <EventState event={event} />
        </div>
        <Text
          as="p"
          variant="body-small"
          color="secondary"
          className={styles.fact}
        >
          {when.reader}
          {when.elsewhere && (
            <>
              {' · '}
              <span className={styles.elsewhere}>
                {t('events.when.elsewhere', {
                  starts: when.elsewhere.starts,
                  zone: when.elsewhere.zone,
                })}
              </span>
            </>
          )}
        </Text>
        {facts.length > 0 && (
          <Text
            as="p"
            variant="body-small"
            color="secondary"
            className={styles.fact}
          >
            {facts.join(' · ')}
          </Text>
        )}
        {hasExcerpt && event.excerpt && (
          <Text as="p" variant="body-small" className={styles.excerpt}>
            {event.excerpt}
          </Text>
        )}
        {!isCancelled && <RsvpButtons event={event} />}
      </div>
    </li>
  );
}
