import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type {
  CatalogService,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { toError } from '@backstage/errors';
import {
  catalystsAnnotation,
  RELATION_HAS_CATALYST,
  type CommunityApi,
} from '@platform-community/backstage-plugin-community-common';
import { refreshKeyOf } from './CatalystProcessor';
import type { CatalystSnapshot } from './CatalystSnapshot';
import { catalystsOf } from './catalystsOf';

/** Keys stand in one statement, whose parameters databases limit. */
const keysPerRefresh = 500;

/**
 * One failure is no news: while backends start, the one is there before the
 * other. Nor is every further one of a community that is away for hours.
 */
const newsAfter = 2;

export interface CatalystFeedOptions {
  snapshot: CatalystSnapshot;
  community: Pick<CommunityApi['catalysts'], 'snapshot'>;
  catalog: Pick<CatalogService, 'getEntities'>;
  auth: AuthService;
  logger: LoggerService;
}

/**
 * Keeps the snapshot up to date, and has the catalog look anew at what changed.
 *
 * @remarks
 * Each replica has a snapshot and a feed of its own. An entity that one replica
 * processes before it knows of a change is put right by that replica: it asks
 * for the entity again when it learns of the change.
 *
 * It is a provider of entities that provides none: that is how a module gets to
 * ask for a refresh by key. `CatalogService.refreshEntity` would read the file of
 * each entity anew from where it is kept.
 */
export class CatalystFeed implements EntityProvider {
  readonly #options: CatalystFeedOptions;
  #connection: EntityProviderConnection | undefined;
  #version: string | undefined;
  /** Entities that the catalog has yet to be asked to look at. */
  readonly #changed = new Set<string>();
  #isCompared = false;
  /** How many runs have failed in a row. */
  #failures = 0;
  #wasToldIncomplete = false;

  constructor(options: CatalystFeedOptions) {
    this.#options = options;
  }

  getProviderName(): string {
    return 'community-catalysts';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
  }

  /**
   * Asks the community once. While it is away, or the catalog cannot be asked,
   * everything stays as it was, and the next run goes on from there.
   */
  async run(): Promise<void> {
    const { logger } = this.#options;
    try {
      await this.#learn();
      if (!this.#isCompared) await this.#compare();
      await this.#refreshChanged();
      if (this.#failures >= newsAfter) {
        logger.info('The community tells of catalysts again');
      }
      this.#failures = 0;
    } catch (error) {
      this.#failures += 1;
      const said = `Catalysts stay as they were known last: ${
        toError(error).message
      }`;
      if (this.#failures === newsAfter) logger.warn(said);
      else logger.debug(said);
    }
  }

  async #learn(): Promise<void> {
    const { community, snapshot } = this.#options;
    const told = await community.snapshot({ known: this.#version });
    this.#warnOnceUnless(told.complete);
    if (told.items) {
      snapshot.take(told.items).forEach(ref => this.#changed.add(ref));
    }
    this.#version = told.version;
  }

  /** After a start the news is what differs from the catalog. */
  async #compare(): Promise<void> {
    const wrong = await this.#relatedOtherwise();
    this.#changed.clear();
    wrong.forEach(ref => this.#changed.add(ref));
    this.#isCompared = true;
  }

  /**
   * The entities that the catalog relates to others than who is a catalyst now:
   * what changed while no backend was there to see it.
   */
  async #relatedOtherwise(): Promise<string[]> {
    const { auth, catalog, snapshot } = this.#options;
    const { items } = await catalog.getEntities(
      {
        filter: {
          [`relations.${RELATION_HAS_CATALYST}`]: CATALOG_FILTER_EXISTS,
        },
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          `metadata.annotations.${catalystsAnnotation}`,
          'relations',
        ],
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    const related = new Map(
      items.map(entity => [stringifyEntityRef(entity), entity]),
    );
    return [...new Set([...related.keys(), ...snapshot.entityRefs])].filter(
      ref => {
        const entity = related.get(ref);
        return !entity || !isRelated(entity, snapshot.of(ref) ?? []);
      },
    );
  }

  async #refreshChanged(): Promise<void> {
    if (!this.#connection) return;
    const refs = [...this.#changed];
    for (let from = 0; from < refs.length; from += keysPerRefresh) {
      const some = refs.slice(from, from + keysPerRefresh);
      await this.#connection.refresh({ keys: some.map(refreshKeyOf) });
      some.forEach(ref => this.#changed.delete(ref));
    }
  }

  #warnOnceUnless(isComplete: boolean): void {
    if (!isComplete && !this.#wasToldIncomplete) {
      this.#options.logger.warn(
        'There are more catalysts than the community tells of at once; the catalog has not all of them',
      );
    }
    this.#wasToldIncomplete = !isComplete;
  }
}

/** Whether the catalog relates an entity to exactly its catalysts. */
function isRelated(entity: Entity, inOffice: string[]): boolean {
  const related = (entity.relations ?? [])
    .filter(relation => relation.type === RELATION_HAS_CATALYST)
    .map(relation => relation.targetRef)
    .sort();
  const expected = catalystsOf(entity, inOffice);
  return related.join() === expected.join();
}
