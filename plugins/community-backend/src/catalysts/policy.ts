import {
  catalystAppointPermission,
  isRunning,
} from '@platform-community/backstage-plugin-community-common';
import {
  allow,
  both,
  deny,
  notNow,
  permitted,
  type Verdict,
} from '../viewer/verdict';
import type { Viewer } from '../viewer/Viewer';
import type { TermRow } from './tables';
import { toTerm } from './toTerm';

/** Whether a viewer may appoint catalysts of an entity that they see. */
export function mayAppoint(viewer: Viewer, entityRef: string): Verdict {
  return both(
    permitted(viewer.permits(catalystAppointPermission)),
    viewer.owns(entityRef)
      ? allow()
      : deny('Only owners may appoint and remove catalysts'),
  );
}

/** What a viewer may do with a term. */
export function termVerdicts(viewer: Viewer, term: TermRow) {
  const running = isRunning(toTerm(term), viewer.now)
    ? allow()
    : notNow('This term is over');
  return {
    stepDown: both(
      running,
      term.person_ref === viewer.ref
        ? allow()
        : deny('Only the catalyst may step down'),
    ),
    remove: both(running, mayAppoint(viewer, term.entity_ref)),
  };
}
