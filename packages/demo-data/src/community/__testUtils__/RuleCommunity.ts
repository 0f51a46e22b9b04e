import { ConflictError } from '@backstage/errors';
import {
  assertStartFits,
  contract,
  dayOf,
  daysBetween,
  firstStatus,
  isTargetOver,
  longestTermDays,
  movesFrom,
  occurrencesOf,
  resolveLocalTime,
  statusAfterAnswer,
  statusesWithReason,
  statusesWithTarget,
  type CommunityApi,
  type Endpoint,
  type RecurrencePlan,
  type ThreadKind,
  type ThreadStatus,
} from '@platform-community/backstage-plugin-community-common';
import { z } from 'zod';

interface Thread {
  title: string;
  entityRef: string;
  kind: ThreadKind;
  author: string;
  status: ThreadStatus;
  shippedBy?: string;
  at: Date;
  replies: Map<string, { at: Date; nested: boolean }>;
  answer?: string;
  isPinned?: boolean;
  isLocked?: boolean;
}

interface Keyed {
  idempotencyKey?: string;
}

interface Term {
  entityRef: string;
  person: string;
  since: string;
  until: string;
  ended?: boolean;
}

/**
 * A community in memory that knows the rules and nothing else: it checks each
 * request against the contract, and who may do what when against the catalog.
 */
export class RuleCommunity {
  readonly threads = new Map<string, Thread>();
  readonly terms = new Map<string, Term>();
  readonly proposals = new Set<string>();
  readonly events = new Map<
    string,
    {
      plan: RecurrencePlan;
      entityRefs: string[];
      kind: string;
      endsAt: Date;
      going: number;
      cancelled: boolean;
    }
  >();
  /** What is proposed for events. */
  readonly items = new Map<
    string,
    {
      id: string;
      kind: string;
      title: string;
      proposedBy: string;
      event: string;
      accepted: boolean;
    }
  >();
  /** The projects of hackathons. */
  readonly projects = new Map<
    string,
    {
      id: string;
      title: string;
      event: string;
      team: string[];
      submitted: boolean;
      award?: string;
    }
  >();
  /** Who compared which projects. */
  readonly compared: string[] = [];
  readonly labels = new Map<string, { name: string; entityRef: string }>();
  /** What was reported and waits for a moderator, by its thread. */
  readonly cases = new Map<string, { by: string; thread: Thread }>();
  notes = 0;
  votes = 0;
  replies = 0;

  readonly #owners: Map<string, string>;
  readonly #teams: Map<string, string[]>;
  readonly #keys = new Map<string, string>();
  #made = 0;

  constructor(catalog: {
    owners: Map<string, string>;
    teams: Map<string, string[]>;
  }) {
    this.#owners = catalog.owners;
    this.#teams = catalog.teams;
  }

  readonly as = (person: string, at: Date): CommunityApi => {
    must(this.#teams.has(person), `${person} is not in the catalog`);
    const api = {
      home: {
        watch: ({ entityRef }: { entityRef: string }) => {
          must(
            this.#owners.has(entityRef),
            `${entityRef} is not in the catalog`,
          );
        },
      },
      threads: this.#threadsOf(person, at),
      catalysts: this.#catalystsOf(person, at),
      elections: this.#electionsOf(person, at),
      events: this.#eventsOf(person, at),
    };
    return checked(api) as unknown as CommunityApi;
  };

  #threadsOf(person: string, at: Date) {
    const steered = (id: string) => {
      const thread = this.#thread(id, at);
      must(this.#steers(person, thread.entityRef, at), 'does not steer');
      return thread;
    };
    const move = (thread: Thread, to: ThreadStatus, reason?: string) => {
      const allowed = movesFrom(thread.kind, thread.status);
      must(allowed.includes(to), `${thread.status} does not become ${to}`);
      must(reason || !statusesWithReason.includes(to), `${to} needs a reason`);
      thread.status = to;
      if (to === 'shipped') thread.shippedBy = person;
    };
    const aim = (thread: Thread, target: string | null | undefined) => {
      if (!target) return;
      must(statusesWithTarget.includes(thread.status), 'aims at nothing');
      must(!isTargetOver(target, dayOf(at)), 'aims at what is over');
    };
    return {
      list: ({ scope }: { scope: string }) => ({
        items: [...this.threads]
          .filter(([, { entityRef }]) => scope === `entity:${entityRef}`)
          .map(([id, thread]) => ({ id, ...thread })),
      }),
      create: (
        request: Keyed & { entityRef: string; kind: ThreadKind; title: string },
      ) => {
        const { entityRef, kind, title } = request;
        must(this.#owners.has(entityRef), `${entityRef} is not in the catalog`);
        const { id, made } = this.#idFor(person, request);
        if (made) return { thread: { id } };
        this.threads.set(id, {
          title,
          entityRef,
          kind,
          author: person,
          status: firstStatus[kind],
          at,
          replies: new Map(),
        });
        return { thread: { id } };
      },
      offerHelp: ({ entityRef }: { entityRef: string }) => {
        must(this.#owners.has(entityRef), `${entityRef} is not in the catalog`);
      },
      addLink: ({ id }: { id: string }) => {
        const thread = this.#thread(id, at);
        must(
          thread.author === person ||
            this.#steers(person, thread.entityRef, at),
          'links a thread that is not theirs',
        );
      },
      castVote: ({ id }: { id: string }) => {
        const thread = this.#thread(id, at);
        must(thread.author !== person, 'votes for their own thread');
        must(thread.status !== 'closed', 'votes on a closed thread');
        this.votes += 1;
      },
      watch: ({ id }: { id: string }) => {
        this.#thread(id, at);
      },
      reply: (request: Keyed & { id: string; parentId?: string }) => {
        const thread = this.#thread(request.id, at);
        must(thread.status !== 'closed', 'replies to a closed thread');
        must(
          !thread.isLocked || this.#steers(person, thread.entityRef, at),
          'replies to a locked thread',
        );
        if (request.parentId) {
          const parent = thread.replies.get(request.parentId);
          must(parent && !parent.nested, 'replies deeper than one level');
          must(parent && parent.at <= at, 'replies before there was a reply');
        }
        const { id, made } = this.#idFor(person, request);
        if (made) return { reply: { id } };
        thread.replies.set(id, { at, nested: Boolean(request.parentId) });
        this.replies += 1;
        return { reply: { id } };
      },
      accept: (request: { id: string; replyId: string }) => {
        const thread = this.#thread(request.id, at);
        must(thread.kind === 'question', 'accepts an answer to no question');
        must(thread.author === person, 'accepts an answer for somebody else');
        must(!thread.answer, 'accepts a second answer');
        must(thread.replies.has(request.replyId), 'accepts what is not there');
        thread.answer = request.replyId;
        thread.status = statusAfterAnswer(true);
      },
      move: (request: {
        id: string;
        status: ThreadStatus;
        reason?: string;
        target?: string | null;
        replacedBy?: string;
      }) => {
        const thread = steered(request.id);
        move(thread, request.status, request.reason);
        if (request.replacedBy) {
          const instead = this.#thread(request.replacedBy, at);
          must(thread.status === 'outdated', 'replaces what is not outdated');
          must(instead.kind === thread.kind, 'replaces it with another kind');
        }
        aim(thread, request.target);
      },
      confirm: ({ id }: { id: string }) => {
        const thread = this.#thread(id, at);
        must(thread.author === person, 'confirms for somebody else');
        must(thread.status === 'shipped', 'confirms what is not shipped');
        must(thread.shippedBy !== person, 'confirms what they shipped');
      },
      respond: (request: {
        id: string;
        body: string;
        status?: ThreadStatus;
        target?: string | null;
      }) => {
        const thread = steered(request.id);
        if (request.status) move(thread, request.status, request.body);
        aim(thread, request.target);
      },
      ...this.#tidying(person, at, steered),
    };
  }

  /** What those who lead do to keep threads in order, and reports to them. */
  #tidying(person: string, at: Date, steered: (id: string) => Thread) {
    return {
      createLabel: (request: { entityRef: string; name: string }) => {
        const { entityRef, name } = request;
        must(this.#steers(person, entityRef, at), 'labels what is not theirs');
        const { id } = this.#idFor(person, {});
        this.labels.set(id, { name, entityRef });
        return { label: { id } };
      },
      listLabels: ({ scope }: { scope: string }) => ({
        items: [...this.labels]
          .filter(([, { entityRef }]) => scope === `entity:${entityRef}`)
          .map(([id, label]) => ({ id, ...label })),
      }),
      labelThread: (request: { id: string; add?: string[] }) => {
        steered(request.id);
        const isKnown = request.add?.every(id => this.labels.has(id));
        must(isKnown, 'puts on a label that is not there');
      },
      pin: ({ id }: { id: string }) => {
        steered(id).isPinned = true;
      },
      lock: ({ id }: { id: string }) => {
        steered(id).isLocked = true;
      },
      writeNote: (request: Keyed & { id: string }) => {
        steered(request.id);
        if (!this.#idFor(person, request).made) this.notes += 1;
      },
      report: ({ id }: { id: string }) => {
        const thread = this.#thread(id, at);
        must(thread.author !== person, 'reports what they wrote themselves');
        this.cases.set(id, { by: person, thread });
      },
      queue: ({ scope }: { scope: string }) => ({
        items: [...this.cases]
          .filter(
            ([, { thread }]) =>
              scope === `entity:${thread.entityRef}` &&
              thread.author !== person &&
              this.#steers(person, thread.entityRef, at),
          )
          .map(([id]) => ({ id, thread: { id } })),
      }),
      decide: ({ id }: { id: string }) => {
        must(this.cases.delete(id), 'decides what does not wait');
      },
    };
  }

  #electionsOf(person: string, at: Date) {
    return {
      plan: (
        request: Keyed & {
          entityRef: string;
          officers: string[];
          nominationsCloseAt: string;
          votingCloseAt: string;
          termUntil: string;
        },
      ) => {
        const { id, made } = this.#idFor(person, request);
        if (made) return { election: { id } };
        const { entityRef, officers, votingCloseAt, termUntil } = request;
        must(this.#owns(person, entityRef), 'plans without being an owner');
        must(
          officers.every(officer => this.#teams.has(officer)),
          'names an officer whom nobody knows',
        );
        must(new Date(request.nominationsCloseAt) > at, 'closed before it is');
        const days = daysBetween(votingCloseAt.slice(0, 10), termUntil);
        must(days >= 1 && days <= longestTermDays, `a term of ${days} days`);
        return { election: { id } };
      },
    };
  }

  #catalystsOf(person: string, at: Date) {
    return {
      appoint: (
        request: Keyed & { entityRef: string; person: string; until: string },
      ) => {
        const { id, made } = this.#idFor(person, request);
        if (made) return { term: { id } };
        const { entityRef, until } = request;
        const since = dayOf(at);
        must(this.#owns(person, entityRef), 'appoints without being an owner');
        must(this.#teams.has(request.person), 'appoints nobody');
        const days = daysBetween(since, until);
        must(days >= 0 && days <= longestTermDays, `a term of ${days} days`);
        must(
          !this.#isCatalyst(request.person, entityRef, at),
          `${request.person} is a catalyst there already`,
        );
        this.terms.set(id, { entityRef, person: request.person, since, until });
        return { term: { id } };
      },
      propose: (
        request: Keyed & { entityRef: string; person: string; until: string },
      ) => {
        const { id, made } = this.#idFor(person, request);
        if (made) return { proposal: { id } };
        const { entityRef, until } = request;
        must(this.#owns(person, entityRef), 'asks without being an owner');
        must(this.#teams.has(request.person), 'asks nobody');
        const days = daysBetween(dayOf(at), until);
        must(days >= 0 && days <= longestTermDays, `a term of ${days} days`);
        must(
          !this.#isCatalyst(request.person, entityRef, at),
          `${request.person} is a catalyst there already`,
        );
        this.proposals.add(id);
        return { proposal: { id } };
      },
      end: (request: { id: string; reason?: string }) => {
        const term = this.terms.get(request.id);
        must(term && isRunning(term, at), 'ends what is not running');
        const byOwner = term && this.#owns(person, term.entityRef);
        must(
          term?.person === person || (byOwner && request.reason),
          'ends the term of somebody else',
        );
        if (term) term.ended = true;
      },
    };
  }

  #eventsOf(person: string, at: Date) {
    const known = (id: string, day?: string) => {
      const event = this.events.get(id);
      if (!event) throw new Error(`There is no event ${id}`);
      must(!event.cancelled, 'comes to an event that was cancelled');
      const [asked] = occurrencesOf(event.plan, { from: day, limit: 1 });
      must(!day || asked?.day === day, 'answers for a day that is none of it');
      must(at < asked.startsAt, 'answers after the event');
      return event;
    };
    return {
      plan: (
        request: Keyed & {
          kind: string;
          minutes: number;
          entityRefs: string[];
          startsLocal: string;
          timeZone: string;
          recurrence?: { rule: string };
        },
      ) => {
        must(
          request.entityRefs.some(ref => this.#steers(person, ref, at)),
          `plans without steering any of ${request.entityRefs}`,
        );
        const { startsLocal, timeZone, recurrence } = request;
        const plan = { startsLocal, timeZone, ...recurrence };
        assertStartFits(plan);
        const starts = resolveLocalTime(startsLocal, timeZone).instant;
        must(at < starts, 'plans an event that has begun');
        const { id, made } = this.#idFor(person, request);
        if (made) return { event: { id } };
        this.events.set(id, {
          plan,
          entityRefs: request.entityRefs,
          kind: request.kind,
          endsAt: new Date(starts.getTime() + request.minutes * 60_000),
          going: 0,
          cancelled: false,
        });
        return { event: { id } };
      },
      rsvp: (request: {
        id: string;
        day?: string;
        which?: string;
        answer: string;
      }) => {
        const event = known(request.id, request.day);
        must(request.which || !event.plan.rule, 'does not say which of them');
        if (request.answer === 'going') event.going += 1;
      },
      cancel: (request: { id: string }) => {
        known(request.id).cancelled = true;
      },
      propose: (
        request: Keyed & {
          id: string;
          kind: string;
          title?: string;
          threadId?: string;
        },
      ) => {
        const { kind, title, threadId } = request;
        const event = known(request.id);
        const thread = threadId ? this.#thread(threadId, at) : undefined;
        must(title || thread || kind === 'questions', 'proposes without words');
        must(
          (kind !== 'slot' && kind !== 'questions') ||
            event.entityRefs.some(ref => this.#steers(person, ref, at)),
          'adds a slot without running the agenda',
        );
        const { id, made } = this.#idFor(person, request);
        if (!made) {
          this.items.set(id, {
            id,
            kind,
            title: title ?? thread?.title ?? '',
            proposedBy: person,
            event: request.id,
            accepted: false,
          });
        }
        return {
          items: [...this.items.values()].filter(
            one => one.event === request.id,
          ),
        };
      },
      voteItem: ({ id }: { id: string }) => {
        must(this.items.has(id), 'wants what is not proposed');
      },
      decideItem: ({ id }: { id: string }) => {
        const item = this.items.get(id);
        must(item, 'takes in what is not proposed');
        const { entityRefs } = known(item!.event);
        must(
          entityRefs.some(ref => this.#steers(person, ref, at)),
          'takes something in without running the agenda',
        );
        item!.accepted = true;
      },
      ...this.#hackathonsOf(person, at),
    };
  }

  /** Hackathons, whose submissions are due at the end, judged for two days. */
  #hackathonsOf(person: string, at: Date) {
    const found = (id: string) => {
      const event = this.events.get(id);
      must(event?.kind === 'hackathon', 'builds at no hackathon');
      return event!;
    };
    const of = (id: string) => {
      const project = this.projects.get(id);
      if (!project) throw new Error(`There is no project ${id}`);
      return { project, event: found(project.event) };
    };
    const all = (event: string) => ({
      projects: [...this.projects.values()].filter(one => one.event === event),
    });
    const isIn = (event: string) =>
      all(event).projects.some(({ team }) => team.includes(person));
    const over = (endsAt: Date) => endsAt.getTime() + 48 * 3_600_000;
    const pairFor = (id: string) => {
      const { endsAt } = found(id);
      must(at >= endsAt && at.getTime() < over(endsAt), 'judges at no time');
      const theirs = all(id).projects.filter(
        one => one.submitted && !one.team.includes(person),
      );
      const pairs = theirs.flatMap((one, index) =>
        theirs.slice(index + 1).map(other => [one, other]),
      );
      const left = pairs.filter(
        pair => !this.compared.includes(this.#pairKey(person, pair)),
      );
      return { pair: left[0] ?? [] };
    };
    return {
      startProject: (
        request: Keyed & {
          id: string;
          title: string;
          threadId?: string;
          join: boolean;
        },
      ) => {
        const { endsAt } = found(request.id);
        const { id, made } = this.#idFor(person, request);
        if (made) return all(request.id);
        must(at < endsAt, 'starts a project when it is over');
        must(!request.join || !isIn(request.id), 'is in two teams');
        if (request.threadId) this.#thread(request.threadId, at);
        this.projects.set(id, {
          id,
          title: request.title,
          event: request.id,
          team: request.join ? [person] : [],
          submitted: false,
        });
        return all(request.id);
      },
      joinTeam: ({ id }: { id: string }) => {
        const { project, event } = of(id);
        must(at < event.endsAt, 'joins when it is over');
        must(!isIn(project.event), 'is in two teams');
        must(project.team.length < 5, 'joins a team that is full');
        project.team.push(person);
      },
      submitProject: ({ id }: { id: string }) => {
        const { project, event } = of(id);
        must(project.team.includes(person), 'submits what is not theirs');
        must(at < event.endsAt, 'submits too late');
        project.submitted = true;
      },
      pairToCompare: ({ id }: { id: string }) => pairFor(id),
      compareProjects: (request: {
        id: string;
        one: string;
        other: string;
        better: string;
      }) => {
        const pair = [of(request.one).project, of(request.other).project];
        must(
          pair.every(one => one.submitted),
          'judges what is not submitted',
        );
        must(
          pair.every(one => !one.team.includes(person)),
          'judges their own',
        );
        this.compared.push(this.#pairKey(person, pair));
        return pairFor(request.id);
      },
      awardProject: ({ id, award }: { id: string; award: string }) => {
        const { project, event } = of(id);
        must(at.getTime() >= over(event.endsAt), 'gives an award too soon');
        must(
          event.entityRefs.some(ref => this.#steers(person, ref, at)),
          'gives an award at the hackathon of somebody else',
        );
        project.award = award;
      },
      linkProject: ({ id, component }: { id: string; component: string }) => {
        const { project } = of(id);
        must(project.team.includes(person), 'links what is not theirs');
        must(this.#owners.has(component), `${component} is not in the catalog`);
      },
    };
  }

  #pairKey(person: string, pair: Array<{ id: string }>) {
    return [person, ...pair.map(({ id }) => id).sort()].join(' ');
  }

  #thread(id: string, at: Date): Thread {
    const thread = this.threads.get(id);
    if (!thread) throw new Error(`There is no thread ${id}`);
    must(thread.at <= at, 'acts before the thread was started');
    return thread;
  }

  #owns(person: string, entityRef: string) {
    const owner = this.#owners.get(entityRef);
    return Boolean(owner && this.#teams.get(person)?.includes(owner));
  }

  #isCatalyst(person: string, entityRef: string, at: Date) {
    return [...this.terms.values()].some(
      term =>
        term.person === person &&
        term.entityRef === entityRef &&
        isRunning(term, at),
    );
  }

  #steers(person: string, entityRef: string, at: Date) {
    return (
      this.#owns(person, entityRef) || this.#isCatalyst(person, entityRef, at)
    );
  }

  #idFor(person: string, { idempotencyKey }: Keyed) {
    const key = `${person} ${idempotencyKey}`;
    const known = idempotencyKey && this.#keys.get(key);
    if (known) return { id: known, made: true };
    this.#made += 1;
    const id = `00000000-0000-7000-8000-${`${this.#made}`.padStart(12, '0')}`;
    this.#keys.set(key, id);
    return { id, made: false };
  }
}

function isRunning(term: Term, at: Date) {
  return !term.ended && term.since <= dayOf(at) && dayOf(at) <= term.until;
}

function must(condition: unknown, otherwise: string) {
  if (!condition) throw new ConflictError(otherwise);
}

/** Wraps each method so that its request has to keep to the contract. */
function checked<T extends Record<string, Record<string, unknown>>>(api: T) {
  const rooms = Object.entries(api).map(([room, methods]) => [
    room,
    Object.fromEntries(
      Object.entries(methods).map(([name, method]) => [
        name,
        async (request: object) => {
          const endpoints: Record<string, Record<string, Endpoint>> = contract;
          const { params, query, body } = endpoints[room][name];
          z.strictObject({ ...params, ...query, ...body }).parse(request);
          return typeof method === 'function' ? method(request) : undefined;
        },
      ]),
    ),
  ]);
  return Object.fromEntries(rooms);
}
