import {
  limits,
  mentionedUsers,
  threadModeratePermission,
  type ModeratingView,
  type ModerationCaseView,
  type ModerationQueueView,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { decodeCursor, encodeCursor, pageOf } from '../../database/cursor';
import { readJsonRows } from '../../database/jsonRows';
import { toDate, toIso } from '../../database/time';
import type { EntityCatalog } from '../../viewer/EntityCatalog';
import type { ScopeResolver } from '../../viewer/resolveScope';
import type { Viewer } from '../../viewer/Viewer';
import { moderatedBy } from './moderated';
import {
  queueLength,
  queuePage,
  waitingOn,
  type QueueRow,
} from './store/queue';

/** Reads what waits for a moderator. */
export class QueueReader {
  readonly #knex: Knex;
  readonly #scopes: ScopeResolver;
  readonly #catalog: EntityCatalog;

  constructor(options: {
    knex: Knex;
    scopes: ScopeResolver;
    catalog: EntityCatalog;
  }) {
    this.#knex = options.knex;
    this.#scopes = options.scopes;
    this.#catalog = options.catalog;
  }

  async list(
    viewer: Viewer,
    query: { scope: string; cursor?: string; limit?: number },
  ): Promise<ModerationQueueView> {
    const { entityRefs } = await this.#scopes.resolve(viewer, query.scope);
    const page = await this.page(viewer, entityRefs, query);
    return {
      ...page,
      people: await viewer.peopleOf(page.items.flatMap(peopleInCase)),
      entities: viewer.entitiesOf(page.items.map(item => item.entityRef)),
    };
  }

  /** A page of what waits on entities that the viewer is known to see. */
  async page(
    viewer: Viewer,
    entityRefs: string[],
    query: { cursor?: string; limit?: number },
  ): Promise<{ items: ModerationCaseView[]; nextCursor?: string }> {
    const limit = query.limit ?? limits.page.default;
    const after = decodeCursor('moderation', query.cursor);
    const moderated = moderatedBy(viewer, entityRefs);
    const found =
      moderated.entityRefs.length > 0
        ? await queuePage(this.#knex, {
            moderated,
            notBy: viewer.ref,
            after,
            limit: limit + 1,
          })
        : [];
    const { rows, nextCursor } = pageOf(found, limit, row =>
      encodeCursor('moderation', {
        value: toDate(row.opened_at).getTime(),
        id: row.id,
      }),
    );
    return { items: rows.map(presentCase), nextCursor };
  }

  /**
   * How many things wait for a viewer on entities that they are known to see;
   * `undefined` for whoever leads none of them.
   */
  async length(
    viewer: Viewer,
    entityRefs: string[],
  ): Promise<number | undefined> {
    const moderated = moderatedBy(viewer, entityRefs);
    if (moderated.entityRefs.length === 0) return undefined;
    return queueLength(this.#knex, { moderated, notBy: viewer.ref });
  }

  /**
   * Whether a viewer keeps order anywhere, and how much waits for them. Only
   * entities on which something waits are looked at, however many there are.
   */
  async own(viewer: Viewer): Promise<ModeratingView> {
    const seen = await viewer.see(await waitingOn(this.#knex));
    const waiting = await this.length(
      viewer,
      seen.map(entity => entity.ref),
    );
    return {
      leads: waiting !== undefined || (await this.#leadsAnything(viewer)),
      waiting: waiting ?? 0,
    };
  }

  async #leadsAnything(viewer: Viewer): Promise<boolean> {
    if (viewer.gate.screen(threadModeratePermission) === 'none') return false;
    if (viewer.administrator) return true;
    const facilitated = await viewer.facilitated();
    if (facilitated.some(({ ref }) => viewer.leads(ref, 'moderate'))) {
      return true;
    }
    const { ownershipRefs, credentials } = viewer;
    const owned = await this.#catalog.ownedBy(ownershipRefs, credentials);
    return owned.length > 0;
  }
}

/** Who is named where a case is shown. */
export function peopleInCase(item: ModerationCaseView): string[] {
  return [item.author, ...mentionedUsers(item.body)];
}

function presentCase(row: QueueRow): ModerationCaseView {
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
    reasons: readJsonRows(row.reasons),
    words: readJsonRows(row.said).map(({ words }) => words),
  };
}
