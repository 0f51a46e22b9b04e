import type {
  ThreadKind,
  ThreadSort,
  ThreadStatus,
} from '@platform-community/backstage-plugin-community-common';

/** Where the words of the orders, kinds and statuses are. */
export const sortWords = {
  top: 'home.toolbar.top',
  demand: 'home.toolbar.demand',
  new: 'home.toolbar.new',
  active: 'home.toolbar.active',
  unanswered: 'home.toolbar.unanswered',
  answered: 'home.toolbar.answered',
} as const satisfies Record<ThreadSort, string>;

export const kindWords = {
  idea: 'threads.kind.idea',
  problem: 'threads.kind.problem',
  question: 'threads.kind.question',
  practice: 'threads.kind.practice',
  kudos: 'threads.kind.kudos',
} as const satisfies Record<ThreadKind, string>;

export const statusWords = {
  open: 'threads.status.open',
  'under-review': 'threads.status.underReview',
  planned: 'threads.status.planned',
  'in-progress': 'threads.status.inProgress',
  shipped: 'threads.status.shipped',
  declined: 'threads.status.declined',
  answered: 'threads.status.answered',
  closed: 'threads.status.closed',
  current: 'threads.status.current',
  outdated: 'threads.status.outdated',
} as const satisfies Record<ThreadStatus, string>;
