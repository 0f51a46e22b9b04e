import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../../api';
import { useElectionCache } from '../useElectionCache';

/** Casts a ballot; the same again changes nothing, so that sending it twice is safe. */
export function useCast(electionId: string) {
  const api = useApi(communityApiRef);
  const cache = useElectionCache();
  return useMutation({
    mutationFn: (ballot: { ranking: string[][]; secret?: string }) =>
      api.elections.cast({ id: electionId, ...ballot }),
    onSuccess: () => cache.refresh(electionId),
  });
}
