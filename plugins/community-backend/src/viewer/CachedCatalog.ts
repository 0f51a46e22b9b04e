import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { LRUCache } from 'lru-cache';
import { EntityCatalog, type SeenEntity } from './EntityCatalog';

export interface CachedCatalogOptions {
  /** How long an answer is taken as still true, in milliseconds. */
  ttl: number;
  /** Whether what one person is shown is not what another is. */
  perPerson: boolean;
}

/** Some megabytes at most. */
const entitiesKept = 20_000;
const listsKept = 200;

/**
 * The catalog, asked for the same thing once in a while only, since each answer
 * costs a request between plugins. Requests that ask at the same time share an
 * answer.
 *
 * What is not there, or hidden, is never kept: an entity that was just
 * registered is seen at once. A failure is not kept either.
 */
export class CachedCatalog extends EntityCatalog {
  readonly #perPerson: boolean;
  readonly #entities: LRUCache<string, Promise<SeenEntity | undefined>>;
  readonly #lists: LRUCache<string, Promise<SeenEntity[]>>;

  constructor(catalog: CatalogService, options: CachedCatalogOptions) {
    super(catalog);
    const { ttl, perPerson } = options;
    this.#perPerson = perPerson;
    this.#entities = new LRUCache({ max: entitiesKept, ttl });
    this.#lists = new LRUCache({ max: listsKept, ttl });
  }

  async byRefs(
    entityRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<Array<SeenEntity | undefined>> {
    const who = this.#who(credentials);
    const keyOf = (ref: string) => `${who} ${ref}`;
    const known = new Map(
      entityRefs.map(ref => [ref, this.#entities.get(keyOf(ref))]),
    );
    const unknown = [...known.keys()].filter(ref => !known.get(ref));
    if (unknown.length > 0) {
      const found = super.byRefs(unknown, credentials);
      unknown.forEach((ref, index) => {
        const one = found.then(all => all[index]);
        known.set(ref, one);
        this.#keep(this.#entities, keyOf(ref), one);
      });
    }
    return Promise.all(entityRefs.map(ref => known.get(ref)));
  }

  async partsOf(
    ref: string,
    credentials: BackstageCredentials,
  ): Promise<SeenEntity[]> {
    return this.#list(`parts ${ref}`, credentials, () =>
      super.partsOf(ref, credentials),
    );
  }

  async ownedBy(
    refs: string[],
    credentials: BackstageCredentials,
  ): Promise<SeenEntity[]> {
    return this.#list(`owned ${refs.join(' ')}`, credentials, () =>
      super.ownedBy(refs, credentials),
    );
  }

  async #list(
    what: string,
    credentials: BackstageCredentials,
    ask: () => Promise<SeenEntity[]>,
  ): Promise<SeenEntity[]> {
    const key = `${this.#who(credentials)} ${what}`;
    const known = this.#lists.get(key);
    if (known) return known;
    const asked = ask();
    this.#keep(this.#lists, key, asked);
    return asked;
  }

  /** Keeps an answer from when it was asked for, unless it turns out as none. */
  #keep<T>(
    cache: LRUCache<string, Promise<T>>,
    key: string,
    answer: Promise<T>,
  ): void {
    const forget = () => {
      if (cache.peek(key) === answer) cache.delete(key);
    };
    cache.set(key, answer);
    answer.then(found => found === undefined && forget(), forget);
  }

  #who({ principal }: BackstageCredentials): string {
    return this.#perPerson ? JSON.stringify(principal) : 'all';
  }
}
