import {
  agendaTimes,
  type AgendaItemView,
} from '@platform-community/backstage-plugin-community-common';
import { toDate, toIso } from '../../database/time';
import { mentionThread } from '../../threads/mentionThread';
import { threadVerdicts } from '../../threads/policy';
import type { ThreadRow } from '../../threads/tables';
import type { Viewer } from '../../viewer/Viewer';
import type { PlannedOccurrence } from '../occurrence';
import type { eventVerdicts } from '../policy';
import { hearsOf, itemVerdicts, runsBy } from './policy';
import { currentOf, inAgendaOrder } from './order';
import type { AgendaItemRow, MarkedItemRow } from './tables';

/** What the items of an agenda are shown with. */
export interface AgendaAround {
  occurrence: PlannedOccurrence;
  /** What the viewer may do with the occurrence. */
  can: ReturnType<typeof eventVerdicts>;
  /** The threads that they see, by the ids that items have. */
  threads: ReadonlyMap<string, ThreadRow>;
}

/**
 * The items of an agenda as a viewer sees them. An item that has no words of its
 * own is as hidden from them as its thread.
 */
export function presentItems(
  viewer: Viewer,
  rows: MarkedItemRow[],
  around: AgendaAround,
): { items: AgendaItemView[]; current?: string } {
  const { occurrence } = around;
  const ordered = inAgendaOrder(rows);
  const placed = ordered.filter(row => row.position !== null);
  const times = agendaTimes(
    placed.map(row => ({
      id: row.id,
      minutes: row.minutes,
      startedAt: dateOr(row.started_at),
      doneAt: dateOr(row.done_at),
    })),
    toDate(occurrence.starts_at),
    viewer.now,
  );
  const began = beganAt(rows);
  const items = ordered
    .filter(row => isShown(viewer, row, around))
    .map(row => presentItem(viewer, row, { ...around, times, began, placed }));
  const current = currentOf(rows)?.id;
  return {
    items,
    current: items.some(({ id }) => id === current) ? current : undefined,
  };
}

/** Whether an item is there for a viewer, with something to call it. */
function isShown(
  viewer: Viewer,
  row: AgendaItemRow,
  { can, threads }: AgendaAround,
): boolean {
  const isCalled = row.kind === 'questions' || titleOf(row, threads) !== '';
  return isCalled && hearsOf(viewer, row, can);
}

/** What an item is called for a viewer who is shown it. */
export function titleOf(
  row: AgendaItemRow,
  threads: ReadonlyMap<string, ThreadRow>,
): string {
  const thread = row.thread_id ? threads.get(row.thread_id) : undefined;
  return row.title ?? thread?.title ?? '';
}

function presentItem(
  viewer: Viewer,
  row: MarkedItemRow,
  around: AgendaAround & {
    times: ReadonlyMap<string, Date>;
    began: Date | undefined;
    /** The running order. */
    placed: MarkedItemRow[];
  },
): AgendaItemView {
  const { can, threads, times, began, placed, occurrence } = around;
  const may = itemVerdicts(viewer, row, can);
  const thread = row.thread_id ? threads.get(row.thread_id) : undefined;
  const startsAt = times.get(row.id);
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    title: titleOf(row, threads),
    hasOwnTitle: row.title !== null,
    details: row.details,
    thread: thread && mentionThread(thread),
    proposedBy: row.proposed_by,
    proposedAt: toIso(row.proposed_at),
    minutes: row.minutes,
    votes: row.vote_count,
    voted: row.voted_by !== null,
    // Without the gaps that what left it has left.
    position: row.position === null ? undefined : placed.indexOf(row),
    startsAt: startsAt?.toISOString(),
    startedAt: dateOr(row.started_at)?.toISOString(),
    doneAt: dateOr(row.done_at)?.toISOString(),
    declineReason: row.decline_reason ?? undefined,
    answer: row.answer ?? undefined,
    timeMark: timeMarkOf(row, began),
    replyId: (thread && row.kept_reply) ?? undefined,
    can: {
      vote: may.vote.allowed,
      edit: may.edit.allowed,
      withdraw: may.withdraw.allowed,
      writeBack:
        can.run.allowed &&
        runsBy(viewer, occurrence).allowed &&
        row.state !== 'declined' &&
        !row.kept_reply &&
        thread !== undefined &&
        threadVerdicts(viewer, thread).reply.allowed,
    },
  };
}

function dateOr(instant: AgendaItemRow['started_at']): Date | undefined {
  return instant === null ? undefined : toDate(instant);
}

/** When an agenda really began: a recording is taken to begin with it. */
export function beganAt(rows: AgendaItemRow[]): Date | undefined {
  const starts = rows.flatMap(({ started_at }) =>
    started_at === null ? [] : toDate(started_at).getTime(),
  );
  return starts.length === 0 ? undefined : new Date(Math.min(...starts));
}

/** Where in the recording an item is: as a host said, or as it went. */
export function timeMarkOf(
  row: AgendaItemRow,
  began: Date | undefined,
): number | undefined {
  if (row.time_mark !== null) return row.time_mark;
  const started = dateOr(row.started_at);
  return started && began
    ? Math.round((started.getTime() - began.getTime()) / 1_000)
    : undefined;
}
