import {
  rankSimilar,
  similarTerms,
  threadReadPermission,
  type SimilarThreads,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import type { ScopeResolver } from '../../viewer/resolveScope';
import type { Viewer } from '../../viewer/Viewer';
import { peopleIn, type ThreadReader } from '../ThreadReader';
import { findSimilar, readSimilar } from './store/similarCandidates';

/** Finds what a thread that is being written may repeat. */
export class SimilarReader {
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

  async similar(
    viewer: Viewer,
    query: { scope: string; title: string },
  ): Promise<SimilarThreads> {
    const { entityRefs } = await this.#scopes.resolve(viewer, query.scope);
    const terms = similarTerms(query.title);
    const screen = viewer.gate.screen(threadReadPermission);
    const { ids, frequency } = await findSimilar(this.#knex, {
      entityRefs,
      terms,
      screen,
    });
    const rows =
      ids.length > 0 ? await readSimilar(this.#knex, ids, screen) : [];
    const items = await this.#reader.present(
      viewer,
      rankSimilar(terms, rows, frequency),
    );
    return {
      items,
      people: await viewer.peopleOf(items.flatMap(peopleIn)),
      entities: viewer.entitiesOf(items.map(item => item.entityRef)),
    };
  }
}
