import type { Knex } from 'knex';
import { whereEntityIn } from '../../database/whereEntityIn';
import type { TermRow } from '../tables';

/**
 * Running terms that end by some day: those of a person, and those on some
 * entities; the first to end first.
 *
 * @remarks
 * Cost: one statement of two walks, over the index of people and that of
 * entities, through what ends from today to that day.
 */
export async function endingTerms(
  knex: Knex,
  options: {
    person: string;
    entityRefs: string[];
    today: string;
    by: string;
    limit: number;
  },
): Promise<TermRow[]> {
  const ending = () =>
    knex<TermRow>('catalyst_terms')
      .select('id')
      .where({ open: true })
      .whereBetween('until', [options.today, options.by])
      .andWhere('since', '<=', options.today);
  const theirs = ending().where({ person_ref: options.person });
  const onTheirs = ending();
  whereEntityIn(onTheirs, knex, options.entityRefs);
  return knex<TermRow>('catalyst_terms')
    .whereIn('id', theirs.union(onTheirs))
    .orderBy(['until', 'id'])
    .limit(options.limit);
}
