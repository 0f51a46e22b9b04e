import { useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../api';
import { communityKeys } from '../scope';

/** An event with its description and who is going. */
export function useEvent(id: string) {
  const api = useApi(communityApiRef);
  return useQuery({
    queryKey: communityKeys.event(id),
    queryFn: () => api.events.get({ id }),
  });
}
