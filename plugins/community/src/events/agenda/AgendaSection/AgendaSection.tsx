import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  AgendaView,
  EventDetail,
} from '@platform-community/backstage-plugin-community-common';
import { agendaTranslationRef } from '../translation';
import { ErrorState } from '../../../ui/ErrorState';
import { ListSkeleton } from '../../../ui/ListSkeleton';
import { Section } from '../../../ui/Section';
import { whichEvent } from '../../useEventCache';
import { agendaElementId } from '../agendaElementId';
import { useAgenda } from '../useAgenda';
import { AgendaActions } from './AgendaActions';
import { AgendaItems } from './AgendaItems';
import { EmptyAgenda } from './EmptyAgenda';

/**
 * What there will be, is or was at an event, and what people would like. Nothing
 * where nobody can add to an agenda on which there is nothing.
 */
export function AgendaSection(props: { event: EventDetail['event'] }) {
  const { event } = props;
  const { t } = useTranslationRef(agendaTranslationRef);
  const which = whichEvent(event);
  const agenda = useAgenda(which);
  const isOff = event.status === 'cancelled';
  if (agenda.data) {
    return <Loaded agenda={agenda.data} day={which.day} isOff={isOff} />;
  }
  if (isOff) return null;
  return (
    <Section title={t('title')}>
      {agenda.isPending ? (
        <ListSkeleton rows={2} />
      ) : (
        <ErrorState
          title={t('failed')}
          error={agenda.error}
          onRetry={() => void agenda.refetch()}
          isRetrying={agenda.isFetching}
        />
      )}
    </Section>
  );
}

function Loaded(props: {
  agenda: AgendaView;
  day: string | undefined;
  isOff: boolean;
}) {
  const { agenda, day, isOff } = props;
  const { t } = useTranslationRef(agendaTranslationRef);
  const { hash } = useLocation();
  const place = useRef<HTMLDivElement>(null);
  const { can, items } = agenda;
  const isEmpty = items.length === 0;
  // It comes later than the page that the link leads to.
  useEffect(() => {
    if (hash !== `#${agendaElementId}`) return;
    place.current?.scrollIntoView?.({ block: 'start' });
  }, [hash]);
  if (isEmpty && (isOff || (!can.propose && !can.run))) return null;
  return (
    <div ref={place} id={agendaElementId}>
      <Section
        title={t('title')}
        action={<AgendaActions agenda={agenda} day={day} />}
      >
        {isEmpty ? (
          <EmptyAgenda agenda={agenda} />
        ) : (
          <AgendaItems agenda={agenda} />
        )}
      </Section>
    </div>
  );
}
