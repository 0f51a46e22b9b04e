import type { RoomRoutes } from '../http/Routes';
import type { EventReader } from './EventReader';
import type { EventService } from './EventService';

export function eventRoutes(room: {
  reader: EventReader;
  events: EventService;
}): RoomRoutes<'events'> {
  const { reader, events } = room;
  return {
    list: (viewer, { query }) => reader.list(viewer, query),
    plan: (viewer, { body }) => events.plan(viewer, body),
    get: (viewer, { params }) => reader.get(viewer, params.id),
    change: (viewer, { params, body }) =>
      events.change(viewer, params.id, body),
    cancel: (viewer, { params, body }) =>
      events.cancel(viewer, params.id, body),
    rsvp: (viewer, { params, body }) =>
      events.rsvp(viewer, params.id, body.answer),
    withdrawRsvp: (viewer, { params }) =>
      events.rsvp(viewer, params.id, undefined),
    calendar: (viewer, { params }) => reader.calendar(viewer, params.id),
  };
}
