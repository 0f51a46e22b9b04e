import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../../api';
import { changeHead, withDetail } from '../threadPages';
import { useThreadCache } from '../useThreadCache';

/** Takes a link off a thread: at once, and back when that is refused. */
export function useRemoveLink(id: string) {
  const api = useApi(communityApiRef);
  const cache = useThreadCache();
  return useMutation({
    scope: { id: `community:links:${id}` },
    mutationFn: (linkId: string) => api.threads.removeLink({ id, linkId }),
    onMutate: linkId =>
      cache.changePage(id, pages =>
        changeHead(pages, head => ({
          ...head,
          links: head.links.filter(link => link.id !== linkId),
        })),
      ),
    onSuccess: detail => {
      cache.take(detail);
      cache.changePage(id, pages => withDetail(pages, detail));
    },
    onError: () => cache.refresh(id),
  });
}
