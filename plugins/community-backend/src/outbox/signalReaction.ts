import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  signalChannel,
  type CommunitySignal,
} from '@platform-community/backstage-plugin-community-common';
import type { DomainEvent } from './DomainEvent';
import type { Reaction } from './Outbox';

/** What nobody is to learn of who is not told by a letter. */
const secret: ReadonlySet<DomainEvent['type']> = new Set([
  'thread.noted',
  'thread.reported',
  'thread.report-settled',
  'thread.published',
  'catalyst.proposed',
  'catalyst.declined',
  'catalyst.withdrawn',
  'catalyst.lapsed',
  'election.nominated',
]);

/** What looks to everybody like any other change: only those who lead know more. */
const plain: ReadonlySet<DomainEvent['type']> = new Set([
  'thread.held',
  'thread.hidden',
  'thread.restored',
  'thread.reply-hidden',
  'thread.reply-restored',
]);

/** What an event is told as. */
function toldAs(type: DomainEvent['type']): DomainEvent['type'] {
  if (plain.has(type)) return 'thread.edited';
  // What was declined is for whoever proposed it to know.
  if (type === 'agenda.declined') return 'agenda.changed';
  // Whether somebody declined to stand is for two people to know.
  return type === 'election.nomination-answered' ? 'election.changed' : type;
}

/**
 * Lets open pages know that something changed. Signals go to every browser that
 * listens on an entity's channel, so they carry ids and nothing to read.
 */
export function signalReaction(signals: SignalsService): Reaction {
  return {
    name: 'signals',
    async react(event, id) {
      if (secret.has(event.type)) return;
      // Nothing is different from before.
      if (event.type === 'event.reminded') return;
      // Who listens is not known, so nobody learns of what most may not see.
      if ('unseen' in event && event.unseen) return;
      const message: CommunitySignal = {
        id,
        room: event.room,
        subject: event.subject,
        type: toldAs(event.type),
      };
      for (const entityRef of event.entityRefs) {
        await signals.publish({
          recipients: { type: 'broadcast' },
          channel: signalChannel(entityRef),
          message: { ...message },
        });
      }
    },
  };
}
