import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Links } from '../links';
import type { Audience } from './Audience';
import type { DomainEvent } from './DomainEvent';
import { lettersFor } from './letters';
import type { Reaction } from './Outbox';

/** How many people one request to the notifications plugin names. */
const recipientsPerRequest = 200;

const belowTab: Record<DomainEvent['room'], (subject: string) => string> = {
  threads: id => `threads/${id}`,
  catalysts: () => 'catalysts',
  elections: id => `elections/${id}`,
  events: id => `events/${id}`,
};

/**
 * Tells people through Backstage's notifications; never the one who did it. The
 * `scope` makes a second delivery update the first.
 */
export function notificationReaction(options: {
  notifications: NotificationService;
  audience: Audience;
  links: Links;
  logger: LoggerService;
}): Reaction {
  const { notifications, audience, links, logger } = options;
  return {
    name: 'notifications',
    async react(event) {
      for (const letter of await lettersFor(event, audience)) {
        const link = links.within(
          letter.on ?? event.entityRefs[0],
          letter.path ?? belowTab[event.room](event.subject),
        );
        const spared = new Set([event.actor, ...letter.to.muted]);
        const refs = [...new Set(letter.to.refs)].filter(
          ref => !spared.has(ref),
        );
        for (let from = 0; from < refs.length; from += recipientsPerRequest) {
          await unlessAbsent(logger, () =>
            notifications.send({
              recipients: {
                type: 'entity',
                entityRef: refs.slice(from, from + recipientsPerRequest),
                // Groups among the recipients may hold them.
                excludeEntityRef: [...spared],
              },
              payload: {
                title: letter.title,
                description: letter.description,
                link,
                topic: `community-${letter.topic}`,
                scope: `community:${letter.about}`,
                severity: 'normal',
              },
            }),
          );
        }
      }
    },
  };
}

/** A Backstage without the notifications plugin tells nobody, for good. */
async function unlessAbsent(
  logger: LoggerService,
  send: () => Promise<void>,
): Promise<void> {
  try {
    await send();
  } catch (error) {
    // The service tells the status in words only.
    if (!/status 404\b/.test(toError(error).message)) throw error;
    logger.debug('The notifications plugin is not installed');
  }
}
