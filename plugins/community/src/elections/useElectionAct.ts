import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type {
  CommunityApi,
  ElectionDetail,
} from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../api';
import { communityKeys } from '../scope';
import { useElectionCache } from './useElectionCache';

type Elections = CommunityApi['elections'];

/** What is answered with the election as it is then. */
type Act = {
  [Name in keyof Elections]: ReturnType<
    Elections[Name]
  > extends Promise<ElectionDetail>
    ? Name
    : never;
}[Exclude<keyof Elections, 'get'>];

/**
 * Does one of the things that change an election, and shows it as the server
 * says it is then.
 */
export function useElectionAct<Name extends Act>(name: Name) {
  const api = useApi(communityApiRef);
  const client = useQueryClient();
  const cache = useElectionCache();
  return useMutation<ElectionDetail, Error, Parameters<Elections[Name]>[0]>({
    mutationFn: input => {
      const act = api.elections[name] as (
        of: Parameters<Elections[Name]>[0],
      ) => Promise<ElectionDetail>;
      return act(input);
    },
    onSuccess: detail => {
      cache.accept(detail);
      if (name === 'fillVacancy') {
        void client.invalidateQueries({ queryKey: communityKeys.allCatalysts });
      }
    },
  });
}
