import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../../api';
import { communityKeys } from '../../scope';

/** Asks somebody by name to help with a question. */
export function useCallOn(threadId: string) {
  const api = useApi(communityApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (person: string) =>
      api.threads.callOn({ id: threadId, person }),
    onSuccess: answer =>
      client.setQueryData(communityKeys.whoMayKnow(threadId), answer),
  });
}
