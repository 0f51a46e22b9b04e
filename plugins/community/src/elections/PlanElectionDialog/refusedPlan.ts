import { backendMessage } from '../../ui/errorMessage';
import type { ElectionDraft, ElectionField } from './electionDraft';

/** What the server said about each field. */
export interface RefusedPlan {
  byField: Partial<Record<ElectionField, string>>;
  /** Whether it said something no field can show. */
  hasMore: boolean;
}

/** No refusal, or none that is about a field. */
export const nothingRefused: RefusedPlan = { byField: {}, hasMore: false };

/**
 * Reads which fields a refusal is about. The server writes
 * `title: must be a single line; termUntil: must be a later day`.
 */
export function refusedPlan(error: unknown, draft: ElectionDraft): RefusedPlan {
  const byField: RefusedPlan['byField'] = {};
  let hasMore = false;
  for (const problem of (backendMessage(error) ?? '').split('; ')) {
    const [, name, words] = /^(\w+)(?:\.\w+)*: (.+)$/s.exec(problem) ?? [];
    if (name && Object.hasOwn(draft, name)) {
      byField[name as ElectionField] ??= words;
    } else {
      hasMore = true;
    }
  }
  return { byField, hasMore };
}
