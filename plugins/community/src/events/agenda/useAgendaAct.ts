import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { AgendaView } from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../../api';
import { communityKeys } from '../../scope';
import type { AgendaAct } from './agendaActs';
import { agendaLine } from './agendaLine';

/**
 * Does something to an agenda. What it comes to appears at once where that is
 * plain; see {@link agendaLine}.
 *
 * @param options - `onRefused` is told even when what was pressed is gone
 */
export function useAgendaAct(
  agenda: Pick<AgendaView, 'id' | 'day'>,
  options: { onRefused?: (error: Error) => void } = {},
) {
  const { id, day } = agenda;
  const api = useApi(communityApiRef);
  const client = useQueryClient();
  const line = agendaLine(client, id);
  return useMutation({
    scope: { id: `community:agenda:${id}` },
    mutationFn: (act: AgendaAct) => act.send(api.events),
    onMutate: act => line.begin(day, act.change),
    onSuccess: (answer, { threadId }) => {
      line.answer(answer);
      if (threadId === undefined) return;
      void client.invalidateQueries({
        queryKey: communityKeys.thread(threadId),
      });
    },
    onError: error => options.onRefused?.(error),
    onSettled: (_answer, error) => {
      line.end();
      if (!error) return;
      // What was refused was often decided by somebody else meanwhile.
      void client.invalidateQueries({ queryKey: communityKeys.agendas(id) });
    },
  });
}
