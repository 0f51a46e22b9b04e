import { Link, Text } from '@backstage/ui';
import { RiArrowLeftLine } from '@remixicon/react';
import { Navigate, useParams, useSearchParams } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EventDetail } from '@platform-community/backstage-plugin-community-common';
import {
  useCommunityPaths,
  useCommunitySignals,
  useRightPlace,
} from '../../scope';
import { communityTranslationRef } from '../../translation';
import { isNotHere } from '../../ui/errorMessage';
import { ErrorState } from '../../ui/ErrorState';
import { ListSkeleton } from '../../ui/ListSkeleton';
import { Markdown } from '../../ui/Markdown';
import { Section } from '../../ui/Section';
import { AgendaSection } from '../agenda';
import { HackathonSection } from '../hackathons';
import { Materials } from '../Materials';
import { MissingEvent } from '../MissingEvent';
import { useEvent } from '../useEvent';
import { EventHead } from './EventHead';
import { SeriesDates } from './SeriesDates';
import { WhoIsGoing } from './WhoIsGoing';
import styles from './EventPage.module.css';

/**
 * One event: what, when, where, and who is going. Of a series it is the
 * occurrence of the `day` in the address, or the next one.
 */
export function EventPage() {
  const { eventId = '' } = useParams();
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  const [params] = useSearchParams();
  const day = params.get('day') ?? undefined;
  const event = useEvent(eventId, day);
  const elsewhere = useRightPlace(
    event.data?.event.entityRefs,
    `events/${encodeURIComponent(eventId)}${
      day ? `?day=${encodeURIComponent(day)}` : ''
    }`,
  );
  if (elsewhere) return <Navigate to={elsewhere} replace />;
  if (!event.data && isNotHere(event.error)) return <MissingEvent />;
  return (
    <div className={styles.page}>
      <Link href={paths.events()} className={styles.back} standalone>
        <RiArrowLeftLine size={16} aria-hidden="true" />
        {t('events.page.back')}
      </Link>
      {event.isPending && <ListSkeleton rows={2} />}
      {!event.data && event.error && (
        <ErrorState
          error={event.error}
          onRetry={() => void event.refetch()}
          isRetrying={event.isFetching}
        />
      )}
      {event.data && <Loaded detail={event.data} />}
    </div>
  );
}

function Loaded(props: { detail: EventDetail }) {
  const { detail } = props;
  const { event, people } = detail;
  const { t } = useTranslationRef(communityTranslationRef);
  useCommunitySignals(event.entityRefs);
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <EventHead detail={detail} />
        {event.kind === 'hackathon' && <HackathonSection event={event} />}
        <AgendaSection event={event} />
        <Section title={t('events.page.about')}>
          {event.description ? (
            <Markdown text={event.description} people={people} />
          ) : (
            <Text as="p" color="secondary" className={styles.quiet}>
              {t('events.page.noDescription')}
            </Text>
          )}
        </Section>
        <Materials detail={detail} />
      </div>
      <aside className={styles.rail}>
        <WhoIsGoing event={event} people={people} />
        {event.series && <SeriesDates key={event.id} event={event} />}
      </aside>
    </div>
  );
}
