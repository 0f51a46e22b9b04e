import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';

/** A statement as the database got it. */
export interface Statement {
  text: string;
  values: unknown[];
  /** Of one that is prepared. */
  name?: string;
}

const recording = new AsyncLocalStorage<Statement[]>();

/** Runs something and keeps what it asks of the community's database. */
export function recordStatements<T>(into: Statement[], act: () => T): T {
  return recording.run(into, act);
}

type Query = (this: pg.Client, ...args: unknown[]) => unknown;

/**
 * Listens to every client of `pg` in this process. Outside of a recording that
 * is one look per statement, so the server is measured as it is.
 */
export function listenToDatabase(database: string): void {
  const client = pg.Client.prototype as unknown as { query: Query };
  const query = client.query;
  client.query = function listened(...args) {
    const statements = recording.getStore();
    if (statements && this.database === database) {
      statements.push(statementOf(args));
    }
    return query.apply(this, args);
  };
}

function statementOf([first, second]: unknown[]): Statement {
  if (typeof first === 'string') {
    return { text: first, values: Array.isArray(second) ? second : [] };
  }
  const { text, values, name } = first as Partial<Statement>;
  return { text: text ?? '', values: values ?? [], name };
}
