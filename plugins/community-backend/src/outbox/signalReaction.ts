import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  signalChannel,
  type CommunitySignal,
} from '@platform-community/backstage-plugin-community-common';
import type { Reaction } from './Outbox';

/**
 * Lets open pages know that something changed. Signals go to every browser that
 * listens on an entity's channel, so they carry ids and nothing to read.
 */
export function signalReaction(signals: SignalsService): Reaction {
  return {
    name: 'signals',
    async react(event, id) {
      const message: CommunitySignal = {
        id,
        room: event.room,
        subject: event.subject,
        type: event.type,
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
