import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../../api';
import { withDetail } from '../threadPages';
import { useThreadCache } from '../useThreadCache';

/** Sets the target of a thread, or takes it back when it is empty. */
export function useSetTarget(id: string) {
  const api = useApi(communityApiRef);
  const cache = useThreadCache();
  return useMutation({
    mutationFn: (target: string) =>
      target
        ? api.threads.setTarget({ id, target })
        : api.threads.clearTarget({ id }),
    onSuccess: detail => {
      cache.take(detail);
      cache.changePage(id, pages => withDetail(pages, detail));
    },
  });
}
