import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../../translation';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { ListSkeleton } from '../../ui/ListSkeleton';
import { EventRow } from '../EventRow';
import { useEvents } from '../useEvents';
import styles from './EventsPage.module.css';

const emptyWords = {
  upcoming: {
    title: 'events.list.emptyUpcomingTitle',
    text: 'events.list.emptyUpcoming',
  },
  past: { title: 'events.list.emptyPastTitle', text: 'events.list.emptyPast' },
} as const;

/** Events of the scope, more of them on demand. */
export function EventList(props: { when: 'upcoming' | 'past' }) {
  const { when } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const events = useEvents(when);
  if (events.isPending) return <ListSkeleton rows={3} />;
  if (!events.data) {
    return (
      <ErrorState
        error={events.error}
        onRetry={() => void events.refetch()}
        isRetrying={events.isFetching}
      />
    );
  }
  const items = events.data.pages.flatMap(page =>
    page.items.map(event => ({ event, page })),
  );
  const ids = items.map(({ event }) => event.id);
  if (items.length === 0) {
    const { title, text } = emptyWords[when];
    return <EmptyState title={t(title)} text={t(text)} />;
  }
  return (
    <>
      <ul className={styles.list} aria-label={t(`events.list.${when}`)}>
        {items.map(({ event, page }, at) => (
          <EventRow
            key={`${event.id} ${event.day}`}
            event={event}
            people={page.people}
            entities={page.entities}
            hasExcerpt
            isRepeated={ids.indexOf(event.id) < at}
          />
        ))}
      </ul>
      {events.isFetchNextPageError && <ErrorState error={events.error} />}
      {events.hasNextPage && (
        <div className={styles.more}>
          <Button
            variant="secondary"
            isPending={events.isFetchingNextPage}
            onPress={() => void events.fetchNextPage()}
          >
            {t('events.list.more')}
          </Button>
        </div>
      )}
    </>
  );
}
