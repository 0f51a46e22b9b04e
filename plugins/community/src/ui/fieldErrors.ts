import { backendMessage } from '.';

/**
 * The messages of a refusal that belong to the fields of a form: the backend
 * writes "title: must not be empty; body: …". Nothing when any part of it is
 * about something else, because then it has to be read as a whole.
 */
export function fieldErrors<Field extends string>(
  error: unknown,
  fields: readonly Field[],
): Partial<Record<Field, string>> | undefined {
  const message = backendMessage(error);
  if (!message) return undefined;
  const found: Partial<Record<Field, string>> = {};
  for (const part of message.split('; ')) {
    const field = fields.find(name => part.startsWith(`${name}: `));
    if (!field) return undefined;
    found[field] ??= part.slice(field.length + 2);
  }
  return found;
}
