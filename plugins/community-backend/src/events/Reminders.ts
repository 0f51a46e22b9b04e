import type { Knex } from 'knex';
import { isPostgres } from '../database/dialect';
import { toIso } from '../database/time';
import type { Outbox } from '../outbox/Outbox';
import { suite } from '../outbox/DomainEvent';
import { recordEvents } from '../outbox/store';
import { asItTakesPlace, type PlannedOccurrence } from './occurrence';
import { isSeries } from './series/planOf';
import { plannedOccurrences } from './store/occurrences';
import type { EventEntityRow, OccurrenceRow } from './tables';

/** How many are told of in one transaction. */
const batch = 100;
const minuteMs = 60_000;

/**
 * Reminds those who go to an event, a while before it begins.
 *
 * Any replica may: what is due is claimed and told of in one transaction, so it is
 * told once. A reminder that could not be sent in time is left out, since "in an
 * hour" is wrong when it is said too late; and nobody is reminded at once of what
 * was only planned within that time.
 *
 * @remarks
 * Cost: one walk over `event_occurrences_starts_idx` for each reminder, through
 * what begins between now and then.
 */
export class Reminders {
  readonly #options: {
    knex: Knex;
    outbox: Pick<Outbox, 'poke'>;
    clock: () => Date;
    ahead: number[];
  };

  /** @param options - `ahead` is how long before, in minutes, longest first */
  constructor(options: {
    knex: Knex;
    outbox: Pick<Outbox, 'poke'>;
    clock: () => Date;
    ahead: number[];
  }) {
    this.#options = options;
  }

  async run(): Promise<void> {
    const { outbox, ahead } = this.#options;
    let told = 0;
    for (const minutes of ahead) {
      let claimed: number;
      do {
        claimed = await this.#remind(minutes);
        told += claimed;
      } while (claimed === batch);
    }
    if (told > 0) outbox.poke();
  }

  async #remind(minutes: number): Promise<number> {
    const { knex, clock } = this.#options;
    const now = clock();
    const latest = now.getTime() + minutes * minuteMs;
    const late = Math.min(minutes / 2, 60) * minuteMs;
    return knex.transaction(async tx => {
      const query = tx<OccurrenceRow>('event_occurrences')
        .select('id')
        .where('starts_at', '<=', new Date(latest))
        .andWhere('starts_at', '>', new Date(latest - late))
        .whereNull('cancelled_at')
        .andWhere(open =>
          open.whereNull('reminded').orWhere('reminded', '>', minutes),
        )
        .orderBy('starts_at')
        .limit(batch);
      const due = await (isPostgres(tx)
        ? query.forUpdate().skipLocked()
        : query);
      if (due.length === 0) return 0;
      const ids = due.map(({ id }) => id);
      await tx<OccurrenceRow>('event_occurrences')
        .whereIn('id', ids)
        .update({ reminded: minutes });
      const rows: PlannedOccurrence[] = await plannedOccurrences(tx).whereIn(
        'event_occurrences.id',
        ids,
      );
      const held = await tx<EventEntityRow>('event_entities').whereIn(
        'event_id',
        rows.map(({ event_id }) => event_id),
      );
      await recordEvents(
        tx,
        { now, quiet: false },
        rows.map(asItTakesPlace).map(row => ({
          type: 'event.reminded' as const,
          room: 'events' as const,
          actor: suite,
          entityRefs: held
            .filter(({ event_id }) => event_id === row.event_id)
            .map(({ entity_ref }) => entity_ref),
          subject: row.event_id,
          title: row.title,
          startsAt: toIso(row.starts_at),
          timeZone: row.time_zone,
          day: isSeries(row) ? row.day : undefined,
          occurrence: row.id,
          ahead: Math.round(
            (new Date(row.starts_at).getTime() - now.getTime()) / minuteMs,
          ),
        })),
      );
      return due.length;
    });
  }
}
