import type { Knex } from 'knex';
import { counters as seatCounters } from '../events/seats/recount';
import { checkPulse } from '../pulse/checkPulse';
import { demandInSql } from '../threads/store/origins';

/** A counter that does not say what the rows it counts say. */
export interface CounterDrift {
  counter: string;
  id: string;
  stands: number;
  counted: number;
}

/** Every counter that stands on a row, with what it counts. */
const counters: Record<string, { table: string; counts: string }> = {
  score: {
    table: 'threads',
    counts: 'select count(*) from thread_votes where thread_id = t.id',
  },
  team_count: {
    table: 'threads',
    counts:
      "select count(*) from thread_origins where thread_id = t.id and kind = 'team'",
  },
  system_count: {
    table: 'threads',
    counts:
      "select count(*) from thread_origins where thread_id = t.id and kind = 'system'",
  },
  demand: {
    table: 'threads',
    counts: `select ${demandInSql(
      `(select count(*) from thread_origins where thread_id = t.id and kind = 'team')`,
      '(select count(*) from thread_votes where thread_id = t.id)',
    )}`,
  },
  reply_count: {
    table: 'threads',
    counts:
      'select count(*) from replies where thread_id = t.id and deleted_at is null and unlisted is null',
  },
  report_count: {
    table: 'moderation_cases',
    counts: 'select count(*) from reports where case_id = t.id',
  },
  earlier_responses: {
    table: 'threads',
    counts: 'select count(*) from response_revisions where thread_id = t.id',
  },
  vote_count: {
    table: 'agenda_items',
    counts: 'select count(*) from agenda_votes where item_id = t.id',
  },
  ...Object.fromEntries(
    seatCounters.map(([column, when]) => [
      column,
      {
        table: 'event_occurrences',
        counts: `select count(*) from event_answers where occurrence_id = t.id and ${when}`,
      },
    ]),
  ),
};

/**
 * Counts again what counters of threads, events, agendas and the pulse count.
 *
 * @returns the counters that are wrong; none, as long as every writer changes
 *   them in the transaction of what they count
 *
 * @remarks
 * Cost: reads everything, by one index each; for tests and for peace of mind.
 */
export async function checkCounters(knex: Knex): Promise<CounterDrift[]> {
  const drifts: CounterDrift[] = [];
  for (const [column, { table, counts }] of Object.entries(counters)) {
    const rows = await knex
      .select('id', 'stands', 'counted')
      .from(
        knex(`${table} as t`)
          .select(
            'id',
            `${column} as stands`,
            knex.raw(`(${counts}) as counted`),
          )
          .as('counters'),
      )
      .whereRaw('stands <> counted')
      .orderBy('id');
    drifts.push(
      ...rows.map(row => ({
        counter: `${table}.${column}`,
        id: String(row.id),
        stands: Number(row.stands),
        counted: Number(row.counted),
      })),
    );
  }
  return [...drifts, ...(await checkPulse(knex))];
}
