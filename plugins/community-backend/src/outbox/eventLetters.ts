import type { AgendaKind } from '@platform-community/backstage-plugin-community-common';
import { only, type Audience } from './Audience';
import type { DomainEvent } from './DomainEvent';
import type { Letter } from './letters';

function when(startsAt: string, timeZone: string): string {
  const city = timeZone.split('/').pop()?.replace(/_/g, ' ');
  const format = new Intl.DateTimeFormat('en', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  return `${format.format(new Date(startsAt))} in ${city}`;
}

/** The page of the occurrence that something is about. */
function pageOf(event: { subject: string; day?: string }): string {
  const page = `events/${event.subject}`;
  return event.day ? `${page}?day=${event.day}` : page;
}

/** How long before something is, in words. */
function spanOf(minutes: number): string {
  const hours = Math.round(minutes / 60);
  if (hours < 1) return `${minutes} minutes`;
  if (hours === 1) return 'an hour';
  return hours === 24 ? 'a day' : `${hours} hours`;
}

/** What is left of an event, in words. */
function leftOver(kept: string[]): string {
  const words = new Intl.ListFormat('en').format(kept);
  return words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
}

const proposed: Record<AgendaKind, string> = {
  demo: 'a demo',
  question: 'a question',
  thread: 'a thread',
  slot: 'a slot',
  questions: 'time for questions',
};

/** What was proposed, as far as its own words say it. */
function itemOf(event: { kind: AgendaKind; itemTitle?: string }): string {
  const what = proposed[event.kind];
  return event.itemTitle ? `${what}: ${event.itemTitle}` : what;
}

/** Writes the letters that follow from what happens to an event. */
export async function eventLetters(
  event: Extract<DomainEvent, { room: 'events' }>,
  audience: Audience,
): Promise<Letter[]> {
  const of =
    'day' in event && event.day
      ? `${event.subject}:${event.day}`
      : event.subject;
  const common = {
    topic: 'events' as const,
    about: `${event.type}:${of}`,
  };
  if (event.type === 'event.planned') {
    // Each community hears of its own entity, since another may be hidden from
    // it; who belongs to several hears of the first.
    const letters: Letter[] = [];
    const told = new Set<string>();
    for (const ref of event.entityRefs) {
      const { refs, muted } = await audience.ofEntities([ref]);
      letters.push({
        ...common,
        on: ref,
        to: { refs: refs.filter(listener => !told.has(listener)), muted },
        title: `${event.title} on ${await audience.titleOf(ref)}`,
        description: when(event.startsAt, event.timeZone),
      });
      for (const listener of refs) told.add(listener);
    }
    return letters;
  }
  if (event.type === 'event.changed' && event.matters) {
    const { refs, muted } = await audience.ofEvent(event.subject, event.day);
    return [
      {
        ...common,
        path: pageOf(event),
        to: { refs: [...new Set([...refs, ...(event.also ?? [])])], muted },
        title: `Changed: ${event.title}`,
        description: when(event.startsAt, event.timeZone),
      },
    ];
  }
  if (event.type === 'event.cancelled') {
    return [
      {
        ...common,
        path: pageOf(event),
        to: await audience.ofEvent(event.subject, event.day),
        title: `Cancelled: ${event.title}`,
        description: [when(event.startsAt, event.timeZone), event.reason]
          .filter(Boolean)
          .join('. '),
      },
    ];
  }
  if (event.type === 'event.promoted') {
    return [
      {
        ...common,
        about: `${common.about}:${event.person}`,
        path: pageOf(event),
        to: only(event.person),
        title: `You have a place: ${event.title}`,
        description: when(event.startsAt, event.timeZone),
      },
    ];
  }
  if (event.type === 'event.recorded') {
    return [
      {
        ...common,
        path: pageOf(event),
        to: await audience.ofMaterials(event.occurrence),
        title: `${leftOver(event.kept)} of “${event.title}”`,
      },
    ];
  }
  if (event.type === 'event.reminded') {
    return [
      {
        ...common,
        topic: 'reminders',
        about: `reminder:${event.occurrence}`,
        path: pageOf(event),
        to: await audience.toRemind(event.subject, event.occurrence),
        title: `In ${spanOf(event.ahead)}: ${event.title}`,
        description: when(event.startsAt, event.timeZone),
      },
    ];
  }
  if (event.type === 'agenda.proposed') {
    // One letter for an event, however much is proposed for it.
    return [
      {
        ...common,
        path: pageOf(event),
        to: { refs: event.hosts, muted: [] },
        title: `${await audience.titleOf(event.actor)} proposes ${itemOf(
          event,
        )}`,
        description: `For “${event.title}”`,
      },
    ];
  }
  if (event.type === 'agenda.accepted' || event.type === 'agenda.declined') {
    const isOn = event.type === 'agenda.accepted';
    return [
      {
        ...common,
        about: `agenda:${event.itemId}`,
        path: pageOf(event),
        to: only(event.proposedBy),
        title: `${isOn ? 'On' : 'Not on'} the agenda of “${event.title}”`,
        description: [`You proposed ${itemOf(event)}`, event.reason]
          .filter(Boolean)
          .join('. '),
      },
    ];
  }
  if (event.type === 'hackathon.joined') {
    const who = await audience.titleOf(event.actor);
    return [
      {
        ...common,
        about: `${common.about}:${event.projectId}`,
        path: pageOf(event),
        to: only(...event.team),
        title: `${who} joined your team: ${event.projectTitle}`,
        description: `At “${event.title}”`,
      },
    ];
  }
  if (event.type === 'hackathon.awarded') {
    return [
      {
        ...common,
        about: `${common.about}:${event.projectId}`,
        path: pageOf(event),
        to: only(...event.team),
        title: `${event.award}: ${event.projectTitle}`,
        description: `Your project has an award of “${event.title}”`,
      },
    ];
  }
  if (event.type === 'hackathon.judging' || event.type === 'hackathon.over') {
    const isOver = event.type === 'hackathon.over';
    return [
      {
        ...common,
        about: `hackathon:${event.occurrence}`,
        path: pageOf(event),
        to: await audience.ofHackathon(event.occurrence),
        title: `${isOver ? 'The results are in' : 'Judge the projects'}: ${
          event.title
        }`,
        description: isOver
          ? undefined
          : `Until ${when(event.until, event.timeZone)}`,
      },
    ];
  }
  return [];
}
