import {
  mineKinds,
  threadKinds,
  threadSorts,
  threadStatuses,
  limits,
  type MineKind,
  type ThreadKind,
  type ThreadSort,
  type ThreadStatus,
} from '@platform-community/backstage-plugin-community-common';

/** Which threads a list shows, and in which order. */
export interface ThreadFilters {
  sort: ThreadSort;
  kind?: ThreadKind;
  status?: ThreadStatus;
  /** Only the reader's own, which are listed by their last activity. */
  mine?: MineKind;
  /** The name of a label. */
  label?: string;
  q?: string;
}

/** What a list shows unless told otherwise. */
export const noFilters: ThreadFilters = { sort: 'top' };

function oneOf<T extends string>(
  values: readonly T[],
  text: string | null,
): T | undefined {
  return values.find(value => value === text);
}

/** Reads filters from an address; what is no filter is passed over. */
export function readFilters(params: URLSearchParams): ThreadFilters {
  const kind = oneOf(threadKinds, params.get('kind'));
  const status = oneOf(threadStatuses, params.get('status'));
  const mine = oneOf(mineKinds, params.get('mine'));
  const label = params.get('label')?.trim().slice(0, limits.label.max);
  const q = params.get('q')?.trim().slice(0, limits.search.max);
  return {
    sort: oneOf(threadSorts, params.get('sort')) ?? noFilters.sort,
    ...(kind && { kind }),
    ...(status && { status }),
    ...(mine && { mine }),
    ...(label && { label }),
    ...(q && { q }),
  };
}

/** Writes filters to an address; what is as usual is left out. */
export function writeFilters(filters: ThreadFilters): URLSearchParams {
  const params = new URLSearchParams();
  if (filters.sort !== noFilters.sort) params.set('sort', filters.sort);
  if (filters.kind) params.set('kind', filters.kind);
  if (filters.status) params.set('status', filters.status);
  if (filters.mine) params.set('mine', filters.mine);
  if (filters.label) params.set('label', filters.label);
  if (filters.q) params.set('q', filters.q);
  return params;
}

/** Whether any filter narrows the list; the order alone does not. */
export function isNarrowed(filters: ThreadFilters): boolean {
  const { kind, status, mine, label, q } = filters;
  return Boolean(kind || status || mine || label || q);
}
