import type { Viewer } from '../viewer/Viewer';
import { wholesOf } from '../viewer/wholesOf';

/** The kinds whose catalysts are catalysts of their parts too. */
export const kindsHandingDown = ['system', 'domain'];

/** Whether the catalysts of something are catalysts of its parts too. */
export function handsDown(entityRef: string): boolean {
  return kindsHandingDown.some(kind => entityRef.startsWith(`${kind}:`));
}

/**
 * Above an entity: what it is a part of and has its catalysts from, as far as the
 * viewer sees it, the nearest first. Asks the catalog once a level at most.
 */
export async function aboveOf(
  viewer: Viewer,
  entityRef: string | undefined,
): Promise<string[]> {
  if (entityRef === undefined) return [];
  const wholes = await wholesOf(viewer, entityRef);
  return wholes.filter(handsDown);
}
