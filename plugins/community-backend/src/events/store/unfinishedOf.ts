import type { Knex } from 'knex';
import type { EventRow } from '../tables';
import { forGuest, type GuestRow } from './forGuest';
import { whereUnfinished } from './whereUnfinished';

/**
 * The events to come that a person hosts and that still want something, the
 * soonest first.
 *
 * @remarks
 * Cost: one walk over the index of hosts, through what ends until then.
 */
export async function unfinishedOf(
  knex: Knex,
  options: { host: string; now: Date; until: Date; limit: number },
): Promise<GuestRow[]> {
  const { host, now, until, limit } = options;
  const page = knex<EventRow>('events')
    .select('events.*')
    .where('host_ref', host)
    .andWhere('ends_at', '>', now)
    .andWhere('ends_at', '<=', until)
    .orderBy(['ends_at', 'id'])
    .limit(limit);
  whereUnfinished(page);
  return forGuest(knex, host, page).orderBy(['page.ends_at', 'page.id']);
}
