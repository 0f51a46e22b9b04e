import type { Knex } from 'knex';
import type { FullThreadRow } from '../../tables';

/** The official responses to some threads, by their ids, by primary key. */
export async function responsesOf(
  knex: Knex,
  threadIds: string[],
): Promise<Map<string, string>> {
  if (threadIds.length === 0) return new Map();
  const rows = await knex<FullThreadRow>('threads')
    .select('id', 'response_body')
    .whereIn('id', threadIds);
  return new Map(
    rows.flatMap(row =>
      row.response_body ? [[row.id, row.response_body]] : [],
    ),
  );
}
