import { useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../../api';
import { communityKeys } from '../../scope';

/**
 * The labels that threads of a scope may carry.
 *
 * @param scopeText - none asks for nothing yet
 */
export function useLabels(scopeText: string | undefined) {
  const api = useApi(communityApiRef);
  return useQuery({
    queryKey: communityKeys.labels(scopeText ?? ''),
    enabled: scopeText !== undefined,
    queryFn: () => api.threads.listLabels({ scope: scopeText ?? '' }),
    staleTime: 5 * 60_000,
  });
}
