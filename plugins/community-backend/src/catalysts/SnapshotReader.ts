import {
  dayOf,
  mostInSnapshot,
  type AnswerOf,
  type Contract,
} from '@platform-community/backstage-plugin-community-common';
import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { listSnapshot } from './store/listSnapshot';

type Snapshot = AnswerOf<Contract['catalysts']['snapshot']>;

/**
 * Tells other backends who all the catalysts are. What is hidden from whom is
 * for them to mind, so no person may ask.
 */
export class SnapshotReader {
  readonly #knex: Knex;
  readonly #limit: number;

  /** @param limit - how many terms it tells of at most */
  constructor(knex: Knex, limit: number = mostInSnapshot) {
    this.#knex = knex;
    this.#limit = limit;
  }

  async read(now: Date, query: { known?: string }): Promise<Snapshot> {
    const rows = await listSnapshot(this.#knex, {
      today: dayOf(now),
      limit: this.#limit + 1,
    });
    const items = rows.slice(0, this.#limit).map(row => ({
      entityRef: row.entity_ref,
      person: row.person_ref,
      since: row.since,
      until: row.until,
      how: row.how,
    }));
    const version = createHash('sha256')
      .update(JSON.stringify(items))
      .digest('hex')
      .slice(0, 32);
    return {
      version,
      items: version === query.known ? undefined : items,
      complete: rows.length <= this.#limit,
    };
  }
}
