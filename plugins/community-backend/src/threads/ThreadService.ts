import { InputError } from '@backstage/errors';
import {
  excerptOf,
  type ThreadKind,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { takeKey } from '../database/idempotency';
import { newId } from '../database/ids';
import { writeTogether } from '../database/writeTogether';
import { toDate } from '../database/time';
import type { Outbox } from '../outbox/Outbox';
import type { DomainEvent } from '../outbox/DomainEvent';
import { recordEvent, recordEvents } from '../outbox/store';
import { assertAllowed } from '../viewer/verdict';
import type { Viewer } from '../viewer/Viewer';
import { about } from './about';
import type { Limits } from './limits/Limits';
import { changeLabelsOn } from './labels/changeLabelsOn';
import { labelsFor } from './labels/labelsFor';
import { peopleMentioned, peopleNewlyMentioned } from './mentioned';
import { holdEditedThread } from './moderation/holding';
import { settle } from './moderation/settle';
import { seesThread, threadVerdicts } from './policy';
import { dropThreadWords, keepThreadWords } from './search/store/searchTexts';
import { lockThread } from './store/findThread';
import { updateThread } from './store/updateThread';
import { withdrawVote, writeDemand } from './store/votes';
import { entityTarget, setSeen, setWatch, threadTarget } from './store/watches';
import { keepRevision } from './tidying/store/revisions';
import { noThread, type ThreadReader } from './ThreadReader';
import type { FullThreadRow } from './tables';
import type { BallotBox } from './voting/BallotBox';
import { assertMayStart, writeThread } from './writeThread';

interface NewThread {
  entityRef: string;
  kind: ThreadKind;
  title: string;
  body: string;
  labelIds?: string[];
  idempotencyKey?: string;
}

/** Changes threads, as far as a viewer may. */
export class ThreadService {
  readonly #knex: Knex;
  readonly #reader: ThreadReader;
  readonly #outbox: Pick<Outbox, 'poke'>;
  readonly #ballots: BallotBox;
  readonly #limits: Limits;

  constructor(options: {
    knex: Knex;
    reader: ThreadReader;
    outbox: Pick<Outbox, 'poke'>;
    ballots: BallotBox;
    limits: Limits;
  }) {
    this.#knex = options.knex;
    this.#reader = options.reader;
    this.#outbox = options.outbox;
    this.#ballots = options.ballots;
    this.#limits = options.limits;
  }

  async create(viewer: Viewer, input: NewThread) {
    const entity = await viewer.seeOne(input.entityRef);
    const id = newId(viewer.now);
    assertMayStart(viewer, { id, entityRef: entity.ref, kind: input.kind });
    const mentioned = await peopleMentioned(viewer, input.body);
    const possible = input.labelIds?.length
      ? await labelsFor(this.#knex, viewer, entity.ref)
      : [];
    const { idempotencyKey, ...request } = input;

    const earlier = await this.#knex.transaction(async tx => {
      const taken = await takeKey(tx, {
        person: viewer.ref,
        key: idempotencyKey,
        operation: 'create-thread',
        request,
        resultId: id,
        now: viewer.now,
      });
      if (taken) return taken;
      await writeThread(tx, viewer, {
        limits: this.#limits,
        started: {
          id,
          entityRef: entity.ref,
          kind: input.kind,
          title: input.title,
          body: input.body,
          mentioned,
        },
      });
      if (input.labelIds?.length) {
        await changeLabelsOn(tx, id, {
          add: input.labelIds,
          possible,
          field: 'labelIds',
        });
      }
      return undefined;
    });
    this.#outbox.poke();
    return this.#reader.one(viewer, earlier ?? id);
  }

  async edit(
    viewer: Viewer,
    id: string,
    changes: { title?: string; body?: string },
  ) {
    if (changes.title === undefined && changes.body === undefined) {
      throw new InputError('body: must change the title or the body');
    }
    const before = await this.#reader.see(viewer, id);
    const mentioned = await peopleNewlyMentioned(
      viewer,
      before.body,
      changes.body ?? before.body,
    );

    await this.holding(viewer, id, async (tx, thread) => {
      assertAllowed(threadVerdicts(viewer, thread).edit);
      const title = changes.title ?? thread.title;
      const body = changes.body ?? thread.body;
      if (title !== thread.title || body !== thread.body) {
        await keepRevision(tx, {
          thread_id: id,
          reply_id: null,
          title: thread.title,
          body: thread.body,
          written_at: thread.edited_at ?? thread.created_at,
        });
      }
      await updateThread(tx, id, {
        title,
        body,
        excerpt: excerptOf(body),
        edited_at: viewer.now,
      });
      const now = { ...thread, title, body };
      await keepThreadWords(tx, now);
      const edited: DomainEvent = {
        ...about(viewer, now),
        type: 'thread.edited',
        mentioned,
      };
      // What is merged or archived is in no list that spam could fill.
      const held =
        !thread.unlisted &&
        (await this.#limits.holdsEdit(tx, viewer, {
          entityRef: thread.entity_ref,
          before: `${thread.title}\n${thread.body}`,
          text: `${title}\n${body}`,
          writtenAt: toDate(thread.created_at),
        }));
      await recordEvent(
        tx,
        viewer,
        held ? await holdEditedThread(tx, viewer, now, edited) : edited,
      );
    });
    return this.#reader.one(viewer, id);
  }

  async delete(viewer: Viewer, id: string): Promise<void> {
    await this.holding(viewer, id, async (tx, thread) => {
      assertAllowed(threadVerdicts(viewer, thread).delete);
      await updateThread(tx, id, {
        deleted_at: viewer.now,
        deleted_by: viewer.ref,
      });
      await dropThreadWords(tx, id);
      await recordEvents(tx, viewer, [
        { ...about(viewer, thread), type: 'thread.deleted' },
        ...(await settle(tx, viewer, thread, { how: 'deleted' })),
      ]);
    });
  }

  async vote(viewer: Viewer, id: string, wanted: boolean) {
    const before = await this.#reader.seeMarked(viewer, id);
    const thread = wanted
      ? await this.#ballots.cast(viewer, id)
      : await this.#withdrawVote(viewer, id);
    return this.#reader.shown(viewer, {
      ...before,
      ...thread,
      has_voted: wanted,
    });
  }

  #withdrawVote(viewer: Viewer, id: string): Promise<FullThreadRow> {
    return this.#held(viewer, id, async (tx, thread) => {
      assertAllowed(threadVerdicts(viewer, thread).vote);
      const demand = await withdrawVote(tx, thread, { voter: viewer.ref });
      if (!demand) return thread;
      await writeTogether(tx, [
        writeDemand(tx, id, demand),
        recordEvent(tx, viewer, {
          ...about(viewer, thread),
          type: 'thread.voted',
        }),
      ]);
      return { ...thread, ...demand };
    });
  }

  async watch(viewer: Viewer, id: string, watching: boolean) {
    await this.#reader.see(viewer, id);
    await setWatch(this.#knex, {
      target: threadTarget(id),
      person: viewer.ref,
      watching,
      at: viewer.now,
    });
    return this.#reader.one(viewer, id);
  }

  /** What is new to somebody is theirs alone: nobody is told that they looked. */
  async markSeen(viewer: Viewer, id: string): Promise<void> {
    await this.#reader.see(viewer, id);
    await setSeen(this.#knex, {
      target: threadTarget(id),
      person: viewer.ref,
      at: viewer.now,
    });
  }

  async watchEntity(
    viewer: Viewer,
    entityRef: string,
    watching: boolean,
  ): Promise<void> {
    const entity = await viewer.seeOne(entityRef);
    await setWatch(this.#knex, {
      target: entityTarget(entity.ref),
      person: viewer.ref,
      watching,
      at: viewer.now,
    });
  }

  /**
   * Acts on a thread whose row is held. The entity is seen before, because
   * nothing is awaited in a transaction but the database; what was true of the
   * thread then is asked again of the row that is held.
   */
  async holding<Result>(
    viewer: Viewer,
    id: string,
    act: (tx: Knex.Transaction, thread: FullThreadRow) => Promise<Result>,
  ): Promise<Result> {
    await this.#reader.see(viewer, id);
    return this.#held(viewer, id, act);
  }

  async #held<Result>(
    viewer: Viewer,
    id: string,
    act: (tx: Knex.Transaction, thread: FullThreadRow) => Promise<Result>,
  ): Promise<Result> {
    const result = await this.#knex.transaction(async tx => {
      const thread = await lockThread(tx, id);
      if (!thread || !seesThread(viewer, thread)) throw noThread(id);
      return act(tx, thread);
    });
    this.#outbox.poke();
    return result;
  }
}
