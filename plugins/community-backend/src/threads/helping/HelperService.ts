import { ConflictError, InputError } from '@backstage/errors';
import {
  limits,
  threadReadPermission,
  whoMayKnow,
  type WhoMayKnowView,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { toIso } from '../../database/time';
import { recordEvent } from '../../outbox/store';
import type { ScopeResolver } from '../../viewer/resolveScope';
import { assertAllowed } from '../../viewer/verdict';
import type { Viewer } from '../../viewer/Viewer';
import { about } from '../about';
import { mayOfferHelp, threadVerdicts } from '../policy';
import type { ThreadReader } from '../ThreadReader';
import type { ThreadService } from '../ThreadService';
import { marksIn, type Marked } from '../store/marks';
import type { FullThreadRow } from '../tables';
import { callsFor, mutedAmong, recordCall, setCallMute } from './store/calls';
import {
  helpersFor,
  helpersOf,
  offerHelp,
  topicsOf,
  withdrawHelp,
  type HelperRow,
} from './store/helpers';
import { knowingThreads } from './store/knowingThreads';

/** How many people are proposed for a question. */
const proposed = 5;

/** People who can help: who offered it, who may know, and who is called on. */
export class HelperService {
  readonly #knex: Knex;
  readonly #scopes: ScopeResolver;
  readonly #reader: ThreadReader;
  readonly #threads: ThreadService;

  constructor(options: {
    knex: Knex;
    scopes: ScopeResolver;
    reader: ThreadReader;
    threads: ThreadService;
  }) {
    this.#knex = options.knex;
    this.#scopes = options.scopes;
    this.#reader = options.reader;
    this.#threads = options.threads;
  }

  async list(viewer: Viewer, scopeText: string) {
    const { entityRefs } = await this.#scopes.resolve(viewer, scopeText);
    const { items, muted } = await this.among(viewer, entityRefs);
    return {
      items,
      muted,
      can: { offer: mayOfferHelp(viewer).allowed },
      people: await viewer.peopleOf(items.map(item => item.person)),
      entities: viewer.entitiesOf(items.map(item => item.entityRef)),
    };
  }

  /** Who offered help with entities that the viewer is known to see. */
  async among(viewer: Viewer, entityRefs: string[]) {
    const { helpers, muted } = await helpersFor(this.#knex, {
      entityRefs,
      person: viewer.ref,
    });
    return { items: helpers.map(presentHelper), muted };
  }

  async offer(viewer: Viewer, input: { entityRef: string; topics?: string[] }) {
    const entity = await viewer.seeOne(input.entityRef);
    assertAllowed(mayOfferHelp(viewer));
    const helper = await offerHelp(this.#knex, {
      entityRef: entity.ref,
      person: viewer.ref,
      topics: unlike(input.topics ?? []),
      at: viewer.now,
    });
    return {
      helper: presentHelper(helper),
      people: await viewer.peopleOf([viewer.ref]),
    };
  }

  async withdraw(viewer: Viewer, entityRef: string): Promise<void> {
    const entity = await viewer.seeOne(entityRef);
    await withdrawHelp(this.#knex, {
      entityRef: entity.ref,
      person: viewer.ref,
    });
  }

  async mute(viewer: Viewer, muted: boolean): Promise<void> {
    await setCallMute(this.#knex, {
      person: viewer.ref,
      muted,
      at: viewer.now,
    });
  }

  async whoMayKnow(viewer: Viewer, threadId: string): Promise<WhoMayKnowView> {
    const thread = await this.#reader.seeMarked(viewer, threadId);
    assertAllowed(threadVerdicts(viewer, thread).call);
    return this.#view(viewer, thread);
  }

  async callOn(viewer: Viewer, threadId: string, person: string) {
    const thread = await this.#reader.seeMarked(viewer, threadId);
    assertAllowed(threadVerdicts(viewer, thread).call);
    const { helpers, called } = await this.#view(viewer, thread);
    if (called.some(call => call.person === person)) {
      return this.#view(viewer, thread);
    }
    // Nobody is called on who has not shown that they may know.
    if (!helpers.some(helper => helper.person === person)) {
      throw new InputError('person: is none of those who may know');
    }
    await this.#threads.holding(viewer, threadId, async (tx, held) => {
      assertAllowed(threadVerdicts(viewer, held).call);
      const calls = await callsFor(tx, threadId);
      if (calls.some(call => call.person_ref === person)) return;
      if (calls.length >= limits.calls.max) {
        throw new ConflictError(
          `person: ${limits.calls.max} people were called on already`,
        );
      }
      await recordCall(tx, {
        threadId,
        person,
        by: viewer.ref,
        at: viewer.now,
      });
      await recordEvent(tx, viewer, {
        ...about(viewer, held),
        type: 'thread.called',
        person,
      });
    });
    return this.#view(viewer, thread);
  }

  async #view(
    viewer: Viewer,
    thread: Marked<FullThreadRow>,
  ): Promise<WhoMayKnowView> {
    const [offers, threads, calls] = await Promise.all([
      helpersOf(this.#knex, [thread.entity_ref]),
      knowingThreads(this.#knex, {
        entityRef: thread.entity_ref,
        screen: viewer.gate.screen(threadReadPermission),
      }),
      callsFor(this.#knex, thread.id),
    ]);
    const ranked = whoMayKnow(
      {
        question: thread,
        labels: marksIn(thread).labels.map(label => label.name),
        offers: offers.map(row => ({
          person: row.person_ref,
          topics: topicsOf(row),
        })),
        threads: threads
          .filter(row => row.id !== thread.id)
          .map(row => ({
            ...row,
            kind: row.kind === 'practice' ? 'practice' : 'answered',
            person:
              (row.kind !== 'practice' && row.answer_by) || row.author_ref,
          })),
      },
      Number.MAX_SAFE_INTEGER,
    );
    const called = new Set(calls.map(call => call.person_ref));
    const others = ranked.filter(
      ({ person }) =>
        person !== thread.author_ref &&
        person !== viewer.ref &&
        !called.has(person),
    );
    const muted = await mutedAmong(
      this.#knex,
      others.map(({ person }) => person),
    );
    const helpers = others
      .filter(({ person }) => !muted.has(person))
      .slice(0, proposed);
    return {
      helpers,
      called: calls.map(call => ({
        person: call.person_ref,
        by: call.by_ref,
        at: toIso(call.called_at),
      })),
      callsLeft: Math.max(0, limits.calls.max - calls.length),
      people: await viewer.peopleOf([
        ...helpers.map(({ person }) => person),
        ...calls.flatMap(call => [call.person_ref, call.by_ref]),
      ]),
    };
  }
}

function presentHelper(row: HelperRow) {
  return {
    entityRef: row.entity_ref,
    person: row.person_ref,
    topics: topicsOf(row),
    since: toIso(row.since),
  };
}

/** Topics without those that differ in case only. */
function unlike(topics: string[]): string[] {
  const seen = new Map(
    topics.map(topic => [topic.toLocaleLowerCase('en-US'), topic]),
  );
  return [...seen.values()];
}
