import type { DiscoveryApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';

/** Somebody one may sign in as. */
export interface Person {
  ref: string;
  name: string;
  picture?: string;
  /** Who that is, where the configuration says so. */
  label?: string;
  groups: string[];
}

export interface People {
  people: Person[];
  /** The catalog does not have everybody yet. */
  loading: boolean;
}

/** Those the demo offers; or, with a text, those who match it. */
export async function fetchPeople(
  discoveryApi: DiscoveryApi,
  text: string,
): Promise<People> {
  const base = await discoveryApi.getBaseUrl('auth');
  const query = new URLSearchParams({ q: text });
  const response = await fetch(`${base}/demo/people?${query}`);
  if (!response.ok) throw await ResponseError.fromResponse(response);
  return response.json();
}
