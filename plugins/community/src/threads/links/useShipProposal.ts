import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../../api';
import { withDetail } from '../threadPages';
import { useThreadCache } from '../useThreadCache';

/** Says whether what is linked and done makes a thread shipped. */
export function useShipProposal(id: string) {
  const api = useApi(communityApiRef);
  const cache = useThreadCache();
  return useMutation({
    mutationFn: (answer: { linkId: string; isShipped: boolean }) => {
      const { linkId, isShipped } = answer;
      return isShipped
        ? api.threads.confirmShipped({ id, linkId })
        : api.threads.dismissShipped({ id, linkId });
    },
    onSuccess: detail => {
      cache.take(detail);
      cache.changePage(id, pages => withDetail(pages, detail));
    },
    // Somebody else may have said it meanwhile.
    onError: () => cache.refresh(id),
  });
}
