import {
  stepsToCome,
  type StatusChangeView,
  type ThreadStatus,
  type ThreadView,
} from '@platform-community/backstage-plugin-community-common';

/** A status a thread was moved to, and what changed while it stood there. */
export interface TimelineStep {
  move: StatusChangeView;
  notes: StatusChangeView[];
}

/** How a thread came to where it stands, and what still lies before it. */
export interface Timeline {
  past: TimelineStep[];
  ahead: readonly ThreadStatus[];
}

/**
 * The history as steps, begun by the start of the thread where it does not say
 * so.
 */
export function timelineOf(
  thread: Pick<
    ThreadView,
    'kind' | 'status' | 'author' | 'authorRole' | 'createdAt'
  >,
  history: readonly StatusChangeView[],
): Timeline {
  const [first] = history;
  const start: StatusChangeView = {
    what: 'moved',
    to: first?.from ?? thread.status,
    by: thread.author,
    role: thread.authorRole,
    at: thread.createdAt,
  };
  const lines = first && !first.from ? history : [start, ...history];
  const past: TimelineStep[] = [];
  for (const line of lines) {
    const step = past.at(-1);
    if (line.what === 'moved' || !step) past.push({ move: line, notes: [] });
    else step.notes.push(line);
  }
  return { past, ahead: stepsToCome(thread.kind, thread.status) };
}
