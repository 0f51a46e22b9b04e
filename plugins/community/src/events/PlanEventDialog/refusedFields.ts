import { backendMessage } from '../../ui/errorMessage';
import type { PlanField } from './planDraft';

/** Which field of the form shows each field of the API. */
const shownAt: Record<string, PlanField> = {
  kind: 'kind',
  title: 'title',
  description: 'description',
  startsLocal: 'date',
  timeZone: 'timeZone',
  minutes: 'minutes',
  place: 'place',
  url: 'url',
  entityRefs: 'entityRefs',
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
 * `title: must be a single line; url: must be an http or https address`.
 */
export function refusedFields(error: unknown): RefusedFields {
  const byField: RefusedFields['byField'] = {};
  let hasMore = false;
  for (const problem of (backendMessage(error) ?? '').split('; ')) {
    const [, name, words] = /^(\w+)(?:\.\w+)*: (.+)$/s.exec(problem) ?? [];
    const field = name ? shownAt[name] : undefined;
    if (field) byField[field] ??= words;
    else hasMore = true;
  }
  return { byField, hasMore };
}
