import { useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../../api';
import { communityKeys, useScope } from '../../scope';

/** The roadmap of the scope: the beginning of every column, in one request. */
export function useRoadmap() {
  const api = useApi(communityApiRef);
  const { text } = useScope();
  return useQuery({
    queryKey: communityKeys.roadmap(text),
    queryFn: () => api.threads.roadmap({ scope: text }),
  });
}
