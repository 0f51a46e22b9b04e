import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useQuery } from '@tanstack/react-query';
import { communityKeys } from './keys';

/** An entity as the catalog has it; nothing until it is there, or hidden. */
export function useCatalogEntity(entityRef: string | undefined) {
  const catalog = useApi(catalogApiRef);
  const { data } = useQuery({
    queryKey: communityKeys.entity(entityRef ?? ''),
    enabled: entityRef !== undefined,
    staleTime: 10 * 60_000,
    queryFn: async () =>
      (entityRef && (await catalog.getEntityByRef(entityRef))) || null,
  });
  return data ?? undefined;
}
