import type {
  AgendaKind,
  ElectionOutcome,
  ReportReason,
  RsvpAnswer,
  ThreadKind,
  ThreadStatus,
} from '@platform-community/backstage-plugin-community-common';

interface Told {
  /** Who did it; never told about it. */
  actor: string;
  /** Whose community it happened in. */
  entityRefs: string[];
  /** Id of the thread, term, election or event. */
  subject: string;
}

interface OnThread extends Told {
  room: 'threads';
  title: string;
  /** That others can neither see what it happened to nor could before. */
  unseen?: boolean;
}

interface OnElection extends Told {
  room: 'elections';
  title: string;
}

/** About somebody who is a catalyst, or was asked to become one. */
interface OnCatalyst extends Told {
  room: 'catalysts';
  person: string;
}

interface OnEvent extends Told {
  room: 'events';
  title: string;
}

/** On what an occurrence holds: its agenda, its projects. */
interface OnOccurrence extends OnEvent {
  /** Which occurrence of a series. */
  day?: string;
}

/** The actor of what the suite does by itself. */
export const suite = 'plugin:default/community';

/** Something that happened, written in the transaction that made it so. */
export type DomainEvent =
  | (OnThread & {
      type: 'thread.started';
      kind: ThreadKind;
      mentioned: string[];
    })
  | (OnThread & { type: 'thread.edited'; mentioned: string[] })
  | (OnThread & { type: 'thread.deleted' })
  | (OnThread & { type: 'thread.voted' })
  | (OnThread & {
      type: 'thread.replied';
      replyId: string;
      excerpt: string;
      mentioned: string[];
    })
  | (OnThread & { type: 'thread.reply-edited'; mentioned: string[] })
  | (OnThread & { type: 'thread.reply-deleted' })
  | (OnThread & {
      type: 'thread.responded';
      excerpt: string;
      mentioned: string[];
      movedTo?: ThreadStatus;
      /** By when it is meant to be there, where that was said with it. */
      target?: string;
      /** Who is asked whether what was shipped does what they asked for. */
      asks?: string;
    })
  | (OnThread & {
      type: 'thread.moved';
      to: ThreadStatus;
      target?: string;
      asks?: string;
    })
  | (OnThread & { type: 'thread.retargeted'; target?: string })
  | (OnThread & { type: 'thread.confirmed'; shippedBy?: string })
  | (OnThread & { type: 'thread.reopened'; reason: string; shippedBy?: string })
  | (OnThread & { type: 'thread.answered'; answeredBy: string })
  | (OnThread & { type: 'thread.unanswered' })
  | (OnThread & { type: 'thread.links-changed' })
  | (OnThread & { type: 'thread.ship-proposed'; reason: string })
  | (OnThread & {
      type: 'thread.merged';
      author: string;
      /** Left out where who hears of it may not see the other thread. */
      intoTitle?: string;
    })
  | (OnThread & {
      type: 'thread.took-in';
      author: string;
      fromTitle?: string;
    })
  | (OnThread & { type: 'thread.unmerged'; author: string })
  | (OnThread & { type: 'thread.gave-back' })
  | (OnThread & {
      /** Its first entity is where it is now, the second where it was. */
      type: 'thread.transferred';
      kind: ThreadKind;
      author: string;
      /** Whether those who lead its new community are told of it. */
      announced: boolean;
    })
  | (OnThread & { type: 'thread.archived' })
  | (OnThread & { type: 'thread.unarchived' })
  | (OnThread & {
      type:
        | 'thread.pinned'
        | 'thread.unpinned'
        | 'thread.locked'
        | 'thread.unlocked'
        | 'thread.labelled';
    })
  /** That something was erased; what it said is gone, its title too. */
  | (OnThread & { type: 'thread.purged' | 'thread.reply-purged' })
  | (OnThread & { type: 'thread.called'; person: string })
  | (OnThread & { type: 'thread.noted' })
  | (OnThread & {
      type: 'thread.reported';
      author: string;
      onReply: boolean;
      why: ReportReason;
    })
  | (OnThread & {
      type: 'thread.report-settled';
      caseId: string;
      onReply: boolean;
      how: 'kept' | 'hidden' | 'deleted';
    })
  | (OnThread & { type: 'thread.held'; onReply: boolean; onEdit: boolean })
  | (OnThread & { type: 'thread.published'; author: string; onReply: boolean })
  | (OnThread & {
      type: 'thread.hidden';
      author: string;
      reason: string;
      wasHeld: boolean;
    })
  | (OnThread & { type: 'thread.restored'; author: string })
  | (OnThread & {
      type: 'thread.reply-hidden';
      replyId: string;
      author: string;
      reason: string;
      wasHeld: boolean;
    })
  | (OnThread & {
      type: 'thread.reply-restored';
      replyId: string;
      author: string;
    })
  | (OnThread & {
      type: 'thread.escalated';
      to: 'catalysts' | 'owners';
      author: string;
      /** When the waiting began, and when it was told. */
      since: string;
      at: string;
    })
  | (OnCatalyst & {
      type: 'catalyst.proposed';
      until: string;
      note?: string;
    })
  | (OnCatalyst & {
      type: 'catalyst.declined';
      proposedBy: string;
      reason?: string;
    })
  | (OnCatalyst & { type: 'catalyst.withdrawn' })
  | (OnCatalyst & { type: 'catalyst.lapsed'; proposedBy: string })
  | (OnCatalyst & { type: 'catalyst.ending'; until: string; days: number })
  /** About the last one there was. */
  | (OnCatalyst & { type: 'catalyst.seat-empty' })
  | (OnCatalyst & {
      type: 'catalyst.appointed';
      appointedBy: string;
      until: string;
    })
  | (OnCatalyst & { type: 'catalyst.changed' })
  | (OnCatalyst & { type: 'catalyst.extended'; until: string })
  | (OnCatalyst & {
      type: 'catalyst.ended';
      how: 'stepped-down' | 'removed' | 'expired';
      reason?: string;
    })
  | (OnElection & { type: 'election.planned'; nominationsOpenAt: string })
  | (OnElection & { type: 'election.changed' })
  | (OnElection & {
      type: 'election.cancelled';
      reason: string;
      nominees: string[];
    })
  | (OnElection & {
      type: 'election.nominations-opened';
      nominationsCloseAt: string;
    })
  | (OnElection & { type: 'election.nominations-closed' })
  | (OnElection & { type: 'election.voting-opened'; votingCloseAt: string })
  | (OnElection & {
      type: 'election.voting-closing';
      votingCloseAt: string;
      /** Whether those who have voted are told as well. */
      toAll: boolean;
    })
  | (OnElection & {
      type: 'election.closed';
      outcome: ElectionOutcome;
      elected: string[];
      until: string;
    })
  | (OnElection & { type: 'election.nominated'; person: string })
  | (OnElection & {
      type: 'election.nomination-answered';
      person: string;
      nominatedBy: string;
      answer: 'accepted' | 'declined';
    })
  | (OnElection & {
      type:
        | 'election.statement-changed'
        | 'election.nomination-withdrawn'
        | 'election.endorsed'
        | 'election.endorsement-withdrawn';
    })
  | (OnElection & { type: 'election.exception-asked'; officers: string[] })
  | (OnElection & {
      type: 'election.exception-decided';
      person: string;
      decision: 'admitted' | 'refused';
      note?: string;
    })
  | (OnElection & {
      type: 'election.vacancy-filled';
      person: string;
      instead: string;
      until: string;
    })
  | (OnEvent & { type: 'event.planned'; startsAt: string; timeZone: string })
  | (OnEvent & {
      type: 'event.changed';
      startsAt: string;
      timeZone: string;
      /** Whether it is another time or place, so that people should hear of it. */
      matters: boolean;
      /** Which occurrence; all that are not over if none. */
      day?: string;
      /** Who would have come to what takes place no more. */
      also?: string[];
    })
  | (OnEvent & {
      type: 'event.cancelled';
      startsAt: string;
      timeZone: string;
      reason?: string;
      day?: string;
    })
  | (OnEvent & { type: 'event.answered'; answer?: RsvpAnswer })
  | (OnEvent & {
      type: 'event.promoted';
      startsAt: string;
      timeZone: string;
      /** Which occurrence of a series. */
      day?: string;
      /** Who has a place now. */
      person: string;
    })
  | (OnEvent & {
      type: 'event.recorded';
      day?: string;
      /** Id of the occurrence. */
      occurrence: string;
      /** What there is now. */
      kept: Array<'recording' | 'slides' | 'notes'>;
    })
  | (OnEvent & {
      type: 'event.reminded';
      startsAt: string;
      timeZone: string;
      day?: string;
      /** Id of the occurrence. */
      occurrence: string;
      /** How long before it, in minutes. */
      ahead: number;
    })
  | (OnOccurrence & {
      type: 'agenda.proposed';
      kind: AgendaKind;
      /** In the words of whoever proposed it; that of a thread is left out. */
      itemTitle?: string;
      hosts: string[];
    })
  | (OnOccurrence & {
      type: 'agenda.accepted' | 'agenda.declined';
      itemId: string;
      kind: AgendaKind;
      itemTitle?: string;
      proposedBy: string;
      reason?: string;
    })
  | (OnOccurrence & { type: 'agenda.changed' })
  | (OnOccurrence & { type: 'hackathon.changed' })
  | (OnOccurrence & {
      type: 'hackathon.joined' | 'hackathon.awarded';
      projectId: string;
      projectTitle: string;
      /** Who is told of it. */
      team: string[];
      award?: string;
    })
  | (OnOccurrence & {
      /** That submissions were due, or that the result stands. */
      type: 'hackathon.judging' | 'hackathon.over';
      /** Id of the occurrence. */
      occurrence: string;
      /** Until when it is judged. */
      until: string;
      timeZone: string;
    });

/** The event of a type. */
export type DomainEventOf<TType extends DomainEvent['type']> = Extract<
  DomainEvent,
  { type: TType }
>;
