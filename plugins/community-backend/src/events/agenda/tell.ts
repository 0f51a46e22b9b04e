import type { DomainEvent } from '../../outbox/DomainEvent';
import type { Viewer } from '../../viewer/Viewer';
import type { HeldEvent } from '../holdEvent';
import type { PlannedOccurrence } from '../occurrence';
import { isSeries } from '../series/planOf';

/** What every domain event on an agenda says. */
export function onAgenda(
  viewer: Viewer,
  held: HeldEvent,
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

/** That something on an agenda is not as it was, and nobody needs a letter. */
export function agendaChanged(
  viewer: Viewer,
  held: HeldEvent,
  occurrence: PlannedOccurrence,
): DomainEvent {
  return { ...onAgenda(viewer, held, occurrence), type: 'agenda.changed' };
}
