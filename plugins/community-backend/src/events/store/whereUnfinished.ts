import type { Knex } from 'knex';

/**
 * Limits a query of occurrences with their events to those that take place and
 * still want something: the twin of `wantsOf`.
 */
export function whereUnfinished(events: Knex.QueryBuilder): void {
  events.whereNull('event_occurrences.cancelled_at').andWhere(wants => {
    wants
      .where('events.excerpt', '')
      .orWhere(nowhere =>
        nowhere.whereNull('events.place').whereNull('events.url'),
      );
  });
}
