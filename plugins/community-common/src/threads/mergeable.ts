import type { ThreadKind } from './status';

/** Kinds whose votes say the same, and that go the same way. */
const families: Record<ThreadKind, string> = {
  idea: 'request',
  problem: 'request',
  question: 'question',
  practice: 'practice',
  kudos: 'kudos',
};

/**
 * Whether a thread of one kind may be merged into one of another. An idea and a
 * problem may: both ask for a change, their votes say that somebody wants it,
 * and they know the same statuses. Votes of other kinds say something else each
 * ("I want to know", "I found this useful"), so that their sum would mean
 * nothing.
 *
 * @public
 */
export function areMergeable(from: ThreadKind, into: ThreadKind): boolean {
  return families[from] === families[into];
}

/** The kinds a thread of one kind may be merged into. @public */
export function mergeableKinds(from: ThreadKind): ThreadKind[] {
  return (Object.keys(families) as ThreadKind[]).filter(kind =>
    areMergeable(from, kind),
  );
}
