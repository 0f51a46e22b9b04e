import { backendMessage } from '../../ui/errorMessage';
import type { PlanField } from './problemsOf';

/** Which field of the form shows each field of the API. */
const shownAt: Record<string, PlanField> = {
  kind: 'kind',
  title: 'title',
  description: 'description',
  startsLocal: 'date',
  timeZone: 'timeZone',
  minutes: 'minutes',
  recurrence: 'repeats',
  'recurrence.except': 'except',
  'recurrence.extra': 'extra',
  place: 'place',
  url: 'url',
  capacity: 'capacity',
  hosts: 'hosts',
  entityRefs: 'entityRefs',
  which: 'which',
  day: 'which',
};

/** What the server said about each field. */
export interface RefusedFields {
  byField: Partial<Record<PlanField, string>>;
  /** Whether it said something no field can show. */
  hasMore: boolean;
}

/** No refusal, or none that is about a field. */
export const nothingRefused: RefusedFields = { byField: {}, hasMore: false };

/**
 * Reads which fields a refusal is about. The server writes
 * `title: must be a single line; recurrence.except.0: must be a day that exists`.
 */
export function refusedFields(error: unknown): RefusedFields {
  const byField: RefusedFields['byField'] = {};
  let hasMore = false;
  for (const problem of (backendMessage(error) ?? '').split('; ')) {
    const [, name, words] = /^(\w+(?:\.\w+)*): (.+)$/s.exec(problem) ?? [];
    const field = name ? fieldOf(name) : undefined;
    if (field) byField[field] ??= words;
    else hasMore = true;
  }
  return { byField, hasMore };
}

/** The field that shows what a path such as `recurrence.except.0` names. */
function fieldOf(path: string): PlanField | undefined {
  const parts = path.split('.');
  while (parts.length > 0) {
    const field = shownAt[parts.join('.')];
    if (field) return field;
    parts.pop();
  }
  return undefined;
}
