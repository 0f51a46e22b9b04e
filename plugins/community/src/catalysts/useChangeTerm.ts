import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../api';
import { useRefreshTerms } from './useRefreshTerms';

/** Says in other words what one looks after, and how one is reached. */
export function useChangeTerm(id: string) {
  const api = useApi(communityApiRef);
  const refresh = useRefreshTerms();
  return useMutation({
    mutationFn: (words: { focus: string; reach: string }) =>
      api.catalysts.change({ id, ...words }),
    onSuccess: () => void refresh(),
  });
}

/** Gives a term a later last day. */
export function useExtendTerm(id: string) {
  const api = useApi(communityApiRef);
  const refresh = useRefreshTerms();
  return useMutation({
    mutationFn: (until: string) => api.catalysts.extend({ id, until }),
    onSuccess: () => void refresh(),
  });
}
