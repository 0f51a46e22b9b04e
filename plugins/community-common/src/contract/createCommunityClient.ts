import { ResponseError } from '@backstage/errors';
import { contract, type CommunityApi } from './contract';
import type { Endpoint } from './endpoint';

/** What a client needs to reach the backend. @public */
export interface CommunityClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
}

/**
 * A client of the community backend, for browsers and for other backends. Its
 * methods are those of the contract; they reject with a `ResponseError` that
 * carries the backend's message.
 *
 * @public
 */
export function createCommunityClient(
  options: CommunityClientOptions,
): CommunityApi {
  const rooms = Object.entries(contract).map(([room, endpoints]) => [
    room,
    Object.fromEntries(
      Object.entries(endpoints).map(([name, endpoint]) => [
        name,
        (request: Record<string, unknown>) =>
          call(options, endpoint as Endpoint, request),
      ]),
    ),
  ]);
  return Object.fromEntries(rooms) as CommunityApi;
}

async function call(
  options: CommunityClientOptions,
  endpoint: Endpoint,
  request: Record<string, unknown> = {},
): Promise<unknown> {
  const base = await options.discoveryApi.getBaseUrl('community');
  const path = endpoint.path.replace(/:(\w+)/g, (_, name) =>
    encodeURIComponent(String(request[name])),
  );
  const query = new URLSearchParams();
  const body: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(request)) {
    if (value === undefined) continue;
    if (name in endpoint.query) query.set(name, String(value));
    else if (!(name in endpoint.params)) body[name] = value;
  }
  const search = query.size > 0 ? `?${query}` : '';
  const hasBody = Object.keys(endpoint.body).length > 0;

  const response = await options.fetchApi.fetch(`${base}${path}${search}`, {
    method: endpoint.method.toLocaleUpperCase('en-US'),
    ...(hasBody && {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  if (!response.ok) throw await ResponseError.fromResponse(response);
  if (response.status === 204) return undefined;
  return endpoint.mediaType ? response.text() : response.json();
}
