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
import { positionOf } from '../store/listThreads';
import { peopleIn, presentMarked } from '../ThreadReader';
import { listColumns } from './store/listColumns';
import { listShipped } from './store/listShipped';

type RoadmapQuery = ParsedRequestOf<typeof threadContract.roadmap>['query'];
type ChangelogQuery = ParsedRequestOf<typeof threadContract.changelog>['query'];

/** How many threads of each column a roadmap brings along. */
const columnLength = 10;

/** Reads where a scope is going, and what became of it. */
export class RoadmapReader {
  readonly #knex: Knex;
  readonly #scopes: ScopeResolver;

  constructor(options: { knex: Knex; scopes: ScopeResolver }) {
    this.#knex = options.knex;
    this.#scopes = options.scopes;
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
      person: viewer.ref,
      limit: limit + 1,
    });

    const pages = [...found].map(([status, rows]) => ({
      status,
      ...pageOf(rows, limit, row =>
        encodeCursor(cursorOf(status), positionOf('demand', row)),
      ),
    }));
    const columns = pages.map(({ status, rows, nextCursor }) => ({
      status,
      items: rows.map(row => presentMarked(viewer, row)),
      nextCursor,
    }));
    const shown = columns.flatMap(({ items }) => items);
    return {
      columns,
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
    const found = await listShipped(this.#knex, {
      entityRefs: scope.entityRefs,
      screen: viewer.gate.screen(threadReadPermission),
      person: viewer.ref,
      after,
      limit: limit + 1,
    });
    const { rows, nextCursor } = pageOf(found, limit, row =>
      encodeCursor('shipped', positionOf('shipped', row)),
    );
    const items = rows.map(row => ({
      thread: presentMarked(viewer, row),
      shippedAt: toIso(row.shipped_at ?? row.created_at),
      response:
        row.response_body === null ? undefined : excerptOf(row.response_body),
    }));
    const threads = items.map(({ thread }) => thread);
    return {
      items,
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
