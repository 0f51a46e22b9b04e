import type { AgendaItemView } from '@platform-community/backstage-plugin-community-common';
import type { ThreadRow } from './tables';

/** A thread as something else names it, for a viewer who sees it. */
export function mentionThread(
  thread: ThreadRow,
): NonNullable<AgendaItemView['thread']> {
  return {
    id: thread.id,
    entityRef: thread.entity_ref,
    kind: thread.kind,
    status: thread.status,
    title: thread.title,
  };
}
