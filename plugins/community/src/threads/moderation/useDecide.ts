import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { ModerationCaseView } from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../../api';
import { communityKeys } from '../../scope';
import { useThreadCache } from '../useThreadCache';

/** Keeps or hides what a case is about; the case is gone with it. */
export function useDecide(item: ModerationCaseView) {
  const api = useApi(communityApiRef);
  const client = useQueryClient();
  const cache = useThreadCache();
  return useMutation({
    mutationFn: (made: { decision: 'keep' | 'hide'; reason?: string }) =>
      api.threads.decide({ id: item.id, ...made }),
    onSettled: async () => {
      void cache.refreshLists();
      void cache.refresh(item.thread.id);
      void client.invalidateQueries({ queryKey: communityKeys.desk });
      await client.invalidateQueries({ queryKey: communityKeys.moderation });
    },
  });
}
