import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { HackathonView } from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../../api';
import { communityKeys } from '../../scope';
import { actLine } from '../actLine';
import type { HackathonAct } from './hackathonActs';

/**
 * Does something to a hackathon. What it comes to appears at once where that is
 * plain.
 *
 * @param options - `onRefused` is told even when what was pressed is gone
 */
export function useHackathonAct(
  hackathon: Pick<HackathonView, 'id' | 'day'>,
  options: { onRefused?: (error: Error) => void } = {},
) {
  const { id, day } = hackathon;
  const api = useApi(communityApiRef);
  const client = useQueryClient();
  const line = actLine<HackathonView>(client, communityKeys.hackathons(id));
  const refresh = (queryKey: readonly unknown[]) =>
    void client.invalidateQueries({ queryKey });
  return useMutation({
    scope: { id: `community:hackathon:${id}` },
    mutationFn: (act: HackathonAct) => act.send(api.events),
    onMutate: act => line.begin(day, act.change),
    onSuccess: (answer, { startsThread }) => {
      line.answer(answer);
      // Once it is over, a project that is withdrawn is counted no more.
      if (answer.phase === 'over') {
        refresh(communityKeys.hackathonTally(id, day));
      }
      if (startsThread) refresh(communityKeys.homes);
    },
    onError: error => options.onRefused?.(error),
    onSettled: (_answer, error) => {
      line.end();
      // What was refused was often decided by somebody else meanwhile.
      if (error) refresh(communityKeys.hackathons(id));
    },
  });
}
