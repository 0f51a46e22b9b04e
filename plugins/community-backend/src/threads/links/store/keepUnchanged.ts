import type { Knex } from 'knex';
import type { ClaimedLink } from './claimLinks';
import type { LinkRow } from '../tables';

/**
 * Writes down that links were looked up and brought no news.
 *
 * @remarks
 * Cost: one update for all that are put off to the same time, most often one
 * for all. Races: one that was taken away meanwhile is not there to be updated.
 */
export async function keepUnchanged(
  knex: Knex,
  found: Array<{ link: ClaimedLink; changes: Partial<LinkRow> }>,
): Promise<void> {
  const alike = new Map<string, { ids: string[]; changes: Partial<LinkRow> }>();
  for (const { link, changes } of found) {
    const key = JSON.stringify(changes);
    const others = alike.get(key) ?? { ids: [], changes };
    others.ids.push(link.id);
    alike.set(key, others);
  }
  for (const { ids, changes } of alike.values()) {
    await knex<LinkRow>('thread_links').whereIn('id', ids).update(changes);
  }
}
