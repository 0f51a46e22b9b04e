/** The kinds of thread, in the order a form offers them. @public */
export const threadKinds = [
  'idea',
  'problem',
  'question',
  'practice',
  'kudos',
] as const;

/** @public */
export type ThreadKind = (typeof threadKinds)[number];

/** Every status a thread of some kind can have. @public */
export const threadStatuses = [
  'open',
  'under-review',
  'planned',
  'in-progress',
  'shipped',
  'declined',
  'answered',
  'closed',
  'current',
  'outdated',
] as const;

/** @public */
export type ThreadStatus = (typeof threadStatuses)[number];

type Moves = Partial<Record<ThreadStatus, readonly ThreadStatus[]>>;

const requestMoves = {
  open: ['under-review', 'planned', 'in-progress', 'shipped', 'declined'],
  'under-review': ['open', 'planned', 'in-progress', 'shipped', 'declined'],
  planned: ['under-review', 'in-progress', 'shipped', 'declined'],
  'in-progress': ['planned', 'shipped', 'declined'],
  shipped: ['open'],
  declined: ['open'],
} as const satisfies Moves;

/**
 * Which status may follow which, per kind. A kind has exactly the statuses that
 * are keys of its table. Questions and kudos are closed when nothing more is to
 * be said; ideas and problems end as shipped or declined, practices as outdated.
 *
 * A question becomes `answered` by accepting a reply and `open` again by taking
 * that back, never by a move: see {@link statusAfterAnswer}.
 *
 * @public
 */
export const threadMoves = {
  idea: requestMoves,
  problem: requestMoves,
  question: { open: ['closed'], answered: [], closed: ['open'] },
  practice: { current: ['outdated'], outdated: ['current'] },
  kudos: { open: ['closed'], closed: ['open'] },
} as const satisfies Record<ThreadKind, Moves>;

/** The status a new thread of a kind starts with. @public */
export const firstStatus = {
  idea: 'open',
  problem: 'open',
  question: 'open',
  practice: 'current',
  kudos: 'open',
} as const satisfies Record<ThreadKind, ThreadStatus>;

/** Statuses that must be given a reason. @public */
export const statusesWithReason: readonly ThreadStatus[] = [
  'declined',
  'outdated',
];

/**
 * The statuses a thread may move to from where it stands; none when its kind
 * does not know the status.
 *
 * @public
 */
export function movesFrom(
  kind: ThreadKind,
  status: ThreadStatus,
): readonly ThreadStatus[] {
  const moves: Moves = threadMoves[kind];
  return moves[status] ?? [];
}

/** The statuses a kind knows. @public */
export function statusesOf(kind: ThreadKind): ThreadStatus[] {
  return Object.keys(threadMoves[kind]) as ThreadStatus[];
}

/** The way of what is asked for, from its start to its end. */
const way = {
  idea: ['open', 'under-review', 'planned', 'in-progress', 'shipped'],
  problem: ['open', 'under-review', 'planned', 'in-progress', 'shipped'],
  question: ['open', 'answered'],
  practice: [],
  kudos: [],
} as const satisfies Record<ThreadKind, readonly ThreadStatus[]>;

/**
 * What still lies before a thread, if all goes well; nothing once it has arrived
 * or has left the way.
 *
 * @public
 */
export function stepsToCome(
  kind: ThreadKind,
  status: ThreadStatus,
): readonly ThreadStatus[] {
  const steps: readonly ThreadStatus[] = way[kind];
  const at = steps.indexOf(status);
  return at === -1 ? [] : steps.slice(at + 1);
}

/**
 * The status of a question once a reply was accepted (`true`) or that was taken
 * back (`false`).
 *
 * @public
 */
export function statusAfterAnswer(accepted: boolean): ThreadStatus {
  return accepted ? 'answered' : 'open';
}

/**
 * Whether threads of a kind ask for a word from somebody else. Practices and
 * kudos give something and ask for nothing.
 *
 * @public
 */
export function asks(kind: ThreadKind): boolean {
  return kind === 'idea' || kind === 'problem' || kind === 'question';
}

/**
 * Whether a thread waits for a first word from somebody else.
 *
 * @public
 */
export function isWaiting(thread: {
  kind: ThreadKind;
  status: ThreadStatus;
  firstReplyAt?: unknown;
}): boolean {
  return !thread.firstReplyAt && thread.status === 'open' && asks(thread.kind);
}
