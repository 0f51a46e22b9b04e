import type { Knex } from 'knex';
import { threadsQuery } from '../../store/listThreads';
import { withMarks, type Marked } from '../../store/marks';
import { orderOf, type ThreadWalk } from '../../store/threadWalk';
import type { FullThreadRow } from '../../tables';

export type ShippedRow = Marked & Pick<FullThreadRow, 'response_body'>;

/**
 * A page of what was shipped, the last first, with what was said of it and a
 * person's marks.
 *
 * @remarks
 * Cost: one statement; what `threadsQuery` says, and look-ups by primary key.
 */
export async function listShipped(
  knex: Knex,
  options: Omit<ThreadWalk, 'order'> & { entityRefs: string[]; person: string },
): Promise<ShippedRow[]> {
  const { entityRefs, person, ...walk } = options;
  if (entityRefs.length === 0) return [];
  const page = threadsQuery(knex, entityRefs, { ...walk, order: 'shipped' });
  return withMarks(knex, person, page)
    .select(
      knex('threads as said')
        .select('said.response_body')
        .whereRaw('said.id = page.id')
        .as('response_body'),
    )
    .orderBy(orderOf('shipped', 'page'));
}
