import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { communityKeys } from '../scope/keys';
import { useSettled } from './useSettled';

/** Somebody who can be mentioned. */
export interface Candidate {
  userRef: string;
  name: string;
  picture?: string;
}

const limit = 6;

function textAt(value: unknown, ...path: string[]): string | undefined {
  let at = value;
  for (const step of path)
    at = (at as Record<string, unknown> | undefined)?.[step];
  return typeof at === 'string' && at !== '' ? at : undefined;
}

/** The catalog's users whose name begins or holds a term; nobody without one. */
export function usePeopleNamed(term: string | undefined) {
  const catalog = useApi(catalogApiRef);
  const settled = useSettled(term);
  return useQuery({
    queryKey: communityKeys.peopleNamed(settled ?? ''),
    enabled: term !== undefined && settled !== undefined,
    placeholderData: keepPreviousData,
    queryFn: async (): Promise<Candidate[]> => {
      const { items } = await catalog.queryEntities({
        filter: { kind: 'user' },
        fields: ['kind', 'metadata', 'spec.profile'],
        limit,
        ...(settled && {
          fullTextFilter: {
            term: settled.replace(/^user:/, '').replace(/^.*\//, ''),
            fields: [
              'metadata.name',
              'metadata.title',
              'spec.profile.displayName',
            ],
          },
        }),
      });
      return items.map(user => ({
        userRef: stringifyEntityRef(user).toLocaleLowerCase('en-US'),
        name:
          textAt(user.spec, 'profile', 'displayName') ??
          user.metadata.title ??
          user.metadata.name,
        picture: textAt(user.spec, 'profile', 'picture'),
      }));
    },
  });
}
