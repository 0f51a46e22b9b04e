import { Link, Text } from '@backstage/ui';
import { RiArrowLeftLine } from '@remixicon/react';
import { Navigate, useParams, useSearchParams } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  AgendaView,
  EventDetail,
} from '@platform-community/backstage-plugin-community-common';
import {
  useCommunityPaths,
  useCommunitySignals,
  useRightPlace,
} from '../../../scope';
import { agendaTranslationRef } from '../translation';
import { isNotHere } from '../../../ui/errorMessage';
import { ErrorState } from '../../../ui/ErrorState';
import { ListSkeleton } from '../../../ui/ListSkeleton';
import { MissingEvent } from '../../MissingEvent';
import { useEvent } from '../../useEvent';
import { useAgenda } from '../useAgenda';
import { LiveAgenda } from './LiveAgenda';
import styles from './LivePage.module.css';

/**
 * The agenda of an occurrence as it goes: calm and large, for the wall of a room
 * and for whoever follows from elsewhere.
 */
export function LivePage() {
  const { eventId = '' } = useParams();
  const { t } = useTranslationRef(agendaTranslationRef);
  const paths = useCommunityPaths();
  const [params] = useSearchParams();
  const day = params.get('day') ?? undefined;
  const event = useEvent(eventId, day);
  const agenda = useAgenda({ id: eventId, day }, { follows: true });
  const elsewhere = useRightPlace(
    event.data?.event.entityRefs,
    `events/${encodeURIComponent(eventId)}/live${
      day ? `?day=${encodeURIComponent(day)}` : ''
    }`,
  );
  if (elsewhere) return <Navigate to={elsewhere} replace />;
  if (!event.data && isNotHere(event.error)) return <MissingEvent />;
  const failed = [event, agenda].find(query => !query.data && query.error);
  return (
    <div className={styles.page}>
      <Link href={paths.event(eventId, day)} className={styles.back} standalone>
        <RiArrowLeftLine size={16} aria-hidden="true" />
        {t('page.back')}
      </Link>
      {failed && (
        <ErrorState
          error={failed.error}
          onRetry={() => void failed.refetch()}
          isRetrying={failed.isFetching}
        />
      )}
      {!failed && (!event.data || !agenda.data) && <ListSkeleton rows={3} />}
      {event.data && agenda.data && (
        <Loaded event={event.data.event} agenda={agenda.data} />
      )}
    </div>
  );
}

function Loaded(props: { event: EventDetail['event']; agenda: AgendaView }) {
  const { event, agenda } = props;
  useCommunitySignals(event.entityRefs);
  return (
    <>
      <Text as="h2" variant="title-small" className={styles.event}>
        {event.title}
      </Text>
      <LiveAgenda agenda={agenda} />
    </>
  );
}
