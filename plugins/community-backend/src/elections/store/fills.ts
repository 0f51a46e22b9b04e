import type { Knex } from 'knex';
import type { TermRow } from '../../catalysts/tables';
import type { FillRow } from '../tables';

/** Who took seats that were left, the first first. */
export async function fillsOf(
  knex: Knex,
  electionId: string,
): Promise<FillRow[]> {
  return knex<FillRow>('election_fills')
    .where({ election_id: electionId })
    .orderBy(['filled_at', 'term_id']);
}

export async function insertFill(
  tx: Knex.Transaction,
  row: FillRow,
): Promise<void> {
  await tx<FillRow>('election_fills').insert(row);
}

/**
 * Terms that an election gave and that were left before their last day, with
 * nobody in their place yet; the first left first. A walk over the terms of
 * the election.
 */
export async function vacanciesOf(
  knex: Knex,
  options: { electionId: string; today: string },
): Promise<TermRow[]> {
  return knex<TermRow>('catalyst_terms')
    .where({ election_id: options.electionId })
    .whereIn('ended_how', ['stepped-down', 'removed'])
    .andWhere('until', '>=', options.today)
    .whereNotExists(
      knex('election_fills')
        .select(knex.raw('1'))
        .whereRaw('election_fills.left_term_id = catalyst_terms.id'),
    )
    .orderBy(['ended_at', 'id']);
}
