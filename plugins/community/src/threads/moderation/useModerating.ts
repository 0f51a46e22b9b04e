import { useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../../api';
import { communityKeys } from '../../scope';

/** Whether the reader keeps order anywhere, and how much waits for them. */
export function useModerating() {
  const api = useApi(communityApiRef);
  return useQuery({
    queryKey: [...communityKeys.moderation, 'mine'],
    queryFn: () => api.threads.moderating({}),
  });
}
