import type { ReplyView } from '@platform-community/backstage-plugin-community-common';
import { anId } from '../../testing';

/** A reply by Ada, a catalyst, that everybody may reply to unless it is nested. */
export function aReply(
  overrides: Partial<Omit<ReplyView, 'can'>> & {
    can?: Partial<ReplyView['can']>;
  } = {},
): ReplyView {
  const { can, ...rest } = overrides;
  return {
    id: anId(),
    threadId: anId(),
    body: 'We did this by hand in search.',
    author: 'user:default/ada',
    role: 'catalyst',
    createdAt: '2026-11-13T10:00:00.000Z',
    deleted: false,
    accepted: false,
    ...rest,
    can: {
      edit: false,
      delete: false,
      accept: false,
      reply: !rest.parentId,
      report: false,
      hide: false,
      restore: false,
      purge: false,
      ...can,
    },
  };
}
