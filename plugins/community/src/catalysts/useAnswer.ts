import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { CommunityApi } from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../api';
import { useRefreshTerms } from './useRefreshTerms';

type Acceptance = Parameters<CommunityApi['catalysts']['accept']>[0];

/** Becomes a catalyst, as one was asked to. */
export function useAccept() {
  const api = useApi(communityApiRef);
  const refresh = useRefreshTerms();
  return useMutation({
    mutationFn: (acceptance: Acceptance) => api.catalysts.accept(acceptance),
    onSuccess: () => void refresh(),
  });
}

/** Says no to becoming a catalyst. */
export function useDecline(id: string) {
  const api = useApi(communityApiRef);
  const refresh = useRefreshTerms();
  return useMutation({
    mutationFn: (reason: string | undefined) =>
      api.catalysts.decline({ id, reason }),
    onSuccess: () => void refresh(),
  });
}

/** Takes a question back that was not answered yet. */
export function useWithdraw(id: string) {
  const api = useApi(communityApiRef);
  const refresh = useRefreshTerms();
  return useMutation({
    mutationFn: () => api.catalysts.withdraw({ id }),
    onSuccess: () => void refresh(),
  });
}
