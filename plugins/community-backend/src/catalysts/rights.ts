import {
  catalystRightNames,
  catalystRights,
  type CatalystRight,
  type CatalystsMay,
} from '@platform-community/backstage-plugin-community-common';
import { allow, deny, type Verdict } from '../viewer/verdict';
import type { Viewer } from '../viewer/Viewer';

/**
 * Whether a viewer may do something that only those who lead an entity may,
 * because they are one of them.
 *
 * @param may - ends the sentence of the refusal: `may do this`
 * @param others - who else may, named before those who lead: `its author`
 */
export function leads(
  viewer: Viewer,
  entityRef: string,
  right: CatalystRight,
  may = 'may do this',
  others: string[] = [],
): Verdict {
  // Asked many times for each row of a list, so words are made only for a no.
  if (viewer.leads(entityRef, right)) return allow();
  const who = whoHas(viewer, right, others);
  return leadsOneOf(viewer, [entityRef], right, `Only ${who} ${may}`);
}

/**
 * The same where leading one of several entities is enough.
 *
 * @param refusal - told to whoever leads none of them; a catalyst is told that
 *   it is not left to catalysts
 */
export function leadsOneOf(
  viewer: Viewer,
  entityRefs: string[],
  right: CatalystRight,
  refusal: string,
): Verdict {
  if (entityRefs.some(ref => viewer.leads(ref, right))) return allow();
  return deny(
    entityRefs.some(ref => viewer.roleFor(ref) === 'catalyst')
      ? `Catalysts may not ${catalystRights[right].may} here: that is left to owners`
      : refusal,
  );
}

/** Who may do something because they lead, in words. */
export function whoHas(
  viewer: Viewer,
  right: CatalystRight,
  others: string[] = [],
): string {
  const all = [
    ...others,
    'owners',
    ...(viewer.catalystsMay[right] ? ['catalysts'] : []),
  ];
  return all.length === 1
    ? all[0]
    : `${all.slice(0, -1).join(', ')} and ${all[all.length - 1]}`;
}

/** The table of rights as an installation has it. */
export function presentRights(catalystsMay: CatalystsMay) {
  return catalystRightNames.map(right => ({
    right,
    may: catalystsMay[right],
    allows: catalystRights[right].allows,
  }));
}
