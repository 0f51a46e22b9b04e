import {
  isRunning,
  type ProposalView,
  type TermMoveView,
  type TermView,
} from '@platform-community/backstage-plugin-community-common';
import { toIso } from '../database/time';
import { suite } from '../outbox/DomainEvent';
import type { Viewer } from '../viewer/Viewer';
import { isOpen, proposalVerdicts, termVerdicts } from './policy';
import type { MoveRow, ProposalRow, TermRow } from './tables';
import { toTerm } from './toTerm';

export function presentTerm(
  viewer: Viewer,
  row: TermRow,
  inherited = false,
): TermView {
  const can = termVerdicts(viewer, row);
  return {
    id: row.id,
    entityRef: row.entity_ref,
    person: row.person_ref,
    focus: row.focus,
    reach: row.reach || undefined,
    since: row.since,
    until: row.until,
    appointedBy: row.appointed_by,
    how: row.how,
    electionId: row.election_id ?? undefined,
    inherited,
    running: isRunning(toTerm(row), viewer.now),
    ended:
      row.ended_at && row.ended_by && row.ended_how
        ? {
            at: toIso(row.ended_at),
            by: row.ended_by,
            how: row.ended_how,
            reason: row.ended_reason ?? undefined,
          }
        : undefined,
    can: {
      change: can.change.allowed,
      extend: can.extend.allowed,
      stepDown: can.stepDown.allowed,
      remove: can.remove.allowed,
    },
  };
}

/** Who is named where a term is shown. */
export function peopleInTerm(term: TermView): string[] {
  return namedOf([
    term.person,
    term.appointedBy,
    ...(term.ended ? [term.ended.by] : []),
  ]);
}

export function presentProposal(
  viewer: Viewer,
  row: ProposalRow,
): ProposalView {
  const can = proposalVerdicts(viewer, row);
  return {
    id: row.id,
    entityRef: row.entity_ref,
    person: row.person_ref,
    focus: row.focus,
    until: row.until,
    note: row.note ?? undefined,
    by: row.proposed_by,
    at: toIso(row.proposed_at),
    lapsesAt: toIso(row.lapses_at),
    state: isOpen(row, viewer.now) ? 'open' : row.settled_how ?? 'lapsed',
    reason: row.reason ?? undefined,
    can: { answer: can.answer.allowed, withdraw: can.withdraw.allowed },
  };
}

/** Who is named where a proposal is shown. */
export function peopleInProposal(proposal: ProposalView): string[] {
  return [proposal.person, proposal.by];
}

export function presentMove(row: MoveRow): TermMoveView {
  return {
    id: row.id,
    what: row.what,
    entityRef: row.entity_ref,
    person: row.person_ref,
    by: row.by_ref,
    at: toIso(row.at),
    until: row.until ?? undefined,
    focus: row.focus ?? undefined,
    reason: row.reason ?? undefined,
  };
}

/** Who is named in a line of the history. */
export function peopleInMove(move: TermMoveView): string[] {
  return namedOf([move.person, move.by]);
}

/** What the suite does by itself is nobody's. */
function namedOf(refs: string[]): string[] {
  return refs.filter(ref => ref !== suite);
}
