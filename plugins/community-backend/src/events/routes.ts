import type { RoomRoutes } from '../http/Routes';
import type { AgendaReader } from './agenda/AgendaReader';
import type { ProposalService } from './agenda/ProposalService';
import type { RunService } from './agenda/RunService';
import type { WriteBackService } from './agenda/WriteBackService';
import type { ChangeService } from './ChangeService';
import type { EventReader } from './EventReader';
import type { EventService } from './EventService';
import type { FeedService } from './feeds/FeedService';
import type { MaterialService } from './MaterialService';
import type { RsvpService } from './RsvpService';

export function eventRoutes(room: {
  reader: EventReader;
  events: EventService;
  changes: ChangeService;
  rsvps: RsvpService;
  materials: MaterialService;
  feeds: FeedService;
  agenda: {
    reader: AgendaReader;
    proposals: ProposalService;
    running: RunService;
    answers: WriteBackService;
  };
}): RoomRoutes<'events'> {
  const { reader, events, changes, rsvps, materials, feeds, agenda } = room;
  return {
    feeds: viewer => feeds.list(viewer),
    subscribe: (viewer, { body }) => feeds.subscribe(viewer, body),
    unsubscribe: (viewer, { params }) => feeds.unsubscribe(viewer, params.id),
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
    remind: (viewer, { params, body }) =>
      materials.remind(viewer, params.id, body.on),
    keep: (viewer, { params, body }) => materials.keep(viewer, params.id, body),
    wish: (viewer, { params, body }) => materials.wish(viewer, params.id, body),
    agenda: (viewer, { params, query }) =>
      agenda.reader.get(viewer, params.id, query.day),
    suggestions: (viewer, { params, query }) =>
      agenda.reader.suggestions(viewer, params.id, query.day),
    propose: (viewer, { params, body }) =>
      agenda.proposals.propose(viewer, params.id, body),
    editItem: (viewer, { params, body }) =>
      agenda.proposals.edit(viewer, params.id, body),
    withdrawItem: (viewer, { params }) =>
      agenda.proposals.withdraw(viewer, params.id),
    voteItem: (viewer, { params }) =>
      agenda.proposals.vote(viewer, params.id, true),
    withdrawItemVote: (viewer, { params }) =>
      agenda.proposals.vote(viewer, params.id, false),
    fillAgenda: (viewer, { params, body }) =>
      agenda.running.fill(viewer, params.id, body),
    decideItem: (viewer, { params, body }) =>
      agenda.running.decide(viewer, params.id, body),
    moveItem: (viewer, { params, body }) =>
      agenda.running.move(viewer, params.id, body.before),
    present: (viewer, { params, body }) =>
      agenda.running.present(viewer, params.id, body),
    writeBack: (viewer, { params, body }) =>
      agenda.answers.write(viewer, params.id, body),
    calendar: (viewer, { params }) => reader.calendar(viewer, params.id),
  };
}
