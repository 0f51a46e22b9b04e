import type { QueryClient } from '@tanstack/react-query';
import type {
  People,
  ThreadDetail,
  ThreadView,
} from '@platform-community/backstage-plugin-community-common';

/** What becomes of a thread; `undefined` takes it out of every list. */
export type ThreadChange = (thread: ThreadView) => ThreadView | undefined;

/** Where answers of the API keep threads: see `changeThreadIn`. */
const places = [
  'pages',
  'head',
  'thread',
  'threads',
  'items',
  'shipped',
  'columns',
  'started',
  'watched',
  'questions',
  'escalated',
  'unanswered',
  'shipProposals',
];

function isThread(value: object, id: string): value is ThreadView {
  return 'id' in value && value.id === id && 'entityRef' in value;
}

/**
 * Makes a change to every copy of one thread in a cached answer: the first
 * screen, a list and its pages, the page of the thread. What holds no copy is
 * given back as it is, so that nobody renders again for nothing.
 */
export function changeThreadIn<T>(
  data: T,
  id: string,
  change: ThreadChange,
  names?: People,
): T | undefined {
  if (typeof data !== 'object' || data === null) return data;
  if (isThread(data, id)) return change(data) as T | undefined;
  if (Array.isArray(data)) {
    const items: unknown[] = data;
    const changed = items
      .map(item => changeThreadIn(item, id, change, names))
      .filter(item => item !== undefined);
    const same =
      changed.length === items.length &&
      changed.every((item, index) => item === items[index]);
    return same ? data : (changed as T);
  }
  let changed = data;
  for (const place of places) {
    const before = (data as Record<string, unknown>)[place];
    const after = changeThreadIn(before, id, change, names);
    if (after !== before && after !== undefined) {
      changed = { ...changed, [place]: after };
    }
  }
  if (changed === data || !names || !('people' in changed)) return changed;
  return { ...changed, people: { ...(changed.people as People), ...names } };
}

/**
 * Makes a change to a thread wherever it is cached.
 *
 * @param names - of people the changed thread names, for answers that hold it
 */
export function changeThread(
  client: QueryClient,
  id: string,
  change: ThreadChange,
  names?: People,
): void {
  for (const query of client.getQueryCache().getAll()) {
    const before = query.state.data;
    const after = changeThreadIn(before, id, change, names);
    if (after !== before) {
      client.setQueryData(query.queryKey, after, {
        updatedAt: query.state.dataUpdatedAt,
      });
    }
  }
}

function threadIn(data: unknown, id: string): ThreadView | undefined {
  let found: ThreadView | undefined;
  changeThreadIn(data, id, thread => {
    found ??= thread;
    return thread;
  });
  return found;
}

/** The thread as it is cached now, or nothing when no answer holds it. */
export function cachedThread(
  client: QueryClient,
  id: string,
): ThreadView | undefined {
  for (const query of client.getQueryCache().getAll()) {
    const found = threadIn(query.state.data, id);
    if (found) return found;
  }
  return undefined;
}

/** A vote cast or taken back; doing it again changes nothing. */
export function withVote(voted: boolean): ThreadChange {
  return thread =>
    thread.voted === voted
      ? thread
      : { ...thread, voted, score: thread.score + (voted ? 1 : -1) };
}

/** Told about the thread, or not any more. */
export function withWatching(watching: boolean): ThreadChange {
  return thread =>
    thread.watching === watching ? thread : { ...thread, watching };
}

/** More replies, or fewer. */
export function withReplies(more: number): ThreadChange {
  return thread => ({ ...thread, replyCount: thread.replyCount + more });
}

/** Puts what the server answered in the place of what was there. */
export function takeAnswer(
  client: QueryClient,
  answer: { thread: ThreadDetail['thread']; people: People },
): void {
  const { thread, people } = answer;
  const change: ThreadChange = before => withMatchOf(before, thread);
  changeThread(client, thread.id, change, people);
}

/** What a search has marked stays marked, unless it reads otherwise now. */
function withMatchOf(before: ThreadView, after: ThreadView): ThreadView {
  const { match, title } = before;
  return match && title === after.title ? { ...after, match } : after;
}

/** Gone from every list. */
export const withoutThread: ThreadChange = () => undefined;
