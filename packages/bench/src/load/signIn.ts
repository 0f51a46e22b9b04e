import { setTimeout as delay } from 'node:timers/promises';
import { personRef, world } from '../world';

/** Who reads and writes at the same time. */
export const signedIn = Array.from({ length: 50 }, (_, at) => personRef(at));

const patienceMs = 5 * 60_000;

/** Signs people in as the demo does, once the catalog knows them. */
export async function signIn(url: string): Promise<string[]> {
  const tokens: string[] = [];
  for (const person of signedIn) {
    tokens.push(
      await eventually(`${person} cannot sign in`, async () => {
        const response = await fetch(`${url}/api/auth/demo/refresh`, {
          headers: {
            'x-demo-person': person,
            'x-requested-with': 'XMLHttpRequest',
          },
        });
        if (!response.ok) return undefined;
        const { backstageIdentity } = await response.json();
        return backstageIdentity.token as string;
      }),
    );
  }
  return tokens;
}

/** Waits until the catalog has linked every component to its system. */
export async function untilCatalogIsFull(
  url: string,
  token: string,
): Promise<void> {
  await eventually('The catalog did not get ready', async () => {
    const response = await fetch(
      `${url}/api/catalog/entities/by-query?limit=0&filter=kind=component,relations.partof`,
      { headers: { authorization: `Bearer ${token}` } },
    );
    if (!response.ok) return undefined;
    const { totalItems } = await response.json();
    return totalItems >= world.components || undefined;
  });
}

async function eventually<T>(
  otherwise: string,
  find: () => Promise<T | undefined>,
): Promise<T> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    const found = await find().catch(() => undefined);
    if (found !== undefined) return found;
    await delay(500);
  }
  throw new Error(`${otherwise}; it was waited for in vain`);
}
