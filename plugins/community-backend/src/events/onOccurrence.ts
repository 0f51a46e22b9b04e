import type { Viewer } from '../viewer/Viewer';
import type { HeldEvent } from './holdEvent';
import type { PlannedOccurrence } from './occurrence';
import { isSeries } from './series/planOf';

/** What every domain event on what an occurrence holds says. */
export function onOccurrence(
  viewer: Pick<Viewer, 'ref'>,
  held: Pick<HeldEvent, 'event' | 'entityRefs'>,
  occurrence: PlannedOccurrence,
) {
  return {
    room: 'events' as const,
    actor: viewer.ref,
    entityRefs: held.entityRefs,
    subject: held.event.id,
    title: occurrence.title,
    day: isSeries(held.event) ? occurrence.day : undefined,
  };
}
