import type { DeclaredCatalystView } from '@platform-community/backstage-plugin-community-common';
import type { Viewer } from '../viewer/Viewer';

/**
 * Whom the own files of entities that were seen name as catalysts, but those
 * who have a running term there: a term says more.
 */
export function declaredAmong(
  viewer: Viewer,
  entityRefs: string[],
  terms: Array<{ entityRef: string; person: string; running: boolean }>,
): DeclaredCatalystView[] {
  const keyOf = (at: DeclaredCatalystView) => `${at.entityRef} ${at.person}`;
  const inOffice = new Set(terms.filter(term => term.running).map(keyOf));
  return entityRefs
    .flatMap(entityRef =>
      viewer
        .declaredCatalysts(entityRef)
        .map(person => ({ entityRef, person })),
    )
    .filter(declared => !inOffice.has(keyOf(declared)));
}
