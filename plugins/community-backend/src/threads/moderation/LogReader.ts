import {
  limits,
  type ModerationActView,
  type ModerationLogView,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { decodeCursor, encodeCursor, pageOf } from '../../database/cursor';
import { toDate, toIso } from '../../database/time';
import type { ScopeResolver } from '../../viewer/resolveScope';
import { assertAllowed } from '../../viewer/verdict';
import type { Viewer } from '../../viewer/Viewer';
import { threadVerdicts } from '../policy';
import type { ThreadReader } from '../ThreadReader';
import { moderatedBy } from './moderated';
import { listActs, logPage } from './store/acts';
import type { ActRow } from './tables';

/**
 * Reads what moderators did. That something was kept is not told to whoever
 * wrote it, as they do not learn that it was reported.
 */
export class LogReader {
  readonly #knex: Knex;
  readonly #scopes: ScopeResolver;
  readonly #reader: ThreadReader;

  constructor(options: {
    knex: Knex;
    scopes: ScopeResolver;
    reader: ThreadReader;
  }) {
    this.#knex = options.knex;
    this.#scopes = options.scopes;
    this.#reader = options.reader;
  }

  async list(
    viewer: Viewer,
    query: { scope: string; cursor?: string; limit?: number },
  ): Promise<ModerationLogView> {
    const { entityRefs } = await this.#scopes.resolve(viewer, query.scope);
    const limit = query.limit ?? limits.page.default;
    const after = decodeCursor('moderation-log', query.cursor);
    const moderated = moderatedBy(viewer, entityRefs);
    const found =
      moderated.entityRefs.length > 0
        ? await logPage(this.#knex, {
            moderated,
            reader: viewer.ref,
            after,
            limit: limit + 1,
          })
        : [];
    const { rows, nextCursor } = pageOf(found, limit, row =>
      encodeCursor('moderation-log', {
        value: toDate(row.done_at).getTime(),
        id: row.id,
      }),
    );
    return {
      items: rows.map(row => ({
        ...presentAct(row),
        thread: { id: row.thread_id, title: row.title, kind: row.kind },
        entityRef: row.entity_ref,
      })),
      nextCursor,
      people: await viewer.peopleOf(rows.map(row => row.by_ref)),
      entities: viewer.entitiesOf(rows.map(row => row.entity_ref)),
    };
  }

  /** What was done with one thread and its replies, first to last. */
  async history(viewer: Viewer, threadId: string) {
    const thread = await this.#reader.see(viewer, threadId);
    assertAllowed(threadVerdicts(viewer, thread).note);
    const rows = await listActs(this.#knex, threadId, viewer.ref);
    return {
      items: rows.map(presentAct),
      people: await viewer.peopleOf(rows.map(row => row.by_ref)),
    };
  }
}

function presentAct(row: ActRow): ModerationActView {
  return {
    id: row.id,
    act: row.act,
    replyId: row.reply_id ?? undefined,
    by: row.by_ref,
    role: row.by_role,
    at: toIso(row.done_at),
    reason: row.reason ?? undefined,
  };
}
