import { z } from 'zod';

/**
 * Whose community is shown: one entity, a system or domain with all its parts,
 * everything a group owns, or the whole platform.
 *
 * @public
 */
export type Scope =
  | { of: 'entity'; entityRef: string }
  | { of: 'parts'; entityRef: string }
  | { of: 'owned'; entityRef: string }
  | { of: 'platform' };

const scopePattern =
  /^(platform|(entity|parts|owned):[^:/\s\p{C}]{1,63}:[^:/\s\p{C}]{1,63}\/[^:/\s\p{C}]{1,63})$/u;

/**
 * How a scope is written in an address, for example
 * `entity:component:default/deploy-pipeline` or `platform`.
 *
 * @public
 */
export const scopeText = z
  .string()
  .regex(
    scopePattern,
    'must be platform, or entity:, parts: or owned: followed by an entity reference such as component:default/name',
  )
  .meta({
    description:
      'Whose community: `entity:<ref>`, `parts:<ref>`, `owned:<ref>` or `platform`',
    example: 'entity:component:default/deploy-pipeline',
  });

/**
 * Reads what {@link formatScope} wrote.
 *
 * @param text - a scope that has passed {@link scopeText}
 * @throws Error when the text is not a scope
 * @public
 */
export function parseScope(text: string): Scope {
  if (!scopePattern.test(text)) throw new Error(`Not a scope: '${text}'`);
  if (text === 'platform') return { of: 'platform' };
  const cut = text.indexOf(':');
  return {
    of: text.slice(0, cut) as 'entity' | 'parts' | 'owned',
    entityRef: text.slice(cut + 1).toLocaleLowerCase('en-US'),
  };
}

/** Writes a scope as one word of an address. @public */
export function formatScope(scope: Scope): string {
  return scope.of === 'platform'
    ? 'platform'
    : `${scope.of}:${scope.entityRef}`;
}
