import { InputError } from '@backstage/errors';
import {
  excerptOf,
  limits,
  roadmapShippedDays,
  roadmapStatuses,
  threadReadPermission,
  type ChangelogPage,
  type ParsedRequestOf,
  type RoadmapView,
  type threadContract,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import {
  decodeCursor,
  encodeCursor,
  largestCount,
  pageOf,
} from '../../database/cursor';
import { toIso } from '../../database/time';
import type { ScopeResolver } from '../../viewer/resolveScope';
import type { Viewer } from '../../viewer/Viewer';
import { listThreads, positionOf } from '../store/listThreads';
import { peopleIn, type ThreadReader } from '../ThreadReader';
import { listColumns } from './store/listColumns';
import { responsesOf } from './store/responsesOf';

type RoadmapQuery = ParsedRequestOf<typeof threadContract.roadmap>['query'];
type ChangelogQuery = ParsedRequestOf<typeof threadContract.changelog>['query'];

/** How many threads of each column a roadmap brings along. */
const columnLength = 10;

/** Reads where a scope is going, and what became of it. */
export class RoadmapReader {
  readonly #knex: Knex;
  readonly #scopes: ScopeResolver;
  readonly #threads: ThreadReader;

  constructor(options: {
    knex: Knex;
    scopes: ScopeResolver;
    threads: ThreadReader;
  }) {
    this.#knex = options.knex;
    this.#scopes = options.scopes;
    this.#threads = options.threads;
  }

  async roadmap(viewer: Viewer, query: RoadmapQuery): Promise<RoadmapView> {
    const { column, cursor, limit = columnLength } = query;
    if (cursor !== undefined && !column) {
      throw new InputError(
        'cursor: belongs to one column, which must be named',
      );
    }
    const after = decodeCursor(cursorOf(column), cursor, largestCount);
    const scope = await this.#scopes.resolve(viewer, query.scope);
    const found = await listColumns(this.#knex, {
      entityRefs: scope.entityRefs,
      columns: (column ? [column] : roadmapStatuses).map(status => ({
        status,
        after,
        shippedSince:
          status === 'shipped'
            ? new Date(viewer.now.getTime() - roadmapShippedDays * 86_400_000)
            : undefined,
      })),
      screen: viewer.gate.screen(threadReadPermission),
      limit: limit + 1,
    });

    const pages = [...found].map(([status, rows]) => ({
      status,
      ...pageOf(rows, limit, row =>
        encodeCursor(cursorOf(status), positionOf('demand', row)),
      ),
    }));
    const shown = await this.#threads.present(
      viewer,
      pages.flatMap(page => page.rows),
    );
    const byId = new Map(shown.map(thread => [thread.id, thread]));
    return {
      columns: pages.map(({ status, rows, nextCursor }) => ({
        status,
        items: rows.flatMap(row => byId.get(row.id) ?? []),
        nextCursor,
      })),
      people: await viewer.peopleOf(shown.flatMap(peopleIn)),
      entities: viewer.entitiesOf(shown.map(thread => thread.entityRef)),
    };
  }

  async changelog(
    viewer: Viewer,
    query: ChangelogQuery,
  ): Promise<ChangelogPage> {
    const limit = query.limit ?? limits.page.default;
    const after = decodeCursor('shipped', query.cursor);
    const scope = await this.#scopes.resolve(viewer, query.scope);
    const found = await listThreads(this.#knex, {
      entityRefs: scope.entityRefs,
      order: 'shipped',
      screen: viewer.gate.screen(threadReadPermission),
      after,
      limit: limit + 1,
    });
    const { rows, nextCursor } = pageOf(found, limit, row =>
      encodeCursor('shipped', positionOf('shipped', row)),
    );
    const [threads, responses] = await Promise.all([
      this.#threads.present(viewer, rows),
      responsesOf(
        this.#knex,
        rows.filter(row => row.response_at).map(row => row.id),
      ),
    ]);
    return {
      items: threads.map((thread, index) => ({
        thread,
        shippedAt: toIso(rows[index].shipped_at ?? rows[index].created_at),
        response: responses.has(thread.id)
          ? excerptOf(responses.get(thread.id) ?? '')
          : undefined,
      })),
      nextCursor,
      people: await viewer.peopleOf(threads.flatMap(peopleIn)),
      entities: viewer.entitiesOf(threads.map(thread => thread.entityRef)),
    };
  }
}

/** A cursor goes on in the column that gave it and no other. */
function cursorOf(status: string | undefined): string {
  return `roadmap:${status}`;
}
