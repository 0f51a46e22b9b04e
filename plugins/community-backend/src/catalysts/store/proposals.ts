import type { Knex } from 'knex';
import { isPostgres } from '../../database/dialect';
import { whereEntityIn } from '../../database/whereEntityIn';
import { suite } from '../../outbox/DomainEvent';
import type { ProposalRow, Settling } from '../tables';
import { recordMoves } from './moves';

type NewProposal = Omit<
  ProposalRow,
  'open' | 'settled_at' | 'settled_how' | 'reason' | 'proposed_at' | 'lapses_at'
> & { proposed_at: Date; lapses_at: Date };

/**
 * Asks somebody, unless they have been asked and may still answer.
 *
 * @returns whether they are asked now
 *
 * @remarks
 * Races: two proposals to one person meet at the unique index over open ones,
 * the second asks nothing. One that lapsed is closed first, so that it is not
 * in the way.
 */
export async function insertProposal(
  tx: Knex.Transaction,
  proposal: NewProposal,
): Promise<boolean> {
  await closeProposals(tx, proposal.proposed_at, open =>
    open
      .where({
        entity_ref: proposal.entity_ref,
        person_ref: proposal.person_ref,
      })
      .andWhere('lapses_at', '<=', proposal.proposed_at),
  );
  const asked = await tx<ProposalRow>('catalyst_proposals')
    .insert({ ...proposal, open: true })
    .onConflict()
    .ignore()
    .returning('id');
  if (asked.length === 0) return false;
  await recordMoves(tx, [
    {
      ...aboutProposal(proposal),
      what: 'proposed',
      by_ref: proposal.proposed_by,
      at: proposal.proposed_at,
      until: proposal.until,
      focus: proposal.focus,
      reason: proposal.note,
    },
  ]);
  return true;
}

/**
 * Closes open proposals that nobody answers any more: they lapsed, or the term
 * began without them.
 */
export async function closeProposals(
  tx: Knex.Transaction,
  at: Date,
  which: (open: Knex.QueryBuilder) => Knex.QueryBuilder,
): Promise<ProposalRow[]> {
  const rows: ProposalRow[] = await which(
    tx('catalyst_proposals').where({ open: true }),
  )
    .update({ open: false, settled_at: at, settled_how: 'lapsed' })
    .returning('*');
  await recordMoves(
    tx,
    rows.map(row => ({
      ...aboutProposal(row),
      what: 'lapsed',
      by_ref: suite,
      at,
    })),
  );
  return rows;
}

/** A proposal by its id. */
export async function findProposal(
  knex: Knex,
  id: string,
): Promise<ProposalRow | undefined> {
  return knex<ProposalRow>('catalyst_proposals').where({ id }).first();
}

/** The same, held against other writers until the transaction ends. */
export async function lockProposal(
  tx: Knex.Transaction,
  id: string,
): Promise<ProposalRow | undefined> {
  const query = tx<ProposalRow>('catalyst_proposals').where({ id }).first();
  return isPostgres(tx) ? query.forUpdate() : query;
}

/** Settles a proposal that is held and open. */
export async function settleProposal(
  tx: Knex.Transaction,
  proposal: ProposalRow,
  how: {
    as: Exclude<Settling, 'lapsed'>;
    by: string;
    at: Date;
    reason?: string;
  },
): Promise<void> {
  const reason = how.reason ?? null;
  await tx<ProposalRow>('catalyst_proposals')
    .where({ id: proposal.id })
    .update({
      open: false,
      settled_at: how.at,
      settled_how: how.as,
      reason,
    });
  await recordMoves(tx, [
    {
      ...aboutProposal(proposal),
      what: how.as,
      by_ref: how.by,
      at: how.at,
      reason,
    },
  ]);
}

/** How many proposals a list shows. */
const longestList = 100;

/**
 * Open proposals of some entities, and among others those to somebody; the first
 * to lapse first, 100 at most.
 */
export async function openProposals(
  knex: Knex,
  options: { appointed: string[]; among: string[]; to: string; now: Date },
): Promise<ProposalRow[]> {
  return knex<ProposalRow>('catalyst_proposals')
    .where({ open: true })
    .andWhere('lapses_at', '>', options.now)
    .andWhere(some =>
      some
        .where(theirs => whereEntityIn(theirs, knex, options.appointed))
        .orWhere(own => {
          own.where({ person_ref: options.to });
          whereEntityIn(own, knex, options.among);
        }),
    )
    .orderBy(['lapses_at', 'id'])
    .limit(longestList);
}

/**
 * Open proposals to somebody, the first to lapse first. A look into the index of
 * open ones by person.
 */
export async function proposalsTo(
  knex: Knex,
  options: { person: string; now: Date },
): Promise<ProposalRow[]> {
  return knex<ProposalRow>('catalyst_proposals')
    .where({ open: true, person_ref: options.person })
    .andWhere('lapses_at', '>', options.now)
    .orderBy(['lapses_at', 'id'])
    .limit(longestList);
}

function aboutProposal(
  proposal: Pick<ProposalRow, 'id' | 'entity_ref' | 'person_ref'>,
) {
  const { id, entity_ref, person_ref } = proposal;
  return { proposal_id: id, entity_ref, person_ref };
}
