import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type {
  People,
  ReplyView,
} from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../api';
import { withReplies } from './threadCache';
import { withoutReply, withPeople, withReply } from './threadPages';
import type { Me } from './useMe';
import { useThreadCache } from './useThreadCache';

/** What a person writes to reply. */
export interface NewReply {
  body: string;
  parentId?: string;
  idempotencyKey: string;
  /** Who the reader is, once that is known. */
  author?: Me;
}

const pendingPrefix = 'pending:';

/** Whether a reply is shown before the server has answered. */
export function isPending(reply: ReplyView): boolean {
  return reply.id.startsWith(pendingPrefix);
}

function pendingReply(
  threadId: string,
  reply: NewReply,
  author: string,
): ReplyView {
  return {
    id: `${pendingPrefix}${reply.idempotencyKey}`,
    threadId,
    parentId: reply.parentId,
    body: reply.body,
    author,
    role: 'member',
    createdAt: new Date().toISOString(),
    deleted: false,
    accepted: false,
    can: {
      edit: false,
      delete: false,
      accept: false,
      reply: false,
      report: false,
      hide: false,
      restore: false,
      purge: false,
    },
  };
}

/** Replies to a thread. The reply stands there at once and goes when refused. */
export function useReply(
  threadId: string,
  options: {
    onSent: (reply: NewReply) => void;
    onRefused: (error: Error, reply: NewReply) => void;
  },
) {
  const api = useApi(communityApiRef);
  const cache = useThreadCache();

  const take = (reply: ReplyView) => {
    cache.changePage(threadId, pages => withoutReply(pages, reply.id));
    cache.change(threadId, withReplies(-1));
  };
  const put = (reply: ReplyView, change: (people: People) => People) => {
    cache.changePage(threadId, pages =>
      withPeople(withReply(pages, reply), change),
    );
    cache.change(threadId, withReplies(1));
  };

  return useMutation({
    scope: { id: `community:reply:${threadId}` },
    mutationFn: ({ author: _, ...reply }: NewReply) =>
      api.threads.reply({ id: threadId, ...reply }),
    onMutate: reply => {
      if (!reply.author) return undefined;
      const { ref, ...name } = reply.author;
      const pending = pendingReply(threadId, reply, ref);
      put(pending, people => ({ [ref]: name, ...people }));
      return () => take(pending);
    },
    onSuccess: (answer, reply, undo) => {
      undo?.();
      put(answer.reply, people => ({ ...people, ...answer.people }));
      options.onSent(reply);
    },
    onError: (error, reply, undo) => {
      undo?.();
      options.onRefused(error, reply);
    },
  });
}
