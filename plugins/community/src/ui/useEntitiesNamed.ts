import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { communityKeys } from '../scope/keys';
import { entityName } from './entityName';
import { useSettled } from './useSettled';

/** An entity to choose. */
export interface NamedEntity {
  ref: string;
  kind: string;
  title: string;
}

const limit = 20;

/** The catalog's entities of some kinds whose name begins with or holds a term. */
export function useEntitiesNamed(term: string, kinds: readonly string[]) {
  const catalog = useApi(catalogApiRef);
  const settled = useSettled(term);
  return useQuery({
    queryKey: communityKeys.entitiesNamed(settled, kinds),
    enabled: kinds.length > 0,
    placeholderData: keepPreviousData,
    queryFn: async (): Promise<NamedEntity[]> => {
      const { items } = await catalog.queryEntities({
        filter: { kind: [...kinds] },
        fields: ['kind', 'metadata', 'spec.profile'],
        orderFields: [{ field: 'metadata.name', order: 'asc' }],
        limit,
        ...(settled && {
          fullTextFilter: {
            term: settled,
            fields: [
              'metadata.name',
              'metadata.title',
              'spec.profile.displayName',
            ],
          },
        }),
      });
      return items.map(entity => ({
        ref: stringifyEntityRef(entity).toLocaleLowerCase('en-US'),
        kind: entity.kind,
        title: entityName(entity),
      }));
    },
  });
}
