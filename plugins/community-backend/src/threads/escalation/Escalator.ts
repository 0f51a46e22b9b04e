import type { Knex } from 'knex';
import { toIso } from '../../database/time';
import { suite } from '../../outbox/DomainEvent';
import type { Outbox } from '../../outbox/Outbox';
import { recordEvents } from '../../outbox/store';
import { escalateOverdue } from './store/escalateOverdue';

/** After how long without a reply who is told, in milliseconds. */
export interface EscalationTimes {
  catalystsAfter: number;
  ownersAfter: number;
}

/**
 * How often to look for what is overdue, in milliseconds: so that nothing is
 * told much later than it should be, every ten minutes at most.
 */
export function lookEvery(times: EscalationTimes): number {
  return Math.min(600_000, Math.max(10_000, times.catalystsAfter / 12));
}

/** How many threads one transaction moves on. */
const batch = 100;

/**
 * Tells of threads that nobody has replied to: the catalysts first, and only
 * later the owners, because members and catalysts answer most and the platform
 * team need not be everywhere.
 */
export class Escalator {
  readonly #knex: Knex;
  readonly #outbox: Pick<Outbox, 'poke'>;
  readonly #times: EscalationTimes;
  readonly #clock: () => Date;

  constructor(options: {
    knex: Knex;
    outbox: Pick<Outbox, 'poke'>;
    times: EscalationTimes;
    clock: () => Date;
  }) {
    this.#knex = options.knex;
    this.#outbox = options.outbox;
    this.#times = options.times;
    this.#clock = options.clock;
  }

  /** Tells of whatever has waited long enough; each thread once per stage. */
  async run(): Promise<void> {
    await this.#escalate(1, 'catalysts', this.#times.catalystsAfter);
    await this.#escalate(2, 'owners', this.#times.ownersAfter);
    this.#outbox.poke();
  }

  async #escalate(
    to: 1 | 2,
    whom: 'catalysts' | 'owners',
    after: number,
  ): Promise<void> {
    const now = this.#clock();
    const before = new Date(now.getTime() - after);
    let moved: number;
    do {
      moved = await this.#knex.transaction(async tx => {
        const rows = await escalateOverdue(tx, {
          to,
          before,
          now,
          limit: batch,
        });
        await recordEvents(
          tx,
          { now, quiet: false },
          rows.map(row => ({
            type: 'thread.escalated',
            room: 'threads',
            actor: suite,
            entityRefs: [row.entity_ref],
            subject: row.id,
            title: row.title,
            to: whom,
            author: row.author_ref,
            since: toIso(row.created_at),
            at: now.toISOString(),
          })),
        );
        return rows.length;
      });
    } while (moved === batch);
  }
}
