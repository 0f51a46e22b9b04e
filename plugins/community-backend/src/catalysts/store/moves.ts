import type { Knex } from 'knex';
import type { Position } from '../../database/cursor';
import { isPostgres } from '../../database/dialect';
import { newId } from '../../database/ids';
import { whereEntityIn } from '../../database/whereEntityIn';
import type { MoveRow } from '../tables';

/** What happened, with as much as there is to say of it. */
export type NewMove = Pick<
  MoveRow,
  'entity_ref' | 'person_ref' | 'what' | 'by_ref'
> & { at: Date } & Partial<
    Pick<MoveRow, 'proposal_id' | 'term_id' | 'until' | 'focus' | 'reason'>
  >;

/** Adds lines to the history, in the transaction of what they tell. */
export async function recordMoves(
  tx: Knex.Transaction,
  moves: NewMove[],
): Promise<void> {
  if (moves.length === 0) return;
  await tx<MoveRow>('term_moves').insert(
    moves.map(move => ({
      proposal_id: null,
      term_id: null,
      until: null,
      focus: null,
      reason: null,
      ...move,
      id: newId(move.at),
    })),
  );
}

/** What is told to everybody; the rest is about a question and its answer. */
const told = [
  'begun',
  'extended',
  'changed',
  'stepped-down',
  'removed',
  'expired',
  'succeeded',
];

/**
 * A page of what happened on some entities, the latest first.
 *
 * @param options - `reader` is told all about themselves, and about `appointed`,
 *   the entities that they may appoint for; of the others what is told to all
 *
 * @remarks
 * Cost: one walk over the index of the history for each entity, cut off after a
 * page. On SQLite what ever happened on them is merged.
 */
export async function movesPage(
  knex: Knex,
  options: {
    entityRefs: string[];
    appointed: string[];
    reader: string;
    after?: Position;
    limit: number;
  },
): Promise<MoveRow[]> {
  const { entityRefs, appointed, reader, after, limit } = options;
  const latest = (table: string) => [
    { column: `${table}.at`, order: 'desc' },
    { column: `${table}.id`, order: 'desc' },
  ];
  const page = knex('term_moves as m')
    .select('m.*')
    .where(some =>
      some
        .whereIn('m.what', told)
        .orWhere('m.person_ref', reader)
        .orWhere(own => whereEntityIn(own, knex, appointed, 'm.entity_ref')),
    )
    .orderBy(latest('m'))
    .limit(limit);
  if (after) {
    page.whereRaw('(m.at, m.id) < (?, ?)', [new Date(after.value), after.id]);
  }
  if (!isPostgres(knex)) {
    whereEntityIn(page, knex, entityRefs, 'm.entity_ref');
    return page;
  }
  page.whereRaw('m.entity_ref = scope.ref');
  return knex
    .select('entry.*')
    .from(
      knex.raw(
        'unnest(?::text[]) as scope(ref) cross join lateral ? as entry',
        [entityRefs, page],
      ),
    )
    .orderBy(latest('entry'))
    .limit(limit);
}
