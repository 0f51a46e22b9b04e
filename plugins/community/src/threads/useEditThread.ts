import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../api';
import { useThreadCache } from './useThreadCache';

/** Changes the title and the text of a thread. */
export function useEditThread(id: string) {
  const api = useApi(communityApiRef);
  const cache = useThreadCache();
  return useMutation({
    mutationFn: (text: { title: string; body: string }) =>
      api.threads.edit({ id, ...text }),
    onSuccess: cache.take,
  });
}
