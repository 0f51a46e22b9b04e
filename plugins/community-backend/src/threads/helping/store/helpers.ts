import type { Knex } from 'knex';
import { prepared } from '../../../database/prepared';
import type { DbInstant } from '../../../database/time';
import { whereEntityIn } from '../../../database/whereEntityIn';

export interface HelperRow {
  entity_ref: string;
  person_ref: string;
  /** JSON list of topics. */
  topics: string;
  since: DbInstant;
}

/** How many helpers a list shows. */
const longestList = 200;

/** Says what a person helps with; the date of the first offer stays. */
export async function offerHelp(
  knex: Knex,
  offer: { entityRef: string; person: string; topics: string[]; at: Date },
): Promise<HelperRow> {
  const [row] = await knex('helpers')
    .insert({
      entity_ref: offer.entityRef,
      person_ref: offer.person,
      topics: JSON.stringify(offer.topics),
      since: offer.at,
    })
    .onConflict(['entity_ref', 'person_ref'])
    .merge(['topics'])
    .returning<HelperRow[]>('*');
  return row;
}

/** Takes an offer back, if there was one. */
export async function withdrawHelp(
  knex: Knex,
  offer: { entityRef: string; person: string },
): Promise<void> {
  await knex<HelperRow>('helpers')
    .where({ entity_ref: offer.entityRef, person_ref: offer.person })
    .delete();
}

/**
 * Who offered help with some entities, the first to offer first, 200 at most.
 * One walk over the primary key.
 */
export async function helpersOf(
  knex: Knex,
  entityRefs: string[],
): Promise<HelperRow[]> {
  return helpersQuery(knex, entityRefs);
}

/**
 * The same, and whether the person who asks wants not to be called on.
 *
 * @remarks
 * Cost: one statement, also where nobody offered anything.
 */
export async function helpersFor(
  knex: Knex,
  options: { entityRefs: string[]; person: string },
): Promise<{ helpers: HelperRow[]; muted: boolean }> {
  const mute = knex('call_mutes')
    .select(knex.raw('1'))
    .where({ person_ref: options.person });
  const rows = await prepared<Partial<HelperRow> & { muted: boolean | number }>(
    knex,
    knex
      .select('me.muted', 'helper.*')
      .from(
        knex.raw(
          '(select exists ? as muted) as me left join ? as helper on 1 = 1',
          [mute, helpersQuery(knex, options.entityRefs)],
        ),
      )
      .orderBy(['helper.since', 'helper.person_ref', 'helper.entity_ref']),
  );
  return {
    helpers: rows.filter((row): row is HelperRow & typeof row =>
      Boolean(row.person_ref),
    ),
    muted: Boolean(rows[0]?.muted),
  };
}

function helpersQuery(knex: Knex, entityRefs: string[]): Knex.QueryBuilder {
  const query = knex<HelperRow>('helpers')
    .select('*')
    .orderBy(['since', 'person_ref', 'entity_ref'])
    .limit(longestList);
  whereEntityIn(query, knex, entityRefs);
  return query;
}

/** What a person offered help with. One walk over the index of persons. */
export async function offersBy(
  knex: Knex,
  person: string,
): Promise<HelperRow[]> {
  return knex<HelperRow>('helpers')
    .where({ person_ref: person })
    .orderBy('entity_ref')
    .limit(longestList);
}

export function topicsOf(row: Pick<HelperRow, 'topics'>): string[] {
  return JSON.parse(row.topics) as string[];
}
