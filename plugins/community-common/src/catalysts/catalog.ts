/** From an entity to a person who is a catalyst of it. @public */
export const RELATION_HAS_CATALYST = 'hasCatalyst';

/** From a person to an entity of which they are a catalyst. @public */
export const RELATION_CATALYST_OF = 'catalystOf';

/**
 * The annotation by which an entity's own file names its catalysts, for a team
 * that keeps such things in Git: `user:default/ada, user:default/lin`.
 *
 * @public
 */
export const catalystsAnnotation = 'platform-community/catalysts';

/** More are no longer people who facilitate, but a mailing list. */
const mostDeclared = 20;

/** A user as catalog files write one: the kind and the namespace may be left out. */
const userText =
  /^(?:user:)?(?:([a-z0-9][-a-z0-9_.]{0,62})\/)?([a-z0-9][-a-z0-9_.]{0,62})$/;

/**
 * Whom an entity's own file names as catalysts, as full user references in
 * lower case, each once and 20 at most. A namespace that is left out is that of
 * the entity, as for its owner. What is not a user is passed over: a slip in a
 * file must not stop what reads it.
 *
 * @public
 */
export function declaredCatalysts(entity: {
  metadata: { namespace?: string; annotations?: Record<string, unknown> };
}): string[] {
  const { namespace = 'default', annotations } = entity.metadata;
  const declared = annotations?.[catalystsAnnotation];
  if (typeof declared !== 'string') return [];
  const refs = declared
    .toLocaleLowerCase('en-US')
    .split(/[,\s]+/)
    .flatMap(entry => {
      const user = userText.exec(entry);
      if (!user) return [];
      const [, where = namespace.toLocaleLowerCase('en-US'), name] = user;
      return [`user:${where}/${name}`];
    });
  return [...new Set(refs)].slice(0, mostDeclared);
}
