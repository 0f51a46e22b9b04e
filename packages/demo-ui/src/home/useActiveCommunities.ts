import {
  discoveryApiRef,
  fetchApiRef,
  useApi,
} from '@backstage/core-plugin-api';
import {
  createCommunityClient,
  type ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import useAsync from 'react-use/esm/useAsync';

/** An entity whose people talked lately, and about what. */
export interface ActiveCommunity {
  entityRef: string;
  title: string;
  latest: ThreadView;
}

const most = 6;

/** The entities with the latest activity, each with its latest thread. */
export function useActiveCommunities() {
  const discoveryApi = useApi(discoveryApiRef);
  const fetchApi = useApi(fetchApiRef);
  return useAsync(async (): Promise<ActiveCommunity[]> => {
    const api = createCommunityClient({ discoveryApi, fetchApi });
    const { items, entities } = await api.threads.list({
      scope: 'platform',
      sort: 'active',
      limit: '60',
    });
    const latest = new Map<string, ThreadView>();
    for (const thread of items) {
      if (!latest.has(thread.entityRef)) latest.set(thread.entityRef, thread);
    }
    return [...latest].slice(0, most).map(([entityRef, thread]) => ({
      entityRef,
      title: entities[entityRef]?.title ?? entityRef,
      latest: thread,
    }));
  }, [discoveryApi, fetchApi]);
}
