import {
  agendaReadyMs,
  isProposalKind,
  type ProposalKind,
} from '@platform-community/backstage-plugin-community-common';
import { toDate } from '../../database/time';
import { allow, both, deny, notNow, type Verdict } from '../../viewer/verdict';
import type { Viewer } from '../../viewer/Viewer';
import type { PlannedOccurrence } from '../occurrence';
import type { eventVerdicts } from '../policy';
import type { AgendaItemRow } from './tables';

/** Whether it is something that anyone may propose, and others vote on. */
export function isProposal<Row extends Pick<AgendaItemRow, 'kind'>>(
  item: Row,
): item is Row & { kind: ProposalKind } {
  return isProposalKind(item.kind);
}

/** Whether the agenda of an occurrence can be run by now. */
export function runsBy(
  viewer: Viewer,
  occurrence: Pick<PlannedOccurrence, 'starts_at'>,
): Verdict {
  const from = toDate(occurrence.starts_at).getTime() - agendaReadyMs;
  return viewer.now.getTime() >= from
    ? allow()
    : notNow('An agenda can be run from an hour before its event');
}

/**
 * Whether a viewer hears of an item: what was declined is between whoever proposed
 * it and those who run the agenda.
 */
export function hearsOf(
  viewer: Viewer,
  item: Pick<AgendaItemRow, 'state' | 'proposed_by'>,
  ofEvent: Pick<ReturnType<typeof eventVerdicts>, 'run'>,
): boolean {
  return (
    item.state !== 'declined' ||
    item.proposed_by === viewer.ref ||
    ofEvent.run.allowed
  );
}

/**
 * What a viewer may do with an item of an agenda.
 *
 * @param ofEvent - what they may do with its occurrence
 */
export function itemVerdicts(
  viewer: Viewer,
  item: AgendaItemRow,
  ofEvent: ReturnType<typeof eventVerdicts>,
) {
  const isTheirs = item.proposed_by === viewer.ref;
  const isOpen =
    item.state === 'proposed'
      ? allow()
      : notNow('This proposal has been decided on');
  const isThere =
    item.state === 'proposed' || item.state === 'accepted'
      ? allow()
      : notNow('This is not on the agenda any more');
  // What somebody proposed says what they said, whoever runs the agenda.
  const words = isProposal(item)
    ? both(
        isTheirs
          ? ofEvent.propose
          : deny('Only whoever proposed it may do this'),
        ofEvent.run.allowed ? allow() : isOpen,
      )
    : ofEvent.run;
  const notWritten = item.reply_id
    ? notNow('Its answer was written back to the thread')
    : allow();
  return {
    vote: both(
      ofEvent.propose,
      isProposal(item)
        ? isThere
        : notNow('Only what is proposed can be voted on'),
    ),
    edit: words,
    retime: ofEvent.run.allowed ? ofEvent.run : words,
    withdraw: both(words, notWritten),
  };
}
