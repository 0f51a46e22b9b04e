import type { Knex } from 'knex';
import { untilTold } from './untilTold';

/** A statement as it was sent, with the values bound to it. */
export interface Statement {
  sql: string;
  bindings: Knex.RawBinding[];
}

/** The statements that an act sends, without those of the outbox aside. */
export async function statementsOf(
  knex: Knex,
  act: () => Promise<unknown>,
): Promise<Statement[]> {
  // What is still being told asks who listens.
  await untilTold(knex);
  const statements: Statement[] = [];
  const keep = ({ sql, bindings }: Statement) => {
    const isItsOwn = /outbox/.test(sql) && !sql.startsWith('with "write_0"');
    if (!isItsOwn && !/^(BEGIN|COMMIT)/i.test(sql)) {
      statements.push({ sql, bindings });
    }
  };
  knex.on('query', keep);
  try {
    await act();
  } finally {
    knex.removeListener('query', keep);
  }
  return statements;
}
