import { Alert, Card, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EventDetail } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { Chip } from '../../ui/Chip';
import { DateTile } from '../DateTile';
import { EventState } from '../EventState';
import { kindWords } from '../kindWords';
import { RsvpButtons } from '../RsvpButtons';
import { useEventWhen } from '../useEventWhen';
import { EventActions } from './EventActions';
import { EventFacts } from './EventFacts';
import styles from './EventHead.module.css';

/** The title with all that is known about the event, and what can be done. */
export function EventHead(props: { detail: EventDetail }) {
  const { detail } = props;
  const { event } = detail;
  const { t } = useTranslationRef(communityTranslationRef);
  const when = useEventWhen(event);
  const isCancelled = event.status === 'cancelled';
  return (
    <Card className={styles.card}>
      {isCancelled && (
        <Alert
          status="danger"
          icon
          title={t(
            event.series
              ? 'events.page.cancelledOneTitle'
              : 'events.page.cancelledTitle',
          )}
          description={
            event.cancelReason
              ? t('events.page.cancelledWhy', { reason: event.cancelReason })
              : t('events.page.cancelledNoReason')
          }
        />
      )}
      <div className={styles.head}>
        <DateTile {...when.tile} isQuiet={when.isOver || isCancelled} />
        <div className={styles.title}>
          <div className={styles.chips}>
            <Chip tone="info">{t(kindWords[event.kind])}</Chip>
            <EventState event={event} />
          </div>
          <Text
            as="h2"
            variant="title-small"
            weight="bold"
            className={styles.heading}
            data-cancelled={isCancelled || undefined}
          >
            {event.title}
          </Text>
        </div>
      </div>
      <EventFacts detail={detail} />
      <div className={styles.actions}>
        {!isCancelled && <RsvpButtons event={event} isRoomy />}
        <EventActions detail={detail} />
      </div>
    </Card>
  );
}
