import { mockCredentials } from '@backstage/backend-test-utils';
import {
  contract,
  type Endpoint,
} from '@platform-community/backstage-plugin-community-common';
import type { Express } from 'express';
import request, { type Test } from 'supertest';

/** Every endpoint of the contract by its full name, such as `threads.move`. */
export const endpointsByName: ReadonlyMap<string, Endpoint> = new Map(
  Object.entries(contract).flatMap(([room, endpoints]) =>
    Object.entries<Endpoint>(endpoints).map(
      ([name, endpoint]): [string, Endpoint] => [`${room}.${name}`, endpoint],
    ),
  ),
);

/** A request as it goes over the wire: anything, right or wrong. */
export interface RawCall {
  /** The `Authorization` header; see {@link headerOf}. */
  as: string;
  params?: Record<string, string>;
  query?: Record<string, string>;
  /** Sent as JSON; text is sent as it is. */
  body?: unknown;
  type?: string;
}

/** The header of somebody: a person by reference, a service, or nobody. */
export function headerOf(who: string): string {
  if (who === 'none') return mockCredentials.none.header();
  if (who === 'service') return mockCredentials.service.header();
  return mockCredentials.user.header(who);
}

/** Sends what no client of the contract would send. */
export function ask(
  to: string | Express,
  endpoint: Endpoint,
  call: RawCall,
): Test {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name) =>
    encodeURIComponent(call.params?.[name] ?? ''),
  );
  const search = new URLSearchParams(call.query).toString();
  const sent = request(to)
    [endpoint.method](`${path}${search && `?${search}`}`)
    .set('Authorization', call.as);
  if (call.body === undefined) return sent;
  return sent
    .set('Content-Type', call.type ?? 'application/json')
    .send(
      typeof call.body === 'string' ? call.body : JSON.stringify(call.body),
    );
}

/** Sorts one flat request, as a client takes it, into what is sent. */
export function callOf(
  endpoint: Endpoint,
  as: string,
  flat: Record<string, unknown>,
): RawCall {
  const fields = Object.entries(flat);
  const texts = (part: Record<string, unknown>) =>
    Object.fromEntries(
      fields
        .filter(([name]) => name in part)
        .map(([name, value]) => [name, String(value)]),
    );
  const body = fields.filter(([name]) => name in endpoint.body);
  return {
    as,
    params: texts(endpoint.params),
    query: texts(endpoint.query),
    ...(body.length > 0 && { body: Object.fromEntries(body) }),
  };
}
