import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EventView } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../translation';
import { isFull, isHybrid, seatsTaken } from './withRsvp';

/** How many places are left; nothing where everybody has one. */
export function usePlacesWords(): (event: EventView) => string | undefined {
  const { t } = useTranslationRef(communityTranslationRef);
  return event => {
    const { capacity, waiting } = event;
    if (capacity === undefined) return undefined;
    const hybrid = isHybrid(event);
    if (!isFull(event)) {
      const left = {
        count: capacity - seatsTaken(event),
        capacity: `${capacity}`,
      };
      return t(
        hybrid ? 'events.places.leftInRoom' : 'events.places.left',
        left,
      );
    }
    if (waiting > 0) {
      return t(
        hybrid ? 'events.places.roomFullWaiting' : 'events.places.fullWaiting',
        { count: waiting },
      );
    }
    return t(hybrid ? 'events.places.roomFull' : 'events.places.full');
  };
}
