import { useMemo } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { ElectionDetail } from '@platform-community/backstage-plugin-community-common';
import { communityKeys } from '../scope';

/** The elections in the cache. */
export function useElectionCache() {
  const client = useQueryClient();
  return useMemo(() => {
    const invalidate = (queryKey: readonly unknown[]) =>
      client.invalidateQueries({ queryKey });
    /** Asks again for all that shows where elections stand. */
    const refreshLists = () =>
      Promise.all([
        invalidate(communityKeys.allElections),
        invalidate(communityKeys.homes),
        invalidate(communityKeys.mine),
      ]);
    return {
      /** Takes over what the server answered about an election. */
      accept: (detail: ElectionDetail) => {
        const { id } = detail.election;
        client.setQueryData(communityKeys.election(id), detail);
        void invalidate(communityKeys.roll(id));
        void refreshLists();
      },
      /** After a ballot, whose answer says nothing else of the election. */
      refresh: (id: string) => {
        void refreshLists();
        return invalidate(communityKeys.election(id));
      },
    };
  }, [client]);
}
