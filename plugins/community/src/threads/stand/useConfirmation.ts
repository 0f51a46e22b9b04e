import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../../api';
import { withDetail } from '../threadPages';
import { useThreadCache } from '../useThreadCache';

/** Confirms what was shipped, or opens it again when a reason is given. */
export function useConfirmation(id: string) {
  const api = useApi(communityApiRef);
  const cache = useThreadCache();
  return useMutation({
    mutationFn: (missing: string | undefined) =>
      missing
        ? api.threads.reopen({ id, reason: missing })
        : api.threads.confirm({ id }),
    onSuccess: detail => {
      cache.take(detail);
      cache.changePage(id, pages => withDetail(pages, detail));
    },
  });
}
