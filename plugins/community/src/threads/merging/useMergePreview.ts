import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { communityApiRef } from '../../api';
import { communityKeys } from '../../scope';

/** What merging a thread into a chosen one would do; nothing until one is. */
export function useMergePreview(id: string, into: string | undefined) {
  const api = useApi(communityApiRef);
  return useQuery({
    queryKey: communityKeys.mergePreview(id, into ?? ''),
    enabled: into !== undefined,
    // Votes are given meanwhile.
    staleTime: 0,
    gcTime: 0,
    queryFn: () => api.threads.previewMerge({ id, into: into ?? '' }),
  });
}
