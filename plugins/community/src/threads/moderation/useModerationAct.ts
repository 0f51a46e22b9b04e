import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { ReportReason } from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../../api';
import { communityKeys } from '../../scope';
import { useThreadCache } from '../useThreadCache';

/** A thread, or a reply in it. */
export interface Moderated {
  threadId: string;
  replyId?: string;
}

/** What one can do about it. */
export type ModerationAct =
  | { act: 'report'; why: ReportReason; words?: string }
  | { act: 'hide'; reason: string }
  | { act: 'restore' };

/** Reports, hides or restores a thread or reply. */
export function useModerationAct(thing: Moderated) {
  const api = useApi(communityApiRef).threads;
  const client = useQueryClient();
  const cache = useThreadCache();
  const { threadId, replyId } = thing;
  return useMutation({
    mutationFn: async (input: ModerationAct) => {
      const id = replyId ?? threadId;
      const { act, ...rest } = input;
      if (act === 'report') {
        const report = rest as { why: ReportReason; words?: string };
        await (replyId
          ? api.reportReply({ id, ...report })
          : api.report({ id, ...report }));
      } else if (act === 'hide') {
        const { reason } = rest as { reason: string };
        await (replyId
          ? api.hideReply({ id, reason })
          : api.hide({ id, reason }));
      } else {
        await (replyId ? api.restoreReply({ id }) : api.restore({ id }));
      }
    },
    onSuccess: async (_, { act }) => {
      if (act === 'report') return;
      void client.invalidateQueries({ queryKey: communityKeys.moderation });
      void cache.refreshLists();
      await cache.refresh(threadId);
    },
  });
}
