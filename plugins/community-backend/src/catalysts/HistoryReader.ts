import { limits } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { decodeCursor, encodeCursor, pageOf } from '../database/cursor';
import { toDate } from '../database/time';
import type { ScopeResolver } from '../viewer/resolveScope';
import type { Viewer } from '../viewer/Viewer';
import { peopleInMove, presentMove } from './present';
import { movesPage } from './store/moves';

/** Reads how catalysts came and went. */
export class HistoryReader {
  readonly #knex: Knex;
  readonly #scopes: ScopeResolver;

  constructor(options: { knex: Knex; scopes: ScopeResolver }) {
    this.#knex = options.knex;
    this.#scopes = options.scopes;
  }

  async page(
    viewer: Viewer,
    query: { scope: string; cursor?: string; limit?: number },
  ) {
    const { entityRefs } = await this.#scopes.resolve(viewer, query.scope);
    const limit = query.limit ?? limits.page.default;
    const found = await movesPage(this.#knex, {
      entityRefs,
      appointed: entityRefs.filter(ref => viewer.owns(ref)),
      reader: viewer.ref,
      after: decodeCursor('term-history', query.cursor),
      limit: limit + 1,
    });
    const { rows, nextCursor } = pageOf(found, limit, row =>
      encodeCursor('term-history', {
        value: toDate(row.at).getTime(),
        id: row.id,
      }),
    );
    const items = rows.map(presentMove);
    return {
      items,
      nextCursor,
      people: await viewer.peopleOf(items.flatMap(peopleInMove)),
      entities: viewer.entitiesOf(items.map(item => item.entityRef)),
    };
  }
}
