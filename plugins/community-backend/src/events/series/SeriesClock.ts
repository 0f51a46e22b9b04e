import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { Knex } from 'knex';
import { isPostgres } from '../../database/dialect';
import { toDate } from '../../database/time';
import { entitiesOfEvent } from '../store/findEvent';
import type { EventRow } from '../tables';
import { fill } from './fill';
import { forgetEmpty } from './forgetEmpty';

/** How many series are looked at in one go. */
const batch = 100;

/**
 * Writes the occurrences of series as time goes on, and forgets those that are
 * long over and left nothing behind, so that a series without an end keeps a
 * bounded number of rows.
 *
 * Any replica may, and more than one at a time: each series is one transaction
 * that takes it if nobody else holds it, and looks again whether it is due.
 */
export class SeriesClock {
  readonly #knex: Knex;
  readonly #clock: () => Date;
  readonly #logger: LoggerService;

  constructor(options: {
    knex: Knex;
    clock: () => Date;
    logger: LoggerService;
  }) {
    this.#knex = options.knex;
    this.#clock = options.clock;
    this.#logger = options.logger;
  }

  async run(signal?: AbortSignal): Promise<void> {
    let after: Pick<EventRow, 'fill_at' | 'id'> | undefined;
    while (!signal?.aborted) {
      const due = await this.#due(after?.id);
      for (const { id } of due) {
        try {
          await this.#fill(id);
        } catch (error) {
          // Others do not wait for it, and it is tried again at the next run.
          this.#logger.error(
            `The series '${id}' could not be continued`,
            toError(error),
          );
        }
      }
      after = due.at(-1);
      if (due.length < batch) return;
    }
  }

  /** By their ids, so that one which fails is not looked at twice in a run. */
  async #due(
    after: string | undefined,
  ): Promise<Pick<EventRow, 'id' | 'fill_at'>[]> {
    const query = this.#knex<EventRow>('events')
      .select('id', 'fill_at')
      .where('fill_at', '<=', this.#clock())
      .orderBy('id')
      .limit(batch);
    if (after) query.andWhere('id', '>', after);
    return query;
  }

  async #fill(id: string): Promise<void> {
    const now = this.#clock();
    const entityRefs = await entitiesOfEvent(this.#knex, id);
    await this.#knex.transaction(async tx => {
      const query = tx<EventRow>('events').where({ id }).first();
      const event = await (isPostgres(tx)
        ? query.forUpdate().skipLocked()
        : query);
      if (!event?.fill_at || toDate(event.fill_at) > now) return;
      const [{ ahead }] = await tx('event_occurrences')
        .count({ ahead: '*' })
        .where('event_id', id)
        .andWhere('ends_at', '>', now);
      await fill(tx, event, { entityRefs, now, ahead: Number(ahead) });
      await forgetEmpty(tx, id, now);
    });
  }
}
