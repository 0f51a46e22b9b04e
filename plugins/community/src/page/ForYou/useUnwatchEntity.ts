import { useApi } from '@backstage/core-plugin-api';
import type { MineView } from '@platform-community/backstage-plugin-community-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { communityApiRef } from '../../api';
import { communityKeys } from '../../scope';
import { useTellError } from '../../ui';

/** Stops watching the community of an entity; gone from the list at once. */
export function useUnwatchEntity() {
  const api = useApi(communityApiRef);
  const client = useQueryClient();
  const tellError = useTellError();
  const change = (to: (refs: string[]) => string[]) =>
    client.setQueryData<MineView>(
      communityKeys.mine,
      mine => mine && { ...mine, watchedEntities: to(mine.watchedEntities) },
    );
  return useMutation({
    mutationFn: (entityRef: string) => api.home.unwatch({ entityRef }),
    onMutate: entityRef =>
      change(refs => refs.filter(ref => ref !== entityRef)),
    onSuccess: () =>
      client.invalidateQueries({ queryKey: communityKeys.homes }),
    onError: (error, entityRef) => {
      change(refs => [...new Set([...refs, entityRef])].sort());
      tellError(error);
    },
  });
}
