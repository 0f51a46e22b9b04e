import {
  limits,
  mentionedUsers,
  threadModeratePermission,
  threadReadPermission,
  type ModerationCaseView,
  type ModerationQueueView,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { decodeCursor, encodeCursor, pageOf } from '../../database/cursor';
import { toDate, toIso } from '../../database/time';
import type { ScopeResolver } from '../../viewer/resolveScope';
import { assertAllowed } from '../../viewer/verdict';
import type { Viewer } from '../../viewer/Viewer';
import { threadVerdicts } from '../policy';
import type { ThreadReader } from '../ThreadReader';
import { listActs } from './store/acts';
import { queueLength, queuePage, type QueueRow } from './store/queue';
import { reasonsOf, wordsOf, type ReasonCount } from './store/reports';

/** Reads what waits for a moderator, and what moderators did. */
export class QueueReader {
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
  ): Promise<ModerationQueueView> {
    const { entityRefs } = await this.#scopes.resolve(viewer, query.scope);
    const limit = query.limit ?? limits.page.default;
    const after = decodeCursor('moderation', query.cursor);
    const own = ownQueue(viewer, entityRefs);
    const found =
      own.entityRefs.length > 0
        ? await queuePage(this.#knex, { ...own, after, limit: limit + 1 })
        : [];
    const { rows, nextCursor } = pageOf(found, limit, row =>
      encodeCursor('moderation', {
        value: toDate(row.opened_at).getTime(),
        id: row.id,
      }),
    );
    const ids = rows.map(row => row.id);
    const [reasons, words] =
      ids.length > 0
        ? await Promise.all([
            reasonsOf(this.#knex, ids),
            wordsOf(this.#knex, ids),
          ])
        : [[], []];
    return {
      items: rows.map(row => presentCase(row, reasons, words)),
      nextCursor,
      people: await viewer.peopleOf(
        rows.flatMap(row => [row.author_ref, ...mentionedUsers(row.body)]),
      ),
      entities: viewer.entitiesOf(rows.map(row => row.entity_ref)),
    };
  }

  /**
   * How many things wait for a viewer on entities that they are known to see;
   * `undefined` for whoever leads none of them.
   */
  async length(
    viewer: Viewer,
    entityRefs: string[],
  ): Promise<number | undefined> {
    const own = ownQueue(viewer, entityRefs);
    if (own.entityRefs.length === 0) return undefined;
    return queueLength(this.#knex, own);
  }

  async history(viewer: Viewer, threadId: string) {
    const thread = await this.#reader.see(viewer, threadId);
    assertAllowed(threadVerdicts(viewer, thread).note);
    const rows = await listActs(this.#knex, threadId);
    return {
      items: rows.map(row => ({
        act: row.act,
        replyId: row.reply_id ?? undefined,
        by: row.by_ref,
        role: row.by_role,
        at: toIso(row.done_at),
        reason: row.reason ?? undefined,
      })),
      people: await viewer.peopleOf(rows.map(row => row.by_ref)),
    };
  }
}

/** What of some entities is a viewer's to decide. */
function ownQueue(viewer: Viewer, entityRefs: string[]) {
  const moderates = viewer.gate.screen(threadModeratePermission);
  return {
    entityRefs:
      moderates === 'none' ? [] : entityRefs.filter(ref => viewer.steers(ref)),
    notBy: viewer.ref,
    screens: [viewer.gate.screen(threadReadPermission), moderates],
  };
}

function presentCase(
  row: QueueRow,
  reasons: ReasonCount[],
  words: Array<{ case_id: string; words: string }>,
): ModerationCaseView {
  return {
    id: row.id,
    thread: { id: row.thread_id, title: row.title, kind: row.kind },
    replyId: row.reply_id ?? undefined,
    entityRef: row.entity_ref,
    author: row.author_ref,
    role: row.role,
    body: row.body,
    writtenAt: toIso(row.written_at),
    since: toIso(row.opened_at),
    held: Boolean(row.held),
    reports: row.report_count,
    reasons: reasons
      .filter(reason => reason.case_id === row.id)
      .map(({ reason, count }) => ({ reason, count })),
    words: words
      .filter(said => said.case_id === row.id)
      .map(said => said.words),
  };
}
