import {
  isRunning,
  type TermView,
} from '@platform-community/backstage-plugin-community-common';
import { toIso } from '../database/time';
import type { Viewer } from '../viewer/Viewer';
import { termVerdicts } from './policy';
import type { TermRow } from './tables';
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
    can: { stepDown: can.stepDown.allowed, remove: can.remove.allowed },
  };
}

/** Who is named where a term is shown. */
export function peopleInTerm(term: TermView): string[] {
  return [
    term.person,
    term.appointedBy,
    ...(term.ended ? [term.ended.by] : []),
  ];
}
