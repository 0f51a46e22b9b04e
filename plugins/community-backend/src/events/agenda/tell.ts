import type { DomainEvent } from '../../outbox/DomainEvent';
import type { Viewer } from '../../viewer/Viewer';
import type { HeldEvent } from '../holdEvent';
import type { PlannedOccurrence } from '../occurrence';
import { onOccurrence } from '../onOccurrence';

/** That something on an agenda is not as it was, and nobody needs a letter. */
export function agendaChanged(
  viewer: Viewer,
  held: HeldEvent,
  occurrence: PlannedOccurrence,
): DomainEvent {
  return { ...onOccurrence(viewer, held, occurrence), type: 'agenda.changed' };
}
