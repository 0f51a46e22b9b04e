import {
  excerptAround,
  markTerms,
  type OfficialResponseView,
  type ReplyView,
  type StatusChangeView,
  type ThreadMatch,
  type ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import { toIso, toIsoMaybe } from '../database/time';
import type { Viewer } from '../viewer/Viewer';
import { mayMerge } from './merging/policy';
import { mayChangeArchive } from './orphans/policy';
import type { Marks } from './store/marks';
import type { MatchRow } from './search/store/findMatches';
import {
  isWithheld,
  movesOf,
  readsReply,
  replyVerdicts,
  threadVerdicts,
} from './policy';
import type {
  FullThreadRow,
  MoveRow,
  ReplyRow,
  ThreadRow,
  Unlisted,
} from './tables';
import { mayTransfer } from './transfer/policy';

export function presentThread(
  viewer: Viewer,
  row: ThreadRow,
  marks: Marks,
): ThreadView {
  const can = threadVerdicts(viewer, row);
  return {
    id: row.id,
    entityRef: row.entity_ref,
    kind: row.kind,
    status: row.status,
    title: row.title,
    excerpt: row.excerpt,
    author: row.author_ref,
    authorRole: row.author_role,
    createdAt: toIso(row.created_at),
    editedAt: toIsoMaybe(row.edited_at),
    lastActivityAt: toIso(row.last_activity_at),
    score: row.score,
    demand: { teams: row.team_count, systems: row.system_count },
    replyCount: row.reply_count,
    voted: marks.voted,
    watching: marks.watching,
    hasResponse: row.response_at !== null,
    target: row.target ?? undefined,
    shippedAt: toIsoMaybe(row.shipped_at),
    confirmedAt: toIsoMaybe(row.confirmed_at),
    unlisted: row.unlisted ?? undefined,
    labels: marks.labels,
    pinned: row.pinned_at !== null,
    lock: lockOf(row),
    escalatedTo: escalatedTo(row),
    answer:
      row.answer_by && row.answer_role && row.answer_at
        ? { by: row.answer_by, role: row.answer_role, at: toIso(row.answer_at) }
        : undefined,
    ...withheld(row),
    can: {
      vote: can.vote.allowed,
      reply: can.reply.allowed,
      edit: can.edit.allowed,
      delete: can.delete.allowed,
      accept: can.accept.allowed,
      respond: can.respond.allowed,
      call: can.call.allowed,
      link: can.link.allowed,
      merge: mayMerge(viewer, row).allowed,
      transfer: mayTransfer(viewer, row).allowed,
      archive: mayChangeArchive(viewer, row).allowed,
      pin: can.pin.allowed,
      lock: can.lock.allowed,
      label: can.label.allowed,
      purge: can.purge.allowed,
      moveTo: movesOf(viewer, row, can),
      setTarget: can.setTarget.allowed,
      confirm: can.confirm.allowed,
      report: can.report.allowed,
      hide: can.hide.allowed,
      restore: can.restore.allowed,
      note: can.note.allowed,
    },
  };
}

function lockOf(row: ThreadRow): ThreadView['lock'] {
  if (!row.locked_at || !row.locked_by) return undefined;
  return {
    by: row.locked_by,
    role: row.locked_role ?? 'member',
    at: toIso(row.locked_at),
    reason: row.lock_reason ?? undefined,
  };
}

/** Whoever was told of what still waits; what no longer waits is no matter. */
function escalatedTo(row: ThreadRow): ThreadView['escalatedTo'] {
  if (!row.waiting || !row.escalated_at) return undefined;
  return row.escalation === 1 ? 'catalysts' : 'owners';
}

/** Where a thread has the words that were searched for. */
export function presentMatch(
  title: string,
  found: MatchRow,
  terms: string[],
): ThreadMatch {
  const { reply_id: id, reply_author: author, reply_role: role } = found;
  return {
    title: markTerms(title, terms),
    excerpt: excerptAround(found.reply_body ?? found.body, terms),
    reply: id && author && role ? { id, author, role } : undefined,
  };
}

/**
 * That a thread or reply is hidden or held. Rows of lists have no reason, nor
 * are there any that need one.
 */
function withheld(
  row: { unlisted: Unlisted | null; unlisted_reason?: string | null },
  reads = true,
): Pick<ThreadView, 'unlisted' | 'unlistedReason'> {
  if (!isWithheld(row)) return {};
  return {
    unlisted: row.unlisted === 'held' ? 'held' : 'hidden',
    unlistedReason: (reads && row.unlisted_reason) || undefined,
  };
}

/** @param onThread - what the viewer may do with the thread, where that is known */
export function presentReply(
  viewer: Viewer,
  thread: ThreadRow,
  row: ReplyRow,
  onThread?: ReturnType<typeof threadVerdicts>,
): ReplyView {
  const can = replyVerdicts(viewer, thread, row, onThread);
  const deleted = row.deleted_at !== null;
  const reads = readsReply(viewer, thread, row);
  return {
    id: row.id,
    threadId: row.thread_id,
    parentId: row.parent_id ?? undefined,
    body: deleted || !reads ? '' : row.body,
    author: row.author_ref,
    role: row.author_role,
    createdAt: toIso(row.created_at),
    editedAt: toIsoMaybe(row.edited_at),
    deleted,
    accepted: thread.answer_id === row.id,
    ...(!deleted && withheld(row, reads)),
    can: {
      edit: can.edit.allowed,
      delete: can.delete.allowed,
      accept: can.accept.allowed,
      reply: can.reply.allowed,
      report: can.report.allowed,
      hide: can.hide.allowed,
      restore: can.restore.allowed,
      purge: can.purge.allowed,
    },
  };
}

export function presentResponse(
  row: FullThreadRow,
): OfficialResponseView | undefined {
  if (!row.response_body || !row.response_by || !row.response_at) {
    return undefined;
  }
  return {
    body: row.response_body,
    author: row.response_by,
    role: row.response_role ?? 'member',
    createdAt: toIso(row.response_at),
    editedAt: toIsoMaybe(row.response_edited_at),
    movedTo: row.response_moved_to ?? undefined,
    earlier: row.earlier_responses,
  };
}

export function presentMove(row: MoveRow): StatusChangeView {
  return {
    what: row.what,
    from: row.from_status ?? undefined,
    to: row.to_status,
    by: row.by_ref,
    ...(row.by_role === 'suite' ? { automatic: true } : { role: row.by_role }),
    at: toIso(row.moved_at),
    reason: row.reason ?? undefined,
    target: row.target ?? undefined,
    withResponse: Boolean(row.with_response) || undefined,
    lostLabels: row.lost_labels
      ? (JSON.parse(row.lost_labels) as string[])
      : undefined,
  };
}
