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
export type RefusedFields = Partial<Record<PlanField, string>>;

/**
 * Reads which fields a refusal is about. The server writes
 * `title: must be a single line; url: must be an http or https address`.
 */
export function refusedFields(error: unknown): RefusedFields {
  const refused: RefusedFields = {};
  for (const problem of backendMessage(error)?.split('; ') ?? []) {
    const [, name, words] = /^(\w+)(?:\.\w+)*: (.+)$/s.exec(problem) ?? [];
    const field = name ? shownAt[name] : undefined;
    if (field) refused[field] ??= words;
  }
  return refused;
}
