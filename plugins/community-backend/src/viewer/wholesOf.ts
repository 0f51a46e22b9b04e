import type { SeenEntity } from './EntityCatalog';
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
  return wholesAbove(refs => viewer.see(refs), [entityRef]);
}

/** What any of some entities is a part of, for whoever sees what `see` gives. */
export async function wholesAbove(
  see: (refs: string[]) => Promise<SeenEntity[]>,
  entityRefs: string[],
): Promise<string[]> {
  const wholes = new Set<string>();
  let level = entityRefs;
  for (let height = 0; level.length > 0 && height < highest; height++) {
    const seen = await see(level);
    if (height > 0) for (const { ref } of seen) wholes.add(ref);
    level = [...new Set(seen.flatMap(entity => entity.partOf))].filter(
      ref => !entityRefs.includes(ref) && !wholes.has(ref),
    );
  }
  return [...wholes];
}
