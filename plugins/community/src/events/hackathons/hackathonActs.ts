import type {
  CommunityApi,
  HackathonView,
} from '@platform-community/backstage-plugin-community-common';
import {
  withoutProject,
  withProjectVote,
  type HackathonChange,
} from './hackathonChanges';

type EventsApi = CommunityApi['events'];
type Request<Name extends keyof EventsApi> = Parameters<EventsApi[Name]>[0];

/** Something that is done to a hackathon. */
export interface HackathonAct {
  send: (events: EventsApi) => Promise<HackathonView>;
  /** What it comes to, where that is plain before the server has answered. */
  change?: HackathonChange;
  /** Whether there is a new thread with it. */
  startsThread?: boolean;
}

/** Everything that can be done to a hackathon, but to compare. */
export const hackathonActs = {
  setUp: (request: Request<'setUpHackathon'>): HackathonAct => ({
    send: events => events.setUpHackathon(request),
  }),
  start: (request: Request<'startProject'>): HackathonAct => ({
    send: events => events.startProject(request),
  }),
  edit: (request: Request<'editProject'>): HackathonAct => ({
    send: events => events.editProject(request),
  }),
  withdraw: (id: string): HackathonAct => ({
    send: events => events.withdrawProject({ id }),
    change: withoutProject(id),
  }),
  join: (id: string): HackathonAct => ({
    send: events => events.joinTeam({ id }),
  }),
  leave: (id: string): HackathonAct => ({
    send: events => events.leaveTeam({ id }),
  }),
  submit: (request: Request<'submitProject'>): HackathonAct => ({
    send: events => events.submitProject(request),
  }),
  takeBack: (id: string): HackathonAct => ({
    send: events => events.withdrawSubmission({ id }),
  }),
  vote: (id: string, voted: boolean): HackathonAct => ({
    send: events =>
      voted ? events.voteProject({ id }) : events.withdrawProjectVote({ id }),
    change: withProjectVote(id, voted),
  }),
  award: (id: string, award: string | null): HackathonAct => ({
    send: events => events.awardProject({ id, award }),
  }),
  link: (id: string, component: string | null): HackathonAct => ({
    send: events => events.linkProject({ id, component }),
  }),
  grow: (request: Request<'growProject'>): HackathonAct => ({
    send: events => events.growProject(request),
    startsThread: true,
  }),
};
