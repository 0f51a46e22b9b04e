import { Link, Text } from '@backstage/ui';
import { RiRepeatLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Entities,
  EventView,
  People,
} from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths, useScope } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { DateTile } from '../DateTile';
import { entityTitle } from '../../ui/entityTitle';
import { EventState } from '../EventState';
import { RsvpButtons } from '../RsvpButtons';
import { useEventFacts } from '../useEventFacts';
import { whichEvent } from '../useEventCache';
import { useEventWhen } from '../useEventWhen';
import { useSeriesWords } from '../useSeriesWords';
import styles from './EventRow.module.css';

export interface EventRowProps {
  event: EventView;
  people: People;
  entities: Entities;
  /** With the first lines of the description, where there is room. */
  hasExcerpt?: boolean;
  /** Stands below another date of its series, which told what it is about. */
  isRepeated?: boolean;
}

/** An event in a list: when, what, how many are going, and is the reader? */
export function EventRow(props: EventRowProps) {
  const { event, people, entities, hasExcerpt, isRepeated } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  const { entityRef } = useScope();
  const when = useEventWhen(event);
  const recurs = useSeriesWords(event);
  const factsOf = useEventFacts();
  const isCancelled = event.status === 'cancelled';
  const elsewhere = event.entityRefs.includes(entityRef ?? '')
    ? []
    : event.entityRefs.map(ref => entityTitle(entities, ref));
  const { id, day } = whichEvent(event);
  const facts = [
    ...factsOf(event, people),
    ...(elsewhere.length > 0 ? [elsewhere.join(', ')] : []),
  ];
  return (
    <li className={styles.row}>
      <DateTile {...when.tile} isQuiet={when.isOver || isCancelled} />
      <div className={styles.what}>
        <div className={styles.head}>
          <Link href={paths.event(id, day)} weight="bold" standalone>
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
        {recurs && !isRepeated && (
          <Text
            as="p"
            variant="body-small"
            color="secondary"
            className={styles.fact}
          >
            <RiRepeatLine
              size={14}
              className={styles.icon}
              aria-label={t('events.series.label')}
            />
            {recurs}
          </Text>
        )}
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
        {hasExcerpt && !isRepeated && event.excerpt && (
          <Text as="p" variant="body-small" className={styles.excerpt}>
            {event.excerpt}
          </Text>
        )}
        {!isCancelled && <RsvpButtons event={event} />}
      </div>
    </li>
  );
}
