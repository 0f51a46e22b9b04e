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
import { toDate } from '../database/time';
import type { ProposalRow, TermRow } from './tables';
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
    change: both(
      running,
      term.person_ref === viewer.ref
        ? allow()
        : deny('Only the catalyst may change what they say'),
    ),
    extend: both(running, mayAppoint(viewer, term.entity_ref)),
    stepDown: both(
      running,
      term.person_ref === viewer.ref
        ? allow()
        : deny('Only the catalyst may step down'),
    ),
    remove: both(running, mayAppoint(viewer, term.entity_ref)),
  };
}

/**
 * Whether a viewer learns of a proposal: being asked is nobody's business but
 * theirs and of those who may appoint.
 */
export function learnsOf(
  viewer: Viewer,
  proposal: Pick<ProposalRow, 'entity_ref' | 'person_ref'>,
): boolean {
  return proposal.person_ref === viewer.ref || viewer.owns(proposal.entity_ref);
}

/** Whether a proposal can still be answered at an instant. */
export function isOpen(
  proposal: Pick<ProposalRow, 'open' | 'lapses_at'>,
  at: Date,
): boolean {
  return Boolean(proposal.open) && at < toDate(proposal.lapses_at);
}

/** What a viewer may do with a proposal that they learn of. */
export function proposalVerdicts(viewer: Viewer, proposal: ProposalRow) {
  const open = isOpen(proposal, viewer.now)
    ? allow()
    : notNow('This proposal is open no longer');
  return {
    answer: both(
      open,
      proposal.person_ref === viewer.ref
        ? allow()
        : deny('Only who was asked may answer'),
    ),
    withdraw: both(open, mayAppoint(viewer, proposal.entity_ref)),
  };
}
