import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { ReplyView } from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../api';
import { changeReply, withPeople } from './threadPages';
import { useThreadCache } from './useThreadCache';

/** Changes the text of a reply. */
export function useEditReply(reply: ReplyView) {
  const api = useApi(communityApiRef);
  const cache = useThreadCache();
  return useMutation({
    mutationFn: (body: string) => api.threads.editReply({ id: reply.id, body }),
    onSuccess: answer =>
      cache.changePage(reply.threadId, pages =>
        withPeople(
          changeReply(pages, reply.id, () => answer.reply),
          people => ({ ...people, ...answer.people }),
        ),
      ),
  });
}
