import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { communityApiRef } from '../../api';
import { communityKeys } from '../../scope';
import { useSettled } from '../../ui/useSettled';

/** Something of the app that a thread can be linked to. */
export interface Linkable {
  kind: 'thread' | 'entity';
  /** As the API takes it: the id of a thread, or an entity reference. */
  target: string;
  title: string;
  /** What tells it from others of that title. */
  where: string;
}

const most = 5;

/** Threads and entities that the reader sees and that have some words. */
export function useLinkables(words: string) {
  const api = useApi(communityApiRef);
  const catalog = useApi(catalogApiRef);
  const settled = useSettled(words);
  return useQuery({
    queryKey: communityKeys.linkables(settled),
    placeholderData: keepPreviousData,
    queryFn: async (): Promise<Linkable[]> => {
      const [threads, found] = await Promise.all([
        api.threads.list({
          scope: 'platform',
          q: settled.slice(0, 100),
          limit: `${most}`,
        }),
        catalog.queryEntities({
          fields: ['kind', 'metadata'],
          limit: most,
          fullTextFilter: {
            term: settled,
            fields: ['metadata.name', 'metadata.title'],
          },
        }),
      ]);
      return [
        ...threads.items.map(
          (thread): Linkable => ({
            kind: 'thread',
            target: thread.id,
            title: thread.title,
            where:
              threads.entities[thread.entityRef]?.title ?? thread.entityRef,
          }),
        ),
        ...found.items.map((entity): Linkable => {
          const ref = stringifyEntityRef(entity).toLocaleLowerCase('en-US');
          return {
            kind: 'entity',
            target: ref,
            title: entity.metadata.title ?? entity.metadata.name,
            where: ref,
          };
        }),
      ];
    },
  });
}
