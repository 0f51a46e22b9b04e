import { NotFoundError } from '@backstage/errors';
import {
  limits,
  mentionedUsers,
  queryTerms,
  threadReadPermission,
  type ParsedRequestOf,
  type ReplyPage,
  type ReplyView,
  type ThreadDetail,
  type ThreadMatch,
  type ThreadPage,
  type ThreadView,
  type threadContract,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import {
  decodeCursor,
  decodeIdCursor,
  encodeCursor,
  largestCount,
  pageOf,
} from '../database/cursor';
import type { EntityPresence } from '../viewer/EntityPresence';
import type { ScopeResolver } from '../viewer/resolveScope';
import type { Viewer } from '../viewer/Viewer';
import type { LinkReader } from './links/LinkReader';
import {
  entitiesOfHistory,
  presentMergedFrom,
  presentMergedInto,
  presentStep,
} from './merging/presentMerges';
import {
  threadWithMerged,
  threadsOfHistory,
} from './merging/store/mergedThreads';
import { moderates, readsReply, seesThread, threadVerdicts } from './policy';
import {
  presentMatch,
  presentReply,
  presentResponse,
  presentThread,
} from './present';
import { findMatches } from './search/store/findMatches';
import type { FoundThread } from './search/store/searchQuery';
import { findReply, listReplies } from './store/replies';
import { findMarkedThread, findThread } from './store/findThread';
import { marksIn, marksOf, noMarks, type Marked } from './store/marks';
import { listMoves } from './store/moves';
import { listMine } from './store/listMine';
import { listMarkedThreads, positionOf } from './store/listThreads';
import type { FullThreadRow, ReplyRow, ThreadRow } from './tables';

type ListQuery = ParsedRequestOf<typeof threadContract.list>['query'];

/** How many replies a thread brings along. */
const firstReplies = 50;

/** Reads threads as a viewer may see them. */
export class ThreadReader {
  readonly #knex: Knex;
  readonly #scopes: ScopeResolver;
  readonly #links: LinkReader;
  readonly #presence: EntityPresence;

  constructor(options: {
    knex: Knex;
    scopes: ScopeResolver;
    links: LinkReader;
    presence: EntityPresence;
  }) {
    this.#knex = options.knex;
    this.#scopes = options.scopes;
    this.#links = options.links;
    this.#presence = options.presence;
  }

  async list(viewer: Viewer, query: ListQuery): Promise<ThreadPage> {
    const scope = await this.#scopes.resolve(viewer, query.scope);
    const page = await this.page(viewer, scope.entityRefs, {
      ...query,
      withPinned: scope.scope.of === 'entity',
    });
    return {
      ...page,
      people: await viewer.peopleOf(page.items.flatMap(peopleIn)),
      entities: viewer.entitiesOf(page.items.map(item => item.entityRef)),
    };
  }

  /**
   * A page of threads of entities that the viewer is known to see.
   *
   * @param query - `withPinned`: what is pinned comes first, where it is the
   *   plain list of an entity and the page has room for more than that
   */
  async page(
    viewer: Viewer,
    entityRefs: string[],
    query: Omit<ListQuery, 'scope'> & { withPinned?: boolean },
  ): Promise<{ items: ThreadView[]; nextCursor?: string }> {
    const order = query.mine ? 'active' : query.sort ?? 'top';
    const limit = query.limit ?? limits.page.default;
    const terms = query.q === undefined ? [] : queryTerms(query.q);
    const after = decodeCursor(
      order,
      query.cursor,
      order === 'top' || order === 'demand' ? largestCount : undefined,
    );
    // A search for nothing that could be a word finds nothing.
    const searchless = Boolean(query.q?.trim()) && terms.length === 0;
    const walk = {
      entityRefs,
      order,
      kind: query.kind,
      status: query.status,
      label: query.label,
      terms,
      screen: viewer.gate.screen(threadReadPermission),
      after,
      limit: limit + 1,
    };
    const withPinned =
      query.withPinned &&
      limit > limits.pins.max &&
      ['top', 'new', 'active'].includes(order) &&
      !(query.mine || query.kind || query.status || query.label || query.q);
    let found: Array<Marked<FoundThread>> = [];
    if (!searchless) {
      found = query.mine
        ? await listMine(this.#knex, {
            ...walk,
            mine: query.mine,
            person: viewer.ref,
          })
        : await listMarkedThreads(this.#knex, {
            ...walk,
            withPinned,
            person: viewer.ref,
          });
    }
    const isFirst = !after && withPinned;
    const pinned = isFirst ? found.filter(row => row.pinned_at !== null) : [];
    const without = after?.without ?? pinned.map(row => row.id);
    const { rows, nextCursor } = pageOf(
      found.slice(pinned.length),
      limit - pinned.length,
      row => encodeCursor(order, { ...positionOf(order, row), without }),
    );
    const shown = [...pinned, ...rows];
    const matches = await this.#matches(shown, terms);
    return {
      items: shown.map(row => ({
        ...presentMarked(viewer, row),
        match: matches.get(row.id),
      })),
      nextCursor,
    };
  }

  /** What was shipped last. */
  async shipped(
    viewer: Viewer,
    entityRefs: string[],
    limit: number,
  ): Promise<ThreadView[]> {
    const rows = await listMarkedThreads(this.#knex, {
      entityRefs,
      order: 'shipped',
      screen: viewer.gate.screen(threadReadPermission),
      limit,
      person: viewer.ref,
    });
    return rows.map(row => presentMarked(viewer, row));
  }

  async get(viewer: Viewer, id: string): Promise<ThreadDetail> {
    const row = await this.seeMarked(viewer, id);
    const [moves, own, loaded, replacement] = await Promise.all([
      listMoves(this.#knex, id),
      this.#replies(viewer, [row], { limit: firstReplies }),
      this.#links.load(viewer, id),
      this.#replacementOf(viewer, row),
    ]);
    const response = presentResponse(row);
    const others = await threadsOfHistory(
      this.#knex,
      moves.flatMap(move => move.other_thread ?? []),
    );
    const spokenOf = entitiesOfHistory(moves, others);
    const merged = await this.#seenAmong(
      viewer,
      [...others.values()].filter(other => other.merged_into === id),
    );
    // Few threads have taken others in, so the others do not wait for that.
    const page =
      merged.length === 0
        ? own
        : await this.#replies(viewer, [row, ...merged], {
            limit: firstReplies,
          });
    const named = [
      row.author_ref,
      ...(row.answer_by ? [row.answer_by] : []),
      ...(row.locked_by ? [row.locked_by] : []),
      ...mentionedUsers(row.body),
      ...moves.flatMap(move => (move.by_role === 'suite' ? [] : move.by_ref)),
      ...(response ? [response.author, ...mentionedUsers(response.body)] : []),
      ...page.items.flatMap(peopleInReply),
      ...loaded.links.map(link => link.added_by),
    ];
    // People, linked entities and those of the history, in one request.
    await viewer.see([...named, ...loaded.entityRefs, ...spokenOf]);
    const history = moves.map(move => presentStep(viewer, move, others));
    const linked = this.#links.present(viewer, row, loaded, moves);
    const mergedFrom = presentMergedFrom(viewer, row, moves, others);
    return {
      thread: { ...presentMarked(viewer, row), body: row.body },
      response,
      replacement,
      history,
      mergedInto: presentMergedInto(viewer, row, moves, others),
      mergedFrom,
      ...linked,
      replies: page,
      people: await viewer.peopleOf([
        ...named,
        ...mergedFrom.map(({ thread }) => thread.author),
      ]),
      entities: viewer.entitiesOf([
        row.entity_ref,
        ...spokenOf,
        ...linked.links.flatMap(link => link.entityRef ?? []),
      ]),
    };
  }

  /** A thread as it stands after a change. */
  async one(viewer: Viewer, id: string) {
    return this.shown(viewer, await this.seeMarked(viewer, id));
  }

  /** The same, of a row that is known. */
  async shown(viewer: Viewer, row: Marked<FullThreadRow>) {
    const thread = { ...presentMarked(viewer, row), body: row.body };
    return {
      thread,
      people: await viewer.peopleOf([
        ...peopleIn(thread),
        ...mentionedUsers(row.body),
      ]),
      entities: viewer.entitiesOf([row.entity_ref]),
    };
  }

  async listReplies(
    viewer: Viewer,
    id: string,
    query: { cursor?: string; limit?: number },
  ): Promise<ReplyPage> {
    const found = await threadWithMerged(this.#knex, id);
    const row = await this.#unlessHidden(viewer, found.thread);
    if (!row) throw noThread(id);
    const merged = await this.#seenAmong(viewer, found.merged);
    const page = await this.#replies(viewer, [row, ...merged], query);
    return {
      ...page,
      people: await viewer.peopleOf(page.items.flatMap(peopleInReply)),
    };
  }

  async oneReply(viewer: Viewer, id: string) {
    return this.shownReply(viewer, await this.seeReply(viewer, id));
  }

  /** The same, of rows that are known. */
  async shownReply(
    viewer: Viewer,
    { reply, thread }: { reply: ReplyRow; thread: FullThreadRow },
  ) {
    const view = presentReply(viewer, thread, reply);
    return {
      reply: view,
      people: await viewer.peopleOf(peopleInReply(view)),
    };
  }

  /** @throws NotFoundError when it is not there, deleted or hidden: all alike */
  async see(viewer: Viewer, id: string): Promise<FullThreadRow> {
    const row = await this.seeIfThere(viewer, id);
    if (!row) throw noThread(id);
    return row;
  }

  /** The same, for whoever asks for something else than the thread. */
  async seeIfThere(
    viewer: Viewer,
    id: string,
  ): Promise<FullThreadRow | undefined> {
    return this.#unlessHidden(viewer, await findThread(this.#knex, id));
  }

  /** The same, with what the viewer has to do with it and its labels. */
  async seeMarked(viewer: Viewer, id: string): Promise<Marked<FullThreadRow>> {
    const found = await findMarkedThread(this.#knex, id, viewer.ref);
    // Who wrote it is named in the answer: both come from one request.
    if (found) await viewer.see([found.entity_ref, found.author_ref]);
    const row = await this.#unlessHidden(viewer, found);
    if (!row) throw noThread(id);
    return row;
  }

  async #unlessHidden<Row extends ThreadRow>(
    viewer: Viewer,
    row: Row | undefined,
  ): Promise<Row | undefined> {
    if (row) await this.seeEntity(viewer, row.entity_ref);
    return row && seesThread(viewer, row) ? row : undefined;
  }

  /** @throws NotFoundError when it is not there, deleted or hidden: all alike */
  async seeReply(
    viewer: Viewer,
    id: string,
  ): Promise<{ reply: ReplyRow; thread: FullThreadRow }> {
    const reply = await findReply(this.#knex, id);
    const thread = reply && (await findThread(this.#knex, reply.thread_id));
    if (thread) await this.seeEntity(viewer, thread.entity_ref);
    if (
      !reply ||
      !thread ||
      !seesThread(viewer, thread) ||
      !readsReply(viewer, thread, reply)
    ) {
      throw new NotFoundError(`There is no reply '${id}'`);
    }
    return { reply, thread };
  }

  /**
   * Sees an entity as the person does. What one that is not in the catalog any
   * more has left behind is seen by administrators, to look after it.
   */
  async seeEntity(viewer: Viewer, ref: string): Promise<void> {
    await viewer.see([ref]);
    if (viewer.sees(ref) || !viewer.administrator) return;
    if (await this.#presence.isGone(ref)) viewer.rememberGone(ref);
  }

  /** Rows of a list as the viewer may see them, in the same order. */
  async present(viewer: Viewer, rows: ThreadRow[]): Promise<ThreadView[]> {
    const marks = await marksOf(
      this.#knex,
      viewer.ref,
      rows.map(row => row.id),
    );
    return rows.map(row =>
      presentThread(viewer, row, marks.get(row.id) ?? noMarks),
    );
  }

  /** Where the threads of one page have the words of a search. */
  async #matches(
    rows: FoundThread[],
    terms: string[],
  ): Promise<Map<string, ThreadMatch>> {
    if (terms.length === 0 || rows.length === 0) return new Map();
    const found = await findMatches(
      this.#knex,
      rows,
      terms.map(word => ({ word, begun: true })),
    );
    return new Map(
      rows.flatMap(row => {
        const match = found.get(row.id);
        return match ? [[row.id, presentMatch(row.title, match, terms)]] : [];
      }),
    );
  }

  /** What to read instead of a thread, where the viewer may. */
  async #replacementOf(viewer: Viewer, row: FullThreadRow) {
    if (!row.replaced_by) return undefined;
    const other = await findThread(this.#knex, row.replaced_by);
    if (other) await viewer.see([other.entity_ref]);
    return other && seesThread(viewer, other)
      ? { id: other.id, title: other.title }
      : undefined;
  }

  /** Those of some threads that the viewer sees. */
  async #seenAmong(viewer: Viewer, rows: ThreadRow[]): Promise<ThreadRow[]> {
    if (rows.length === 0) return [];
    await viewer.see(rows.map(row => row.entity_ref));
    return rows.filter(row => seesThread(viewer, row));
  }

  /**
   * Replies to a thread and to what was merged into it, which the viewer is
   * known to see. Each is presented as in the thread it was written in.
   */
  async #replies(
    viewer: Viewer,
    threads: ThreadRow[],
    query: { cursor?: string; limit?: number },
  ): Promise<{ items: ReplyView[]; nextCursor?: string }> {
    const limit = query.limit ?? firstReplies;
    const byId = new Map(
      threads.map(thread => [
        thread.id,
        { thread, can: threadVerdicts(viewer, thread) },
      ]),
    );
    const found = await listReplies(this.#knex, {
      of: threads.map(thread => ({
        threadId: thread.id,
        heldBy: moderates(viewer, thread).allowed ? 'all' : viewer.ref,
      })),
      after: decodeIdCursor('reading', query.cursor),
      limit: limit + 1,
    });
    const { rows, nextCursor } = pageOf(found, limit, row =>
      encodeCursor('reading', { value: row.root_id, id: row.id }),
    );
    return {
      items: rows.flatMap(row => {
        const of = byId.get(row.thread_id);
        return of ? [presentReply(viewer, of.thread, row, of.can)] : [];
      }),
      nextCursor,
    };
  }
}

/** A row of a list as the viewer may see it. */
export function presentMarked(viewer: Viewer, row: Marked): ThreadView {
  return presentThread(viewer, row, marksIn(row));
}

export function noThread(id: string): NotFoundError {
  return new NotFoundError(`There is no thread '${id}'`);
}

/** Who is named where a list shows a thread. */
export function peopleIn(thread: ThreadView): string[] {
  const { author, answer, lock, match } = thread;
  return [author, answer?.by, lock?.by, match?.reply?.author].filter(
    ref => ref !== undefined,
  );
}

function peopleInReply(reply: ReplyView): string[] {
  return [reply.author, ...mentionedUsers(reply.body)];
}
