import { useState } from 'react';
import { Button, Link, Text } from '@backstage/ui';
import { RiCheckLine, RiHourglassLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  EventDetail,
  EventView,
} from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { ErrorState } from '../../ui/ErrorState';
import { ListSkeleton } from '../../ui/ListSkeleton';
import { Section } from '../../ui/Section';
import { EventState } from '../EventState';
import { useEventWhen } from '../useEventWhen';
import { useOccurrences } from '../useOccurrences';
import styles from './SeriesDates.module.css';

/** The next dates of a series, and the past ones on demand. */
export function SeriesDates(props: { event: EventDetail['event'] }) {
  const { event } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const [showsPast, setShowsPast] = useState(false);
  return (
    <Section title={t('events.page.datesTitle')}>
      <Dates event={event} when="upcoming" />
      <div>
        <Button
          size="small"
          variant="secondary"
          aria-expanded={showsPast}
          onPress={() => setShowsPast(!showsPast)}
        >
          {t(showsPast ? 'events.page.hidePast' : 'events.page.showPast')}
        </Button>
      </div>
      {showsPast && <Dates event={event} when="past" />}
    </Section>
  );
}

const words = {
  upcoming: {
    label: 'events.page.datesUpcoming',
    none: 'events.page.datesNone',
    more: 'events.page.datesMore',
  },
  past: {
    label: 'events.page.datesPast',
    none: 'events.page.datesNonePast',
    more: 'events.page.datesMorePast',
  },
} as const;

function Dates(props: {
  event: EventDetail['event'];
  when: 'upcoming' | 'past';
}) {
  const { event, when } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const dates = useOccurrences(event.id, when);
  if (dates.isPending) return <ListSkeleton rows={3} />;
  if (!dates.data) {
    return (
      <ErrorState
        error={dates.error}
        onRetry={() => void dates.refetch()}
        isRetrying={dates.isFetching}
      />
    );
  }
  const items = dates.data.pages.flatMap(page => page.items);
  if (items.length === 0) {
    return (
      <Text as="p" color="secondary" className={styles.none}>
        {t(words[when].none)}
      </Text>
    );
  }
  return (
    <>
      <ul className={styles.dates} aria-label={t(words[when].label)}>
        {items.map(one => (
          <OneDate
            key={one.day}
            occurrence={one}
            isShown={one.day === event.day}
            isCalledOtherwise={one.title !== event.title}
          />
        ))}
      </ul>
      {dates.isFetchNextPageError && <ErrorState error={dates.error} />}
      {dates.hasNextPage && (
        <div>
          <Button
            size="small"
            variant="secondary"
            isPending={dates.isFetchingNextPage}
            onPress={() => void dates.fetchNextPage()}
          >
            {t(words[when].more)}
          </Button>
        </div>
      )}
    </>
  );
}

function OneDate(props: {
  occurrence: EventView;
  /** The one whose page this is. */
  isShown: boolean;
  isCalledOtherwise: boolean;
}) {
  const { occurrence, isShown, isCalledOtherwise } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  const { reader } = useEventWhen(occurrence);
  const { id, day, rsvp, onWaitlist } = occurrence;
  return (
    <li className={styles.date} data-shown={isShown || undefined}>
      <Link
        href={paths.event(id, day)}
        aria-current={isShown ? 'page' : undefined}
        weight={isShown ? 'bold' : 'regular'}
        className={styles.when}
        data-cancelled={occurrence.status === 'cancelled' || undefined}
        standalone
      >
        {reader}
      </Link>
      {isCalledOtherwise && <span>{occurrence.title}</span>}
      {rsvp && occurrence.status === 'planned' && (
        <Text as="span" variant="body-small" color="secondary">
          {rsvp === 'going' &&
            (onWaitlist ? (
              <RiHourglassLine
                size={14}
                aria-hidden="true"
                className={styles.icon}
              />
            ) : (
              <RiCheckLine
                size={14}
                aria-hidden="true"
                className={styles.icon}
              />
            ))}
          {t(`events.rsvp.${onWaitlist ? 'onWaitlist' : rsvp}`)}
        </Text>
      )}
      {occurrence.status === 'cancelled' && <EventState event={occurrence} />}
    </li>
  );
}
