import type { ReportReason } from '@platform-community/backstage-plugin-community-common';
import { only, type Audience } from './Audience';
import type { DomainEvent } from './DomainEvent';
import type { Letter } from './letters';

const reasons: Record<ReportReason, string> = {
  spam: 'Spam',
  abusive: 'Abusive',
  'off-topic': 'Off topic',
  'wrong-place': 'In the wrong place',
  other: 'Something else',
};

/** How those who reported something are told what came of it. */
const outcomes = {
  kept: 'stays',
  hidden: 'was hidden',
  deleted: 'was deleted',
};

/**
 * Writes what follows from notes, reports and what moderators do. None of it
 * quotes a note, names who reported something, or tells somebody of their own
 * things before they are decided on.
 */
export async function moderationLetters(
  event: Extract<DomainEvent, { room: 'threads' }>,
  audience: Audience,
): Promise<Letter[]> {
  const common = {
    topic: 'moderation' as const,
    about: `${event.type}:${event.subject}`,
  };
  const thing = (onReply: boolean, Whose = 'A') =>
    onReply
      ? `${Whose} reply to “${event.title}”`
      : `${Whose === 'A' ? '' : `${Whose} thread `}“${event.title}”`;

  switch (event.type) {
    case 'thread.noted':
      return [
        {
          ...common,
          topic: 'threads',
          to: await audience.leadersOf(event.entityRefs, 'moderate'),
          title: `${await audience.titleOf(
            event.actor,
          )} left a note for you who lead on “${event.title}”`,
        },
      ];
    case 'thread.reported':
      return [
        {
          ...common,
          to: await audience.moderatorsOf(event.entityRefs, event.author),
          title: `${thing(event.onReply)} was reported`,
          description: reasons[event.why],
          path: 'moderation',
        },
      ];
    case 'thread.held':
      return [
        {
          ...common,
          to: await audience.moderatorsOf(event.entityRefs, event.actor),
          title: `${thing(event.onReply)} waits for a moderator`,
          description: `The first words of ${await audience.titleOf(
            event.actor,
          )}, ${event.onEdit ? 'edited to have' : 'with'} many links`,
          path: 'moderation',
        },
      ];
    case 'thread.report-settled':
      return [
        {
          ...common,
          about: `report-settled:${event.caseId}`,
          to: await audience.reportersOf(event.caseId),
          title: `Thank you: ${thing(event.onReply).replace(/^A /, 'a ')} ${
            outcomes[event.how]
          }`,
          description: 'You had reported it',
          // What is hidden is nothing to go to.
          ...(event.how !== 'kept' && !event.onReply && { path: '' }),
        },
      ];
    case 'thread.published':
      return [
        {
          ...common,
          to: only(event.author),
          title: `${thing(event.onReply, 'Your')} is published`,
        },
      ];
    case 'thread.hidden':
    case 'thread.reply-hidden':
      return [
        {
          ...common,
          to: only(event.author),
          title: `${thing(event.type === 'thread.reply-hidden', 'Your')} ${
            event.wasHeld ? 'was not published' : 'was hidden'
          }`,
          description: event.reason,
        },
      ];
    case 'thread.restored':
    case 'thread.reply-restored':
      return [
        {
          ...common,
          to: only(event.author),
          title: `${thing(
            event.type === 'thread.reply-restored',
            'Your',
          )} can be read again`,
        },
      ];
    default:
      return [];
  }
}
