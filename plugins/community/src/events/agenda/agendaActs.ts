import type {
  AgendaItemView,
  AgendaState,
  AgendaView,
  CommunityApi,
} from '@platform-community/backstage-plugin-community-common';
import { withCurrent, withItemVote, withMove, without } from './agendaChanges';
import type { AgendaChange } from './agendaLine';

type EventsApi = CommunityApi['events'];
type Request<Name extends keyof EventsApi> = Parameters<EventsApi[Name]>[0];

/** Something that is done to an agenda. */
export interface AgendaAct {
  send: (events: EventsApi) => Promise<AgendaView>;
  /** What it comes to, where that is plain before the server has answered. */
  change?: AgendaChange;
  /** The thread that is written to with it. */
  threadId?: string;
}

/** Everything that can be done to an agenda. */
export const agendaActs = {
  vote: (itemId: string, voted: boolean): AgendaAct => ({
    send: events =>
      voted
        ? events.voteItem({ id: itemId })
        : events.withdrawItemVote({ id: itemId }),
    change: withItemVote(itemId, voted),
  }),
  propose: (request: Request<'propose'>): AgendaAct => ({
    send: events => events.propose(request),
  }),
  fill: (request: Request<'fillAgenda'>): AgendaAct => ({
    send: events => events.fillAgenda(request),
  }),
  edit: (request: Request<'editItem'>): AgendaAct => ({
    send: events => events.editItem(request),
  }),
  decide: (
    itemId: string,
    state: AgendaState,
    words: { reason?: string; answer?: string } = {},
  ): AgendaAct => ({
    send: events => events.decideItem({ id: itemId, state, ...words }),
  }),
  move: (itemId: string, before: string | null): AgendaAct => ({
    send: events => events.moveItem({ id: itemId, before }),
    change: withMove(itemId, before),
  }),
  withdraw: (itemId: string): AgendaAct => ({
    send: events => events.withdrawItem({ id: itemId }),
    change: without(itemId),
  }),
  present: (
    agenda: Pick<AgendaView, 'id' | 'day'>,
    itemId: string | null,
  ): AgendaAct => ({
    send: events => events.present({ id: agenda.id, day: agenda.day, itemId }),
    change: withCurrent(itemId),
  }),
  writeBack: (
    item: Pick<AgendaItemView, 'id' | 'thread'>,
    said: { answer: string; timeMark?: number | null },
  ): AgendaAct => ({
    send: events => events.writeBack({ id: item.id, ...said }),
    threadId: item.thread?.id,
  }),
};
