import type { RoomRoutes } from '../http/Routes';
import type { AgendaReader } from './agenda/AgendaReader';
import type { ProposalService } from './agenda/ProposalService';
import type { RunService } from './agenda/RunService';
import type { WriteBackService } from './agenda/WriteBackService';
import type { ChangeService } from './ChangeService';
import type { EventReader } from './EventReader';
import type { EventService } from './EventService';
import type { FeedService } from './feeds/FeedService';
import type { HackathonReader } from './hackathons/HackathonReader';
import type { HackathonService } from './hackathons/HackathonService';
import type { JudgeService } from './hackathons/JudgeService';
import type { OutcomeService } from './hackathons/OutcomeService';
import type { ProjectService } from './hackathons/ProjectService';
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
  hackathons: {
    reader: HackathonReader;
    setUps: HackathonService;
    projects: ProjectService;
    judges: JudgeService;
    outcomes: OutcomeService;
  };
}): RoomRoutes<'events'> {
  const {
    reader,
    events,
    changes,
    rsvps,
    materials,
    feeds,
    agenda,
    hackathons,
  } = room;
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
    hackathon: (viewer, { params, query }) =>
      hackathons.reader.get(viewer, params.id, query.day),
    setUpHackathon: (viewer, { params, body }) =>
      hackathons.setUps.setUp(viewer, params.id, body),
    startProject: (viewer, { params, body }) =>
      hackathons.projects.start(viewer, params.id, body),
    editProject: (viewer, { params, body }) =>
      hackathons.projects.edit(viewer, params.id, body),
    withdrawProject: (viewer, { params }) =>
      hackathons.projects.withdraw(viewer, params.id),
    joinTeam: (viewer, { params }) =>
      hackathons.projects.join(viewer, params.id),
    leaveTeam: (viewer, { params }) =>
      hackathons.projects.leave(viewer, params.id),
    submitProject: (viewer, { params, body }) =>
      hackathons.projects.submit(viewer, params.id, body),
    withdrawSubmission: (viewer, { params }) =>
      hackathons.projects.unsubmit(viewer, params.id),
    voteProject: (viewer, { params }) =>
      hackathons.judges.vote(viewer, params.id, true),
    withdrawProjectVote: (viewer, { params }) =>
      hackathons.judges.vote(viewer, params.id, false),
    pairToCompare: (viewer, { params, query }) =>
      hackathons.reader.pair(viewer, params.id, query.day),
    compareProjects: (viewer, { params, body }) =>
      hackathons.judges.compare(viewer, params.id, body),
    hackathonTally: (viewer, { params, query }) =>
      hackathons.reader.tally(viewer, params.id, query.day),
    awardProject: (viewer, { params, body }) =>
      hackathons.outcomes.award(viewer, params.id, body.award),
    linkProject: (viewer, { params, body }) =>
      hackathons.outcomes.link(viewer, params.id, body.component),
    growProject: (viewer, { params, body }) =>
      hackathons.outcomes.grow(viewer, params.id, body),
    calendar: (viewer, { params }) => reader.calendar(viewer, params.id),
  };
}
