import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../api';
import { useRefreshTerms } from './useRefreshTerms';

/** Ends a term: one's own, or somebody else's with a reason. */
export function useEndTerm(id: string) {
  const api = useApi(communityApiRef);
  const refresh = useRefreshTerms();
  return useMutation({
    mutationFn: (reason: string | undefined) =>
      api.catalysts.end({ id, reason }),
    onSuccess: () => void refresh(),
  });
}
