import type { LoadRequest } from './scenarios';
import type { Target } from './shoot';

/**
 * Sends one request as the first person and reads the answer.
 *
 * @throws Error when it is neither 2xx nor that nothing has changed
 */
export async function ask(
  target: Target,
  request: LoadRequest,
  headers: Record<string, string> = {},
): Promise<string> {
  const [token] = target.tokens;
  const { method, path, body } = request;
  const response = await fetch(target.url + path, {
    method,
    headers: {
      ...request.headers,
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok && response.status !== 304) {
    throw new Error(`${method} ${path}: ${response.status} ${text}`);
  }
  return text;
}
