import { ConflictError } from '@backstage/errors';
import {
  limits,
  usualMinutes,
} from '@platform-community/backstage-plugin-community-common';
import { newId } from '../../database/ids';
import type { Viewer } from '../../viewer/Viewer';
import type { AgendaItemRow } from './tables';

/** An item that somebody proposes now, as far as it is not as usual. */
export function newItem(
  viewer: Viewer,
  own: Pick<AgendaItemRow, 'occurrence_id' | 'kind'> & Partial<AgendaItemRow>,
): AgendaItemRow {
  return {
    id: newId(viewer.now),
    state: 'proposed',
    title: null,
    details: '',
    thread_id: null,
    proposed_by: viewer.ref,
    proposed_at: viewer.now,
    minutes: usualMinutes[own.kind],
    position: null,
    vote_count: 0,
    started_at: null,
    done_at: null,
    decline_reason: null,
    answer: null,
    time_mark: null,
    reply_id: null,
    ...own,
  };
}

/** Where the running order goes on. */
export function nextPosition(rows: AgendaItemRow[]): number {
  return 1 + Math.max(-1, ...rows.map(({ position }) => position ?? -1));
}

/** The threads that an agenda is about; what was declined may come again. */
export function threadsOn(
  rows: Array<Pick<AgendaItemRow, 'state' | 'thread_id'>>,
): Set<string> {
  return new Set(
    rows.flatMap(({ state, thread_id }) =>
      state === 'declined' || thread_id === null ? [] : thread_id,
    ),
  );
}

/** @throws ConflictError when an agenda does not hold so many more */
export function assertFits(there: AgendaItemRow[], more: number): void {
  const { max } = limits.agendaItems;
  if (there.length + more > max) {
    throw new ConflictError(`This agenda is full: it holds ${max} items`);
  }
}
