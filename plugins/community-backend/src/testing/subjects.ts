import type {
  CommunityApi,
  EventKind,
} from '@platform-community/backstage-plugin-community-common';
import { appointed } from './appointed';
import { letClockRun, setClock } from './clock';
import { crowd } from './endings';
import { statedUrl } from './statedLinks';
import type { TestCommunity } from './startCommunity';
import { payments, people } from './world';

/** A local time in UTC at which what is going on began. */
export function fiveMinutesAgo(): string {
  return new Date(Date.now() - 5 * 60_000).toISOString().slice(0, 16);
}

/** A day and a wall-clock time that lie ahead whenever a test runs. */
export function daysAhead(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Makes something so long ago that a hackathon of a week later is judged now, or
 * is over.
 */
export async function longAgo<T>(
  phase: 'judging' | 'over',
  make: () => Promise<T>,
): Promise<T> {
  const days = phase === 'judging' ? 8 : 14;
  setClock(new Date(Date.now() - days * 86_400_000).toISOString());
  try {
    return await make();
  } finally {
    letClockRun();
  }
}

/**
 * Things to act on, all on `payments`, made by the people whose they are: the
 * author of threads, replies and events, and the person of terms, is
 * `people.other`.
 */
export function subjectsOf(community: TestCommunity, entityRef = payments) {
  const author = community.as(people.other);
  const owner = community.as(people.owner);
  const member = community.as(people.member);

  async function thread(kind: 'idea' | 'question' = 'idea'): Promise<string> {
    const made = await author.threads.create({
      entityRef,
      kind,
      title: 'Retry budgets in the client',
      body: 'Every caller retries and we finish it off.',
    });
    return made.thread.id;
  }

  async function reply(threadId: string, by = author): Promise<string> {
    const made = await by.threads.reply({ id: threadId, body: 'Do it once.' });
    return made.reply.id;
  }

  /** A question with a reply by somebody else, accepted when asked for. */
  async function question(
    accepted: boolean,
  ): Promise<{ id: string; replyId: string }> {
    const id = await thread('question');
    const replyId = await reply(id, member);
    if (accepted) await owner.threads.accept({ id, replyId });
    return { id, replyId };
  }

  /** A thread that was merged into another one like it. */
  async function merged(): Promise<string> {
    const id = await thread();
    await owner.threads.merge({ id, into: await thread() });
    return id;
  }

  async function term(person: string = people.other): Promise<string> {
    const made = await appointed(community, {
      entityRef,
      person,
      focus: 'Answers',
      until: daysAhead(30),
    });
    return made.term.id;
  }

  /** An open proposal to somebody who was not asked before. */
  async function asked(person: string = people.other): Promise<string> {
    const made = await owner.catalysts.propose({
      entityRef,
      person,
      focus: 'Answers',
      until: daysAhead(30),
    });
    return made.proposal.id;
  }

  /** Ends what is open between somebody and the entity, so that all may begin anew. */
  async function atRest(...persons: string[]): Promise<void> {
    const { items, proposals } = await owner.catalysts.list({
      scope: `entity:${entityRef}`,
    });
    for (const { id, person } of items) {
      if (!persons.includes(person)) continue;
      await owner.catalysts.end({ id, reason: 'Only for a while' });
    }
    for (const { id, person } of proposals) {
      if (persons.includes(person)) await owner.catalysts.withdraw({ id });
    }
  }

  /** Lets the author be a member again. */
  async function endTerms(): Promise<void> {
    await atRest(people.other);
  }

  /** An event whose host was a catalyst when they planned it. */
  async function event(
    startsLocal = `${daysAhead(7)}T14:00`,
    kind: EventKind = 'demo',
  ): Promise<string> {
    await term();
    const made = await author.events.plan({
      kind,
      title: 'Demo day',
      startsLocal,
      timeZone: 'UTC',
      minutes: 60,
      entityRefs: [entityRef],
    });
    await endTerms();
    return made.event.id;
  }

  /** A demo that the author proposes for an event of somebody else. */
  async function agendaItem(eventId?: string): Promise<string> {
    const { items } = await author.events.propose({
      id: eventId ?? (await event()),
      kind: 'demo',
      title: 'Token buckets',
    });
    return items[items.length - 1].id;
  }

  /** The same, taken into the running order. */
  async function acceptedItem(eventId?: string): Promise<string> {
    const id = await agendaItem(eventId);
    await owner.events.decideItem({ id, state: 'accepted' });
    return id;
  }

  /** A thread brought to an event that is going on. */
  async function broughtThread(eventId?: string): Promise<string> {
    const { items } = await author.events.propose({
      id: eventId ?? (await begun()),
      kind: 'thread',
      threadId: await thread('question'),
    });
    return items[0].id;
  }

  /** A calendar of the author. */
  async function feed(): Promise<string> {
    return (await author.events.subscribe({ scope: 'mine' })).feed.id;
  }

  /** An event that is going on. */
  async function begun(): Promise<string> {
    return event(fiveMinutesAgo());
  }

  /** A hackathon in a week, of one hour. */
  async function hackathon(): Promise<string> {
    return event(undefined, 'hackathon');
  }

  /** A project of a hackathon, with the team of who starts it. */
  async function project(
    of: { eventId?: string; by?: CommunityApi; join?: boolean } = {},
  ): Promise<string> {
    const { by = author, join = true } = of;
    const { projects } = await by.events.startProject({
      id: of.eventId ?? (await hackathon()),
      title: 'Brownouts on a switch',
      join,
    });
    return projects[projects.length - 1].id;
  }

  /** The same, submitted. */
  async function submitted(
    of: { eventId?: string; by?: CommunityApi } = {},
  ): Promise<string> {
    const { by = author } = of;
    const id = await project(of);
    await by.events.submitProject({ id, text: 'It sheds what can wait.' });
    return id;
  }

  /** Two projects to judge at a hackathon of the author, made by others. */
  async function judged(): Promise<{ eventId: string; ids: string[] }> {
    const eventId = await hackathon();
    const by = [people.stranger, ...crowd(1)].map(community.as);
    const one = await submitted({ eventId, by: by[0] });
    const other = await submitted({ eventId, by: by[1] });
    return { eventId, ids: [one, other] };
  }

  async function link(threadId: string, address: string): Promise<string> {
    const before = await author.threads.get({ id: threadId });
    const { links } = await author.threads.addLink({
      id: threadId,
      address,
    });
    const known = new Set(before.links.map(({ id }) => id));
    return links.find(({ id }) => !known.has(id))?.id ?? '';
  }

  /** A thread whose linked pull request was merged. */
  async function proposal(): Promise<{ id: string; linkId: string }> {
    const id = await thread();
    const linkId = await link(id, statedUrl('merged'));
    for (;;) {
      const detail = await owner.threads.get({ id });
      if (detail.shipProposal) return { id, linkId };
    }
  }

  return {
    thread,
    reply,
    question,
    merged,
    term,
    asked,
    atRest,
    endTerms,
    event,
    begun,
    agendaItem,
    acceptedItem,
    broughtThread,
    feed,
    hackathon,
    project,
    submitted,
    judged,
    link,
    proposal,
  };
}
