import type {
  MergedFromView,
  MergedIntoView,
  StatusChangeView,
} from '@platform-community/backstage-plugin-community-common';
import { toIso } from '../../database/time';
import type { Viewer } from '../../viewer/Viewer';
import { seesThread } from '../policy';
import { presentMove } from '../present';
import type { MoveRow, ThreadRow } from '../tables';
import { mayUnmerge } from './policy';

/** Threads that a history speaks of, by id. */
export type OtherThreads = ReadonlyMap<string, ThreadRow>;

/** Entities that a history speaks of and the thread's own do not. */
export function entitiesOfHistory(
  moves: MoveRow[],
  others: OtherThreads,
): string[] {
  return [
    ...moves.flatMap(move => [move.from_entity, move.to_entity]),
    ...[...others.values()].map(other => other.entity_ref),
  ].flatMap(ref => ref ?? []);
}

function presentOther(viewer: Viewer, other: ThreadRow | undefined) {
  return other && seesThread(viewer, other)
    ? { id: other.id, entityRef: other.entity_ref, title: other.title }
    : undefined;
}

/** A step of a history; what the viewer does not see is not named in it. */
export function presentStep(
  viewer: Viewer,
  move: MoveRow,
  others: OtherThreads,
): StatusChangeView {
  const seen = (ref: string | null) =>
    ref && viewer.sees(ref) ? ref : undefined;
  return {
    ...presentMove(move),
    thread: presentOther(viewer, others.get(move.other_thread ?? '')),
    fromEntity: seen(move.from_entity),
    toEntity: seen(move.to_entity),
  };
}

function presentMerge(move: MoveRow, unmerge: boolean) {
  return {
    by: move.by_ref,
    // The suite itself merges nothing.
    role: move.by_role === 'suite' ? ('member' as const) : move.by_role,
    at: toIso(move.moved_at),
    can: { unmerge },
  };
}

/** Where a thread was merged into, when it is. */
export function presentMergedInto(
  viewer: Viewer,
  thread: ThreadRow,
  moves: MoveRow[],
  others: OtherThreads,
): MergedIntoView | undefined {
  const move = moves.findLast(one => one.what === 'merged');
  if (!thread.merged_into || !move) return undefined;
  const into = others.get(thread.merged_into);
  const isSeen = into && seesThread(viewer, into) ? into : undefined;
  return {
    ...presentMerge(move, mayUnmerge(viewer, thread, isSeen).allowed),
    thread: presentOther(viewer, into),
  };
}

/** What is merged into a thread, as far as the viewer sees it, newest last. */
export function presentMergedFrom(
  viewer: Viewer,
  thread: ThreadRow,
  moves: MoveRow[],
  others: OtherThreads,
): MergedFromView[] {
  const taken = new Map(
    moves
      .filter(move => move.what === 'took-in')
      .map(move => [move.other_thread ?? '', move]),
  );
  return [...taken].flatMap(([id, move]) => {
    const from = others.get(id);
    const named = presentOther(viewer, from);
    if (!from || !named || from.merged_into !== thread.id) return [];
    return [
      {
        ...presentMerge(move, mayUnmerge(viewer, from, thread).allowed),
        thread: {
          ...named,
          author: from.author_ref,
          authorRole: from.author_role,
          createdAt: toIso(from.created_at),
          score: from.score,
          replyCount: from.reply_count,
        },
      },
    ];
  });
}
