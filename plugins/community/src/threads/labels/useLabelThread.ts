import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../../api';
import { useThreadCache } from '../useThreadCache';

/** Puts labels on a thread and takes others off. */
export function useLabelThread(id: string) {
  const api = useApi(communityApiRef);
  const cache = useThreadCache();
  return useMutation({
    mutationFn: (changes: { add: string[]; remove: string[] }) =>
      api.threads.labelThread({ id, ...changes }),
    onSuccess: answer => cache.take(answer),
  });
}
