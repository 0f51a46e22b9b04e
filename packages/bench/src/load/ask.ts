import type { LoadRequest } from './scenarios';
import type { Target } from './shoot';

/**
 * Sends one request as the first person and reads the answer.
 *
 * @throws Error when it is not 2xx
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
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${method} ${path}: ${response.status} ${text}`);
  }
  return text;
}
