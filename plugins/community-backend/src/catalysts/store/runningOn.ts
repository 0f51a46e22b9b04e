import type { Knex } from 'knex';

/**
 * A condition on terms: that they run on a day, UTC. The same as `isRunning` says
 * of one that is at hand.
 */
export function runningOn(today: string): Knex.QueryCallback {
  return query =>
    query
      .where({ open: true })
      .andWhere('since', '<=', today)
      .andWhere('until', '>=', today);
}
