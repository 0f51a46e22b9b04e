import { useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../../api';
import { communityKeys } from '../../scope';

/** The notes among those who lead on a thread. */
export function useNotes(threadId: string) {
  const api = useApi(communityApiRef);
  return useQuery({
    queryKey: communityKeys.notes(threadId),
    queryFn: () => api.threads.listNotes({ id: threadId }),
  });
}
