import type { DeclaredCatalystView } from '@platform-community/backstage-plugin-community-common';
import type { Viewer } from '../viewer/Viewer';

/**
 * Whom the own files of entities that were seen name as catalysts, and after
 * them those whom the files of what is above name; but not those who have a
 * running term there: a term says more.
 */
export function declaredAmong(
  viewer: Viewer,
  scope: { entityRefs: string[]; above: string[] },
  terms: Array<{ entityRef: string; person: string; running: boolean }>,
): DeclaredCatalystView[] {
  const keyOf = (at: { entityRef: string; person: string }) =>
    `${at.entityRef} ${at.person}`;
  const inOffice = new Set(terms.filter(term => term.running).map(keyOf));
  const declaredOn = (entityRef: string, inherited: boolean) =>
    viewer
      .declaredCatalysts(entityRef)
      .map(person => ({ entityRef, person, inherited }));
  return [
    ...scope.entityRefs.flatMap(ref => declaredOn(ref, false)),
    ...scope.above.flatMap(ref => declaredOn(ref, true)),
  ].filter(declared => !inOffice.has(keyOf(declared)));
}
