import { useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../../api';
import { communityKeys } from '../../scope';

/** What a text that can be edited belongs to. */
export interface TextOf {
  of: 'thread' | 'reply';
  id: string;
  /** When it was last edited: another edit is another history. */
  editedAt?: string;
}

/** What a thread or a reply said before, first to last. */
export function useVersions(text: TextOf) {
  const api = useApi(communityApiRef);
  const { of, id, editedAt } = text;
  return useQuery({
    queryKey: communityKeys.versions(id, editedAt),
    queryFn: () =>
      of === 'thread'
        ? api.threads.listVersions({ id })
        : api.threads.listReplyVersions({ id }),
  });
}
