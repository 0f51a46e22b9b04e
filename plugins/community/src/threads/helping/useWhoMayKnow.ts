import { useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../../api';
import { communityKeys } from '../../scope';

/** Who may know the answer to a question, and who was asked by name. */
export function useWhoMayKnow(threadId: string) {
  const api = useApi(communityApiRef);
  return useQuery({
    queryKey: communityKeys.whoMayKnow(threadId),
    queryFn: () => api.threads.whoMayKnow({ id: threadId }),
    staleTime: 60_000,
  });
}
