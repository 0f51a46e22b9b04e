import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EventView } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../translation';
import { Chip } from '../ui/Chip';
import { useEventWhen } from './useEventWhen';

/** Says what is unusual about an event: cancelled, on right now, or over. */
export function EventState(props: { event: EventView }) {
  const { event } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const { isNow, isOver } = useEventWhen(event);
  if (event.status === 'cancelled') {
    return <Chip tone="negative">{t('events.status.cancelled')}</Chip>;
  }
  if (isNow) return <Chip tone="positive">{t('events.status.now')}</Chip>;
  if (isOver) return <Chip>{t('events.status.over')}</Chip>;
  return null;
}
