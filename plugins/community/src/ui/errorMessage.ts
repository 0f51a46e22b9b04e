import { isError, ResponseError } from '@backstage/errors';

function isResponseError(error: unknown): error is ResponseError {
  return isError(error) && error.name === 'ResponseError' && 'body' in error;
}

/** Whether the backend understood and said no (4xx); asking again is of no use. */
export function isRefusal(error: unknown): boolean {
  return (
    isResponseError(error) && error.statusCode >= 400 && error.statusCode < 500
  );
}

/** Whether it is not there, or not for this person: the two look the same. */
export function isNotFound(error: unknown): boolean {
  return isResponseError(error) && error.statusCode === 404;
}

/**
 * Whether what was asked for by the id in an address is not there: an id that
 * cannot be one, as in an address typed by hand, is refused as invalid.
 */
export function isNotHere(error: unknown): boolean {
  return (
    isNotFound(error) || (isResponseError(error) && error.statusCode === 400)
  );
}

/** How a message begins that was made up because the answer held none. */
const madeUp = 'Request failed with status';

/** What the backend said, if it said anything a person can read. */
export function backendMessage(error: unknown): string | undefined {
  if (!isResponseError(error)) return undefined;
  const message = error.body?.error?.message;
  return message && !message.startsWith(madeUp) ? message : undefined;
}

/** Whether no answer came at all, as when the network is gone. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof TypeError;
}
