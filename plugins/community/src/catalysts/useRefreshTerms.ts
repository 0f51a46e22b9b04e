import { useCallback } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { communityKeys } from '../scope';

/** Asks again for everything that shows who is a catalyst. */
export function useRefreshTerms() {
  const client = useQueryClient();
  return useCallback(
    () =>
      Promise.all([
        client.invalidateQueries({ queryKey: communityKeys.allCatalysts }),
        client.invalidateQueries({ queryKey: communityKeys.homes }),
        client.invalidateQueries({ queryKey: communityKeys.mine }),
      ]),
    [client],
  );
}
