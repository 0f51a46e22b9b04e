import type { Knex } from 'knex';
import { untilTold } from './untilTold';

/** A statement as it was sent, with the values bound to it. */
export interface Statement {
  sql: string;
  bindings: Knex.RawBinding[];
  /** Whether it is planned once for whatever is bound to it. */
  isPrepared?: boolean;
}

/** The statements that an act sends, without those of the outbox aside. */
export async function statementsOf(
  knex: Knex,
  act: () => Promise<unknown>,
): Promise<Statement[]> {
  // What is still being told asks who listens.
  await untilTold(knex);
  const statements: Statement[] = [];
  const keep = (sent: Statement & { options?: { name?: string } }) => {
    const { sql, bindings, options } = sent;
    const isItsOwn = /outbox/.test(sql) && !sql.startsWith('with "write_0"');
    if (!isItsOwn && !/^(BEGIN|COMMIT)/i.test(sql)) {
      statements.push({ sql, bindings, isPrepared: Boolean(options?.name) });
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
