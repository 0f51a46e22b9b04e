import type { QueryClient } from '@tanstack/react-query';
import type { AgendaView } from '@platform-community/backstage-plugin-community-common';
import { communityKeys } from '../../scope';
import { actLine } from '../actLine';

/** What an agenda is like once something was done to it. */
export type AgendaChange = (before: AgendaView) => AgendaView;

/** What the reader does to the agendas of an event. */
export function agendaLine(client: QueryClient, id: string) {
  return actLine<AgendaView>(client, communityKeys.agendas(id));
}
