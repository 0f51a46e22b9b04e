import type { Knex } from 'knex';

/** What an event to come may want: more of its plan, or a word on proposals. */
export type Want = 'plan' | 'agenda';

/**
 * Limits a query of occurrences with their events to those that take place and
 * want something: for the plan, the twin of `wantsOf`.
 */
export function whereWanting(
  knex: Knex,
  events: Knex.QueryBuilder,
  what: Want,
): void {
  events.whereNull('event_occurrences.cancelled_at');
  if (what === 'agenda') {
    events.whereExists(
      knex('agenda_items')
        .select(knex.raw('1'))
        .whereRaw('agenda_items.occurrence_id = event_occurrences.id')
        .where('agenda_items.state', 'proposed'),
    );
    return;
  }
  events.andWhere(wants => {
    wants
      .where('events.excerpt', '')
      .orWhere(nowhere =>
        nowhere.whereNull('events.place').whereNull('events.url'),
      );
  });
}
