import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { LRUCache } from 'lru-cache';
import { setTimeout as delay } from 'node:timers/promises';
import { EntityCatalog, type SeenEntity } from './EntityCatalog';

export interface CachedCatalogOptions {
  /** How long an answer is taken as still true, in milliseconds. */
  ttl: number;
  /** Whether these credentials are shown all there is, so that it does for others. */
  seesAll(credentials: BackstageCredentials): boolean;
}

/** What the catalog said of some entities. */
type Found = Map<string, SeenEntity | undefined>;

/** Entities that are asked for with one request. */
interface Round {
  refs: Set<string>;
  answer: Promise<Found>;
}

/** Who asks for more at once does not let others wait for that. */
const mostGathered = 100;
/** A catalog that takes longer is asked again beside, as it ever was. */
const longestWaitMs = 50;

/** Some megabytes at most. */
const entitiesKept = 20_000;
const listsKept = 200;

/**
 * The catalog, asked for the same thing once in a while only, since each answer
 * costs a request between plugins. Requests that ask at the same time share an
 * answer; what is asked for while an answer is under way is gathered, and asked
 * for at once when that is there.
 *
 * What is not there, or hidden, is never kept: an entity that was just
 * registered is seen at once. A failure is not kept either.
 */
export class CachedCatalog extends EntityCatalog {
  readonly #seesAll: CachedCatalogOptions['seesAll'];
  readonly #entities: LRUCache<string, Promise<SeenEntity | undefined>>;
  readonly #lists: LRUCache<string, Promise<SeenEntity[]>>;
  /** What is asked for next, by who asks. */
  readonly #next = new Map<string, Round>();
  /** Ends with the answer that is under way. */
  readonly #underWay = new Map<string, Promise<void>>();

  constructor(catalog: CatalogService, options: CachedCatalogOptions) {
    super(catalog);
    const { ttl, seesAll } = options;
    this.#seesAll = seesAll;
    // The clock is not asked for each of the people on a page.
    const ttlResolution = Math.round(ttl / 100);
    this.#entities = new LRUCache({ max: entitiesKept, ttl, ttlResolution });
    this.#lists = new LRUCache({ max: listsKept, ttl, ttlResolution });
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
      const found = this.#gather(unknown, credentials);
      unknown.forEach(ref => {
        const one = found.then(all => all.get(ref));
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

  async namingCatalysts(
    kinds: string[] | undefined,
    credentials: BackstageCredentials,
  ): Promise<SeenEntity[]> {
    const which = kinds?.join(' ') ?? 'any';
    return this.#list(`naming ${which}`, credentials, () =>
      super.namingCatalysts(kinds, credentials),
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

  /**
   * Asks for some entities, together with what others ask for meanwhile. One who
   * asks for very many asks alone, and so does everybody for what was asked for
   * together in vain: nobody waits or fails for long because of another.
   */
  async #gather(
    refs: string[],
    credentials: BackstageCredentials,
  ): Promise<Found> {
    const askFor = async (some: string[]): Promise<Found> => {
      const found = await super.byRefs(some, credentials);
      return new Map(some.map((ref, index) => [ref, found[index]]));
    };
    if (refs.length > mostGathered) return askFor(refs);
    const who = this.#who(credentials);
    const next = this.#next.get(who) ?? this.#begin(who, askFor);
    refs.forEach(ref => next.refs.add(ref));
    try {
      return await next.answer;
    } catch (error) {
      if (next.refs.size === refs.length) throw error;
      return askFor(refs);
    }
  }

  /** Begins to gather, until what is under way is answered or takes too long. */
  #begin(who: string, askFor: (refs: string[]) => Promise<Found>): Round {
    const refs = new Set<string>();
    const underWay = this.#underWay.get(who);
    const turn = underWay
      ? Promise.race([
          underWay,
          delay(longestWaitMs, undefined, { ref: false }),
        ])
      : Promise.resolve();
    const answer = turn.then(() => {
      this.#next.delete(who);
      const asked = askFor([...refs]);
      this.#keepUnderWay(who, asked);
      return asked;
    });
    const round = { refs, answer };
    this.#next.set(who, round);
    return round;
  }

  #keepUnderWay(who: string, asked: Promise<unknown>): void {
    const ended = asked.then(
      () => {},
      () => {},
    );
    this.#underWay.set(who, ended);
    ended.then(() => {
      if (this.#underWay.get(who) === ended) this.#underWay.delete(who);
    });
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

  /** Those who see all there is share what is kept, the others see their own. */
  #who(credentials: BackstageCredentials): string {
    return this.#seesAll(credentials)
      ? 'all'
      : JSON.stringify(credentials.principal);
  }
}
