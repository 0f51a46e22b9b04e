import { InputError } from '@backstage/errors';
import {
  limits,
  threadReadPermission,
  type OrphanView,
  type ThreadPage,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { decodeCursor, encodeCursor, pageOf } from '../../database/cursor';
import { toDate } from '../../database/time';
import type { Outbox } from '../../outbox/Outbox';
import { recordEvent, recordEvents } from '../../outbox/store';
import type { EntityPresence } from '../../viewer/EntityPresence';
import { assertAllowed } from '../../viewer/verdict';
import type { Viewer } from '../../viewer/Viewer';
import { about } from '../about';
import { recordAct } from '../recordAct';
import { carryLabels } from '../labels/carryLabels';
import { labelsFor } from '../labels/labelsFor';
import type { LabelRow } from '../labels/store/labels';
import { updateThread } from '../store/updateThread';
import { peopleIn, type ThreadReader } from '../ThreadReader';
import type { ThreadService } from '../ThreadService';
import type { MoveRow, ThreadRow } from '../tables';
import { mayArchive, mayTidyAll, mayTidyOrphans, mayUnarchive } from './policy';
import { moveCases } from '../moderation/store/moveCases';
import { changeThreads, holdThreadsOf } from './store/changeThreadsOf';
import { entitiesOfThreads, threadsByEntity } from './store/entityRefs';
import { listThreadsOf } from './store/listThreadsOf';

/** How many transactions one request makes at most. */
const batchesPerRequest = 5;

/** What is done to every thread of an entity. */
interface ChangeOfAll {
  which: (query: Knex.QueryBuilder) => void;
  changes: Partial<ThreadRow>;
  /** What threads may carry where they go. */
  labels?: { entityRef: string; possible: LabelRow[] };
  step: Pick<MoveRow, 'what'> &
    Partial<Pick<MoveRow, 'from_entity' | 'to_entity' | 'reason'>>;
  event: (thread: ThreadRow) => Parameters<typeof recordEvent>[2];
}

interface PageQuery {
  cursor?: string;
  limit?: number;
}

/** Looks after threads whose entities left the catalog. */
export class OrphanService {
  readonly #knex: Knex;
  readonly #reader: ThreadReader;
  readonly #threads: ThreadService;
  readonly #presence: EntityPresence;
  readonly #outbox: Pick<Outbox, 'poke'>;

  constructor(options: {
    knex: Knex;
    reader: ThreadReader;
    threads: ThreadService;
    presence: EntityPresence;
    outbox: Pick<Outbox, 'poke'>;
  }) {
    this.#knex = options.knex;
    this.#reader = options.reader;
    this.#threads = options.threads;
    this.#presence = options.presence;
    this.#outbox = options.outbox;
  }

  /**
   * @throws ServiceUnavailableError when the catalog cannot tell what is gone
   */
  async list(
    viewer: Viewer,
    query: PageQuery,
  ): Promise<{ items: OrphanView[]; nextCursor?: string }> {
    assertAllowed(mayTidyOrphans(viewer));
    const limit = query.limit ?? limits.page.default;
    const archived = await entitiesOfThreads(
      this.#knex,
      decodeRef(query.cursor),
    );
    const refs = [...archived.keys()];
    const gone = new Set<string>();
    for await (const ref of this.#presence.goneAmong(refs)) {
      gone.add(ref);
      if (gone.size > limit) break;
    }
    const last = gone.size > limit ? [...gone].pop() : undefined;
    const found = refs.filter(
      ref => (gone.has(ref) || archived.get(ref)) && (!last || ref <= last),
    );
    const page = found.slice(0, limit);
    const counts = await threadsByEntity(this.#knex, page);
    return {
      items: page.map(entityRef => ({
        entityRef,
        gone: gone.has(entityRef),
        threads: counts.get(entityRef) ?? 0,
        archived: archived.get(entityRef) ?? 0,
      })),
      nextCursor: found.length > limit ? encodeRef(page[limit - 1]) : undefined,
    };
  }

  async listThreads(
    viewer: Viewer,
    query: PageQuery & { entityRef: string },
  ): Promise<ThreadPage> {
    assertAllowed(mayTidyOrphans(viewer));
    const { entityRef } = query;
    await this.#reader.seeEntity(viewer, entityRef);
    const limit = query.limit ?? limits.page.default;
    const all = viewer.sees(entityRef)
      ? await listThreadsOf(this.#knex, {
          entityRef,
          screen: viewer.gate.screen(threadReadPermission),
          after: decodeCursor('orphans', query.cursor),
          limit: limit + 1,
        })
      : [];
    const { rows, nextCursor } = pageOf(all, limit, row =>
      encodeCursor('orphans', {
        value: toDate(row.created_at).getTime(),
        id: row.id,
      }),
    );
    const items = await this.#reader.present(viewer, rows);
    return {
      items,
      nextCursor,
      people: await viewer.peopleOf(items.flatMap(peopleIn)),
      entities: viewer.entitiesOf([entityRef]),
    };
  }

  async archive(viewer: Viewer, id: string) {
    await this.#threads.holding(viewer, id, async (tx, thread) => {
      assertAllowed(mayArchive(viewer, thread));
      if (thread.unlisted === 'archived') return;
      await updateThread(tx, id, { unlisted: 'archived' });
      await recordAct(tx, viewer, thread, { what: 'archived' });
      await recordEvent(tx, viewer, {
        ...about(viewer, thread),
        type: 'thread.archived',
      });
    });
    return this.#reader.one(viewer, id);
  }

  async unarchive(viewer: Viewer, id: string) {
    await this.#threads.holding(viewer, id, async (tx, thread) => {
      assertAllowed(mayUnarchive(viewer, thread));
      if (thread.unlisted !== 'archived') return;
      await updateThread(tx, id, { unlisted: null });
      await recordAct(tx, viewer, thread, { what: 'unarchived' });
      await recordEvent(tx, viewer, {
        ...about(viewer, thread),
        type: 'thread.unarchived',
      });
    });
    return this.#reader.one(viewer, id);
  }

  async transferAll(
    viewer: Viewer,
    input: { entityRef: string; to: string; reason?: string },
  ) {
    assertAllowed(mayTidyAll(viewer));
    const to = await viewer.seeOne(input.to);
    if (to.ref === input.entityRef) {
      throw new InputError('to: must be another entity');
    }
    await this.#presence.assertGone(input.entityRef);
    const possible = await labelsFor(this.#knex, viewer, to.ref);
    return this.#changeAll(viewer, input.entityRef, {
      which: () => {},
      // What stands out there is decided there.
      changes: { entity_ref: to.ref, pinned_at: null },
      labels: { entityRef: to.ref, possible },
      step: {
        what: 'transferred',
        from_entity: input.entityRef,
        to_entity: to.ref,
        reason: input.reason ?? null,
      },
      event: thread => ({
        ...about(viewer, thread),
        type: 'thread.transferred',
        entityRefs: [to.ref, input.entityRef],
        kind: thread.kind,
        author: thread.author_ref,
        announced: false,
      }),
    });
  }

  async archiveAll(viewer: Viewer, entityRef: string) {
    assertAllowed(mayTidyAll(viewer));
    await this.#presence.assertGone(entityRef);
    return this.#changeAll(viewer, entityRef, {
      which: query => query.whereNull('unlisted'),
      changes: { unlisted: 'archived' },
      step: { what: 'archived' },
      event: thread => ({ ...about(viewer, thread), type: 'thread.archived' }),
    });
  }

  async unarchiveAll(viewer: Viewer, entityRef: string) {
    assertAllowed(mayTidyAll(viewer));
    return this.#changeAll(viewer, entityRef, {
      which: query => query.where('unlisted', 'archived'),
      changes: { unlisted: null },
      step: { what: 'unarchived' },
      event: thread => ({
        ...about(viewer, thread),
        type: 'thread.unarchived',
      }),
    });
  }

  /**
   * Changes the threads of an entity, a transaction for every batch: a request
   * that is cut off has done whole batches, and sent again it goes on.
   */
  async #changeAll(
    viewer: Viewer,
    entityRef: string,
    all: ChangeOfAll,
  ): Promise<{ threads: number; left: boolean }> {
    let threads = 0;
    let changed = -1;
    for (let batch = 0; changed !== 0 && batch < batchesPerRequest; batch++) {
      changed = await this.#changeBatch(viewer, entityRef, all);
      threads += changed;
    }
    this.#outbox.poke();
    return { threads, left: changed !== 0 };
  }

  async #changeBatch(
    viewer: Viewer,
    entityRef: string,
    all: ChangeOfAll,
  ): Promise<number> {
    return this.#knex.transaction(async tx => {
      const rows = await holdThreadsOf(tx, entityRef, all.which);
      if (rows.length === 0) return 0;
      const ids = rows.map(row => row.id);
      const lost = all.labels && (await carryLabels(tx, ids, all.labels));
      await changeThreads(tx, rows, all.changes, {
        ...all.step,
        lostLabels: lost,
        by_ref: viewer.ref,
        by_role: 'member',
        moved_at: viewer.now,
      });
      if (all.changes.entity_ref) {
        await moveCases(tx, ids, all.changes.entity_ref);
      }
      await recordEvents(tx, viewer, rows.map(all.event));
      return rows.length;
    });
  }
}

function encodeRef(ref: string): string {
  return Buffer.from(JSON.stringify(['refs', ref])).toString('base64url');
}

function decodeRef(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    parts = undefined;
  }
  if (
    !Array.isArray(parts) ||
    parts[0] !== 'refs' ||
    typeof parts[1] !== 'string' ||
    parts[1].includes('\0')
  ) {
    throw new InputError("cursor: is not one that this list gave ('refs')");
  }
  return parts[1];
}
