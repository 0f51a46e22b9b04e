import type { Viewer } from './Viewer';

/** A component lies in a system, which lies in a domain, which lies in others. */
const highest = 5;

/**
 * What an entity is a part of, as far as the viewer sees it: its systems and
 * their domains, the nearest first. One request to the catalog a level.
 */
export async function wholesOf(
  viewer: Viewer,
  entityRef: string,
): Promise<string[]> {
  const wholes = new Set<string>();
  let level = [entityRef];
  for (let height = 0; level.length > 0 && height < highest; height++) {
    const seen = await viewer.see(level);
    if (height > 0) for (const { ref } of seen) wholes.add(ref);
    level = [...new Set(seen.flatMap(entity => entity.partOf))].filter(
      ref => ref !== entityRef && !wholes.has(ref),
    );
  }
  return [...wholes];
}
