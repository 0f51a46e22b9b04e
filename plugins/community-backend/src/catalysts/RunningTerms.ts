import { dayOf } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { LRUCache } from 'lru-cache';
import { runsOn } from './store/terms';

const peopleKept = 10_000;

/**
 * Knows on which entities somebody is a catalyst, which every request asks.
 *
 * What changes here is known at once; what changed on another replica when the
 * answer is older than the cache's time.
 */
export class RunningTerms {
  readonly #knex: Knex;
  readonly #known: LRUCache<string, { day: string; on: Promise<string[]> }>;
  readonly #keeps: boolean;

  /** @param ttl - how long an answer is kept, in milliseconds; 0 for never */
  constructor(options: { knex: Knex; ttl: number }) {
    this.#knex = options.knex;
    this.#keeps = options.ttl > 0;
    this.#known = new LRUCache({ max: peopleKept, ttl: options.ttl });
  }

  async of(person: string, at: Date): Promise<string[]> {
    const day = dayOf(at);
    const known = this.#known.get(person);
    if (known?.day === day) return known.on;
    const on = runsOn(this.#knex, { person, today: day });
    if (this.#keeps) {
      this.#known.set(person, { day, on });
      on.catch(() => this.forget(person));
    }
    return on;
  }

  /** After a term has begun or ended. */
  forget(person: string): void {
    this.#known.delete(person);
  }
}
