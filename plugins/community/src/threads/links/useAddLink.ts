import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../../api';
import { withDetail } from '../threadPages';
import { useThreadCache } from '../useThreadCache';

/** Links a thread to something. */
export function useAddLink(id: string) {
  const api = useApi(communityApiRef);
  const cache = useThreadCache();
  return useMutation({
    mutationFn: (link: { address: string; title?: string }) =>
      api.threads.addLink({ id, ...link }),
    onSuccess: detail => {
      cache.take(detail);
      cache.changePage(id, pages => withDetail(pages, detail));
    },
  });
}
