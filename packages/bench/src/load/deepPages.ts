import { componentRef } from '../world';
import type { Samples } from './samples';

const components = 10;
/** How many threads are passed over at a time, and how often. */
const step = 100;
const steps = 10;
const page = 20;

/**
 * Walks down the longest lists, as far as a thousand threads, to where there is
 * still a full page.
 *
 * @param read - answers a path below `/api/community`
 */
export async function findDeepPages(
  read: (path: string) => Promise<{ items: unknown[]; nextCursor?: string }>,
): Promise<Samples['deepPages']> {
  const deepPages: Samples['deepPages'] = [];
  for (let at = 0; at < components; at++) {
    const scope = `entity:${componentRef(at)}`;
    let reached: string | undefined;
    let cursor: string | undefined;
    for (let walked = 0; walked < steps; walked++) {
      const query = new URLSearchParams({
        scope,
        sort: 'top',
        limit: String(step),
        ...(cursor && { cursor }),
      });
      const { items, nextCursor } = await read(`/threads?${query}`);
      if (items.length >= page && cursor) reached = cursor;
      if (!nextCursor) break;
      cursor = nextCursor;
    }
    if (reached) deepPages.push({ scope, cursor: reached });
  }
  return deepPages;
}
