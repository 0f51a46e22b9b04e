import type { ThreadKind } from '@platform-community/backstage-plugin-community-common';
import { only, type Audience, type Listeners } from './Audience';
import { catalystLetters } from './catalystLetters';
import { electionLetters } from './electionLetters';
import { eventLetters } from './eventLetters';
import { suite, type DomainEvent } from './DomainEvent';
import { standLetters } from './standLetters';
import { moderationLetters } from './moderationLetters';

/** A notification to be sent, before links and limits. */
export interface Letter {
  to: Listeners;
  title: string;
  description?: string;
  topic:
    | 'mentions'
    | 'threads'
    | 'help'
    | 'moderation'
    | 'catalysts'
    | 'elections'
    | 'events'
    | 'reminders';
  /** Where below the tab it links to; the thread, term, election or event if none. */
  path?: string;
  /** The entity below whose tab it links to; the first of the event's if none. */
  on?: string;
  /** What a later letter about the same replaces. */
  about: string;
}

const kinds: Record<ThreadKind, string> = {
  idea: 'New idea',
  problem: 'New problem',
  question: 'New question',
  practice: 'New practice',
  kudos: 'Kudos',
};

const transferred: Record<ThreadKind, string> = {
  idea: 'An idea now',
  problem: 'A problem now',
  question: 'A question now',
  practice: 'A practice now',
  kudos: 'Kudos now',
};

function spanOf(event: { since: string; at: string }): string {
  const hours = Math.floor(
    (Date.parse(event.at) - Date.parse(event.since)) / 3_600_000,
  );
  const [count, unit] =
    hours < 24 ? [Math.max(1, hours), 'hour'] : [Math.floor(hours / 24), 'day'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** Writes the letters that follow from a domain event. */
export async function lettersFor(
  event: DomainEvent,
  audience: Audience,
): Promise<Letter[]> {
  switch (event.room) {
    case 'threads':
      return threadLetters(event, audience);
    case 'catalysts':
      return catalystLetters(event, audience);
    case 'elections':
      return electionLetters(event, audience);
    default:
      return eventLetters(event, audience);
  }
}

async function threadLetters(
  event: Extract<DomainEvent, { room: 'threads' }>,
  audience: Audience,
): Promise<Letter[]> {
  const actor =
    event.actor === suite ? '' : await audience.titleOf(event.actor);
  const place = await audience.titleOf(event.entityRefs[0]);
  const mentioned = 'mentioned' in event ? event.mentioned : [];
  const letters: Letter[] = [];
  if (mentioned.length > 0) {
    letters.push({
      to: { refs: mentioned, muted: [] },
      title: `${actor} mentioned you on ${place}`,
      topic: 'mentions',
      about: `mention:${event.subject}`,
    });
  }
  const letter = (to: Listeners, title: string, description?: string) =>
    letters.push({
      // Who is mentioned has their own letter.
      to: { refs: to.refs, muted: [...to.muted, ...mentioned] },
      title,
      description,
      topic: 'threads',
      about: `${event.type}:${event.subject}`,
    });

  if (event.type === 'thread.started') {
    letter(
      event.kind === 'question'
        ? await audience.ofQuestion(event.entityRefs, {
            id: event.subject,
            title: event.title,
          })
        : await audience.ofEntities(event.entityRefs),
      `${kinds[event.kind]} on ${place}: ${event.title}`,
      `By ${actor}`,
    );
  } else if (event.type === 'thread.replied') {
    letter(
      await audience.ofThread(event.subject),
      `${actor} replied to “${event.title}”`,
      event.excerpt,
    );
  } else if (
    event.type === 'thread.responded' ||
    event.type === 'thread.moved' ||
    event.type === 'thread.retargeted' ||
    event.type === 'thread.confirmed' ||
    event.type === 'thread.reopened'
  ) {
    const names = { actor, place };
    for (const stand of await standLetters(event, audience, names)) {
      const { to, title, description, asks } = stand;
      if (!asks) letter(to, title, description);
      else {
        letters.push({
          to,
          title,
          description,
          topic: 'threads',
          about: `asked:${event.subject}`,
        });
      }
    }
  } else if (event.type === 'thread.ship-proposed') {
    letter(
      await audience.leadersOf(event.entityRefs, 'move'),
      `Is “${event.title}” shipped?`,
      `${event.reason}. Say on ${place} whether that is all of it.`,
    );
  } else if (event.type === 'thread.answered') {
    const watching = await audience.ofThread(event.subject);
    letter(
      { ...watching, muted: [...watching.muted, event.answeredBy] },
      `“${event.title}” has an answer`,
    );
    letters.push({
      to: only(event.answeredBy),
      title: `Your reply is the answer to “${event.title}”`,
      topic: 'threads',
      about: `your-answer:${event.subject}`,
    });
  } else if (event.type === 'thread.merged') {
    const into = event.intoTitle
      ? `“${event.intoTitle}”`
      : 'a thread of another component';
    const wanting = await audience.wanting(event.subject);
    letter(
      { ...wanting, muted: [...wanting.muted, event.author] },
      `“${event.title}” was merged into ${into}`,
      `Merged by ${actor}. Your vote counts there, once.`,
    );
    letter(
      only(event.author),
      `Your thread “${event.title}” was merged into ${into}`,
      `Merged by ${actor}. You count there as one who wants it, and what was said can still be read.`,
    );
  } else if (event.type === 'thread.took-in') {
    letter(
      only(event.author),
      event.fromTitle
        ? `“${event.fromTitle}” was merged into your thread “${event.title}”`
        : `Another thread was merged into your thread “${event.title}”`,
      `Merged by ${actor} on ${place}`,
    );
  } else if (event.type === 'thread.unmerged') {
    letter(
      await audience.wanting(event.subject),
      `“${event.title}” stands by itself again`,
      `${actor} took its merge back. Your vote is where you cast it.`,
    );
  } else if (event.type === 'thread.transferred' && !event.unseen) {
    const [, left] = event.entityRefs;
    const wanting = await audience.wanting(event.subject);
    letters.push({
      // Its old address leads on, and names no place they may not see.
      on: left,
      to: wanting,
      title: `“${event.title}” was transferred to another component`,
      description: `By ${actor}. Votes and replies came along.`,
      topic: 'threads',
      about: `thread.transferred:${event.subject}`,
    });
    if (event.announced) {
      const leading = await audience.ofEntities(event.entityRefs.slice(0, 1));
      letters.push({
        to: { ...leading, muted: [...leading.muted, ...wanting.refs] },
        title: `${transferred[event.kind]} on ${place}: ${event.title}`,
        description: `Transferred here by ${actor}`,
        topic: 'threads',
        about: `thread.transferred:${event.subject}`,
      });
    }
  } else if (event.type === 'thread.called') {
    letters.push({
      to: only(event.person),
      title: `${actor} asks for your help: “${event.title}”`,
      description: `You may know, they think. If you would rather not be asked, say so on the Community tab of ${place}.`,
      topic: 'help',
      about: `called:${event.subject}`,
    });
  } else if (event.type === 'thread.escalated') {
    const catalysts = event.to === 'catalysts';
    const told = await (catalysts
      ? audience.catalystsOf(event.entityRefs)
      : audience.ownersOf(event.entityRefs));
    letters.push({
      // Whoever waits knows that they do.
      to: { ...told, muted: [...told.muted, event.author] },
      title: `No reply for ${spanOf(event)}: “${event.title}”`,
      description: `${await audience.titleOf(
        event.author,
      )} waits for a first word on ${place}`,
      topic: 'threads',
      about: `escalated-${event.to}:${event.subject}`,
    });
  }
  letters.push(...(await moderationLetters(event, audience)));
  return letters;
}
