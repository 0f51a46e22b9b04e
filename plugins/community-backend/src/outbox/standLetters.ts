import {
  targetWords,
  type ThreadStatus,
} from '@platform-community/backstage-plugin-community-common';
import type { Audience, Listeners } from './Audience';
import type { DomainEventOf } from './DomainEvent';

const statuses: Record<ThreadStatus, string> = {
  open: 'open again',
  'under-review': 'under review',
  planned: 'planned',
  'in-progress': 'in progress',
  shipped: 'shipped',
  declined: 'declined',
  answered: 'answered',
  closed: 'closed',
  current: 'current again',
  outdated: 'outdated',
};

type StandEvent = DomainEventOf<
  | 'thread.responded'
  | 'thread.moved'
  | 'thread.retargeted'
  | 'thread.confirmed'
  | 'thread.reopened'
>;

interface StandLetter {
  to: Listeners;
  title: string;
  description?: string;
  /** Whom it asks for a word, mentioned or not. */
  asks?: string;
}

/** Tells those who want something where it stands now. */
export async function standLetters(
  event: StandEvent,
  audience: Audience,
  names: { actor: string; place: string },
): Promise<StandLetter[]> {
  const title = `“${event.title}”`;
  switch (event.type) {
    case 'thread.responded':
    case 'thread.moved':
      return movedLetters(event, audience, names);
    case 'thread.retargeted':
      return [
        {
          to: await audience.ofThread(event.subject),
          title: event.target
            ? `${title} is now meant for ${targetWords(event.target)}`
            : `${title} has no target any more`,
          description: `Changed by ${names.actor} on ${names.place}`,
        },
      ];
    case 'thread.confirmed':
      // Who voted was told when it was shipped.
      return event.shippedBy
        ? [
            {
              to: { refs: [event.shippedBy], muted: [] },
              title: `${title} does what was asked for`,
              description: `Confirmed by ${names.actor} on ${names.place}`,
            },
          ]
        : [];
    default: {
      const wanting = await audience.wanting(event.subject);
      return [
        {
          to: {
            ...wanting,
            refs: event.shippedBy
              ? [...wanting.refs, event.shippedBy]
              : wanting.refs,
          },
          title: `${title} is open again`,
          description: `${names.actor}: ${event.reason}`,
        },
      ];
    }
  }
}

async function movedLetters(
  event: DomainEventOf<'thread.responded' | 'thread.moved'>,
  audience: Audience,
  { actor, place }: { actor: string; place: string },
): Promise<StandLetter[]> {
  const wanting = await audience.wanting(event.subject);
  const target = event.target ? ` for ${targetWords(event.target)}` : '';
  const status = event.type === 'thread.moved' ? event.to : event.movedTo;
  const asked = event.asks ? [event.asks] : [];
  const general =
    event.type === 'thread.moved'
      ? {
          title: `“${event.title}” is ${statuses[event.to]}${target}`,
          description: actor
            ? `Moved by ${actor} on ${place}`
            : `Moved automatically on ${place}`,
        }
      : {
          title: `Official response to “${event.title}”${
            status ? `, now ${statuses[status]}${target}` : ''
          }`,
          description: event.excerpt,
        };
  return [
    // Who is asked has their own letter.
    { to: { ...wanting, muted: [...wanting.muted, ...asked] }, ...general },
    ...(event.asks
      ? [
          {
            asks: event.asks,
            to: { refs: asked, muted: wanting.muted },
            title: `“${event.title}” is shipped. Does it do what you asked for?`,
            description: `Confirm it, or say what is missing. Shipped ${
              actor ? `by ${actor}` : 'automatically'
            } on ${place}.`,
          },
        ]
      : []),
  ];
}
