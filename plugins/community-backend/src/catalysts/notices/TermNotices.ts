import {
  dayOf,
  daysBetween,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { toDate, type DbInstant } from '../../database/time';
import { suite, type DomainEvent } from '../../outbox/DomainEvent';
import type { Outbox } from '../../outbox/Outbox';
import { recordEvents } from '../../outbox/store';
import { tellingDays } from '../store/toldAlready';
import {
  claimEmptySeats,
  claimEnding,
  claimLapsed,
  claimRunOut,
} from './store';

/** How much one transaction claims. */
const batch = 100;

const dayMs = 86_400_000;

/**
 * What ended longer ago is told to nobody: an import brings such terms, and a
 * backend that was away.
 */
const newsForDays = 14;

/**
 * Tells in time what comes to its end by itself: terms, a month and a week
 * before and when they are over, proposals that nobody answered, and that an
 * entity is left without catalysts. Each is told once on any number of replicas.
 */
export class TermNotices {
  readonly #knex: Knex;
  readonly #outbox: Pick<Outbox, 'poke'>;
  readonly #clock: () => Date;

  constructor(options: {
    knex: Knex;
    outbox: Pick<Outbox, 'poke'>;
    clock: () => Date;
  }) {
    this.#knex = options.knex;
    this.#outbox = options.outbox;
    this.#clock = options.clock;
  }

  async run(): Promise<void> {
    const now = this.#clock();
    const today = dayOf(now);
    const claim = { now, today, limit: batch };
    const isNews = (row: { ended_at: DbInstant | null }) =>
      row.ended_at !== null &&
      now.getTime() - toDate(row.ended_at).getTime() < newsForDays * dayMs;
    // The week first, so that what ends within it is told of once.
    for (const stage of [2, 1] as const) {
      const until = dayOf(new Date(now.getTime() + tellingDays[stage] * dayMs));
      await this.#tell(now, async tx => {
        const rows = await claimEnding(tx, { ...claim, until, stage });
        return {
          claimed: rows.length,
          events: rows.map(row => ({
            ...aboutCatalyst(row),
            type: 'catalyst.ending',
            until: row.until,
            days: daysBetween(today, row.until),
          })),
        };
      });
    }
    await this.#tell(now, async tx => {
      const rows = await claimRunOut(tx, claim);
      return {
        claimed: rows.length,
        events: rows.filter(isNews).map(row => ({
          ...aboutCatalyst(row),
          type: 'catalyst.ended',
          how: 'expired',
        })),
      };
    });
    await this.#tell(now, async tx => {
      const rows = await claimLapsed(tx, claim);
      return {
        claimed: rows.length,
        events: rows.map(row => ({
          ...aboutCatalyst(row),
          type: 'catalyst.lapsed',
          proposedBy: row.proposed_by,
        })),
      };
    });
    await this.#tell(now, async tx => {
      const { looked, left } = await claimEmptySeats(tx, claim);
      return {
        claimed: looked,
        events: left.filter(isNews).map(row => ({
          ...aboutCatalyst(row),
          type: 'catalyst.seat-empty',
        })),
      };
    });
    this.#outbox.poke();
  }

  /** Claims and records in one transaction each, until nothing is left. */
  async #tell(
    now: Date,
    claim: (
      tx: Knex.Transaction,
    ) => Promise<{ claimed: number; events: DomainEvent[] }>,
  ): Promise<void> {
    let claimed: number;
    do {
      claimed = await this.#knex.transaction(async tx => {
        const due = await claim(tx);
        await recordEvents(tx, { now, quiet: false }, due.events);
        return due.claimed;
      });
    } while (claimed === batch);
  }
}

function aboutCatalyst(row: {
  id: string;
  entity_ref: string;
  person_ref: string;
}) {
  return {
    room: 'catalysts' as const,
    actor: suite,
    entityRefs: [row.entity_ref],
    subject: row.id,
    person: row.person_ref,
  };
}
