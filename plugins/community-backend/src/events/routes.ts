import type { RoomRoutes } from '../http/Routes';
import type { ChangeService } from './ChangeService';
import type { EventReader } from './EventReader';
import type { EventService } from './EventService';
import type { RsvpService } from './RsvpService';

export function eventRoutes(room: {
  reader: EventReader;
  events: EventService;
  changes: ChangeService;
  rsvps: RsvpService;
}): RoomRoutes<'events'> {
  const { reader, events, changes, rsvps } = room;
  return {
    list: (viewer, { query }) => reader.list(viewer, query),
    plan: (viewer, { body }) => events.plan(viewer, body),
    get: (viewer, { params, query }) =>
      reader.get(viewer, params.id, query.day),
    occurrences: (viewer, { params, query }) =>
      reader.occurrences(viewer, params.id, query),
    change: (viewer, { params, body }) =>
      changes.change(viewer, params.id, body),
    cancel: (viewer, { params, body }) =>
      changes.cancel(viewer, params.id, body),
    rsvp: (viewer, { params, body }) => rsvps.rsvp(viewer, params.id, body),
    withdrawRsvp: (viewer, { params, query }) =>
      rsvps.withdraw(viewer, params.id, query),
    calendar: (viewer, { params }) => reader.calendar(viewer, params.id),
  };
}
