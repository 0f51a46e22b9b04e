import type { Knex } from 'knex';
import { suite } from '../../outbox/DomainEvent';
import type { Outbox } from '../../outbox/Outbox';
import { recordEvent } from '../../outbox/store';
import { onOccurrence } from '../onOccurrence';
import { entitiesOfEvent, lockEvent } from '../store/findEvent';
import { plannedOccurrences } from '../store/occurrences';
import { asItTakesPlace, type PlannedOccurrence } from '../occurrence';
import { planOf } from './planOf';
import { submittedOf } from './published';
import { projectsOf } from './store/projects';
import type { HackathonRow } from './tables';

/** For how long a result is news, in milliseconds. */
const late = 86_400_000;

/** Columns of a hackathon beside those of its occurrence. */
type Waiting = PlannedOccurrence &
  Pick<HackathonRow, 'submit_offset' | 'judge_minutes' | 'told'>;

/**
 * Tells those who take part in a hackathon that it can be judged, and that its
 * result stands. Nothing else hangs on it: what a hackathon is at is a matter of
 * the time that is asked for.
 *
 * Any replica may: what is told of is written in the same transaction, under the
 * row of the event, so it is told once. What was slept through is left out, but
 * for the last of it.
 *
 * @remarks
 * Cost: one walk over `hackathons_told_idx` through those that are not over, which
 * are few.
 */
export class HackathonClock {
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
    const rows: Waiting[] = await this.#waiting(this.#knex);
    const due = rows.filter(row => planOf(row, row, now).phase !== row.told);
    for (const { id, event_id } of due) await this.#tell(id, event_id, now);
    if (due.length > 0) this.#outbox.poke();
  }

  #waiting(knex: Knex): Knex.QueryBuilder {
    return (
      plannedOccurrences(knex)
        .select('h.submit_offset', 'h.judge_minutes', 'h.told')
        .join('hackathons as h', 'h.occurrence_id', 'event_occurrences.id')
        .whereIn('h.told', ['building', 'judging'])
        // It may have been made another kind of event.
        .where('events.kind', 'hackathon')
        .whereNull('event_occurrences.cancelled_at')
        .orderBy('event_occurrences.id')
    );
  }

  async #tell(id: string, eventId: string, now: Date): Promise<void> {
    await this.#knex.transaction(async tx => {
      const event = await lockEvent(tx, eventId);
      const found: Waiting | undefined = await this.#waiting(tx)
        .where('event_occurrences.id', id)
        .first();
      if (!event || !found) return;
      const row = asItTakesPlace(found);
      const { phase, judgeUntil } = planOf(row, row, now);
      if (phase === row.told) return;
      await tx<HackathonRow>('hackathons')
        .where('occurrence_id', id)
        .update({ told: phase });
      // An event that was put off is built for again, and nobody has to be told;
      // what is long over is old news.
      if (phase === 'building') return;
      if (now.getTime() - judgeUntil.getTime() > late) return;
      const projects = submittedOf(await projectsOf(tx, id));
      if (projects.length === 0) return;
      const entityRefs = await entitiesOfEvent(tx, eventId);
      await recordEvent(
        tx,
        { now, quiet: false },
        {
          ...onOccurrence({ ref: suite }, { event, entityRefs }, row),
          type: `hackathon.${phase}`,
          occurrence: id,
          until: judgeUntil.toISOString(),
          timeZone: row.time_zone,
        },
      );
    });
  }
}
