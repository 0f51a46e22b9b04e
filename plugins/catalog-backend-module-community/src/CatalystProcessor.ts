import {
  getCompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  processingResult,
  type CatalogProcessor,
  type CatalogProcessorCache,
  type CatalogProcessorEmit,
  type LocationSpec,
} from '@backstage/plugin-catalog-node';
import {
  RELATION_CATALYST_OF,
  RELATION_HAS_CATALYST,
} from '@platform-community/backstage-plugin-community-common';
import type { CatalystSnapshot } from './CatalystSnapshot';
import { catalystsOf } from './catalystsOf';

/** Kinds that have no community: there are the most of them. */
const kindsWithoutCommunity = ['location', 'user'];

const cacheKey = 'catalysts';

/** What an entity is looked at anew by, when its catalysts change. */
export function refreshKeyOf(entityRef: string): string {
  return `community-catalysts:${entityRef}`;
}

/**
 * Relates entities to their catalysts, and back.
 *
 * @remarks
 * Nothing is awaited but the catalog's own cache, so a community that is slow or
 * away holds nobody up. What an entity was related to last is kept in that cache
 * too: it lives in the catalog's database, so that a backend which starts while
 * the community is away takes no relation off.
 */
export class CatalystProcessor implements CatalogProcessor {
  readonly #snapshot: CatalystSnapshot;

  constructor(snapshot: CatalystSnapshot) {
    this.#snapshot = snapshot;
  }

  getProcessorName(): string {
    return 'CommunityCatalystProcessor';
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    const kind = entity.kind.toLocaleLowerCase('en-US');
    if (kindsWithoutCommunity.includes(kind)) return entity;

    const entityRef = stringifyEntityRef(entity);
    emit(processingResult.refresh(refreshKeyOf(entityRef)));

    const self = getCompoundEntityRef(entity);
    const inOffice = await this.#inOffice(entityRef, cache);
    for (const ref of catalystsOf(entity, inOffice)) {
      const person = parseEntityRef(ref);
      emit(
        processingResult.relation({
          source: self,
          type: RELATION_HAS_CATALYST,
          target: person,
        }),
      );
      emit(
        processingResult.relation({
          source: person,
          type: RELATION_CATALYST_OF,
          target: self,
        }),
      );
    }
    return entity;
  }

  /** Who has a running term, as far as is known now or was known last. */
  async #inOffice(
    entityRef: string,
    cache: CatalogProcessorCache,
  ): Promise<string[]> {
    const before = (await cache.get<string[]>(cacheKey)) ?? [];
    const now = this.#snapshot.of(entityRef);
    if (!now) return before;
    // Most entities have never had one, and need no entry.
    if (now.length > 0 || before.length > 0) await cache.set(cacheKey, now);
    return now;
  }
}
