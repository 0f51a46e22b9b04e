import type { EventKind } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { toDate, type DbInstant } from '../../../database/time';
import { whereEntityIn } from '../../../database/whereEntityIn';

/** How many past occurrences of an entity are looked through. */
const lookedThrough = 200;

/**
 * When the last event of a kind on some entities ended that took place before an
 * instant: a walk back over `occurrence_entities_idx` of each of them.
 */
export async function lastOfKind(
  knex: Knex,
  options: { entityRefs: string[]; kind: EventKind; before: Date },
): Promise<Date | undefined> {
  const { entityRefs, kind, before } = options;
  const past = knex('occurrence_entities')
    .select('occurrence_id', 'ends_at')
    .where('ends_at', '<=', before)
    .orderBy('ends_at', 'desc')
    .limit(lookedThrough);
  whereEntityIn(past, knex, entityRefs);
  const row: { ends_at: DbInstant } | undefined = await knex
    .select('past.ends_at')
    .from(past.as('past'))
    .join('event_occurrences as o', 'o.id', 'past.occurrence_id')
    .join('events as e', 'e.id', 'o.event_id')
    .where('e.kind', kind)
    .whereNull('o.cancelled_at')
    .orderBy('past.ends_at', 'desc')
    .first();
  return row && toDate(row.ends_at);
}
