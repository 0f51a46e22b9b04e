import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { eventTables, plannedEvents, type EventRows } from './plannedEvents';

/** How many events are written at a time. */
const batch = 1_000;

/**
 * Makes the tables by the product's own migrations and fills them with events.
 *
 * @returns how many occurrences these events have
 */
export async function fillEvents(
  knex: Knex,
  options: { events: number; now: Date },
): Promise<number> {
  await knex.migrate.latest({
    directory: resolvePackagePath(
      '@platform-community/backstage-plugin-community-backend',
      'migrations',
    ),
  });
  let occurrences = 0;
  await knex.transaction(async tx => {
    for (const some of batchesOf(plannedEvents(options.events, options.now))) {
      for (const table of eventTables) {
        await insertRows(
          tx,
          table,
          some.flatMap(rows => rows[table]),
        );
      }
      occurrences += some.flatMap(rows => rows.event_occurrences).length;
    }
  });
  // As the database itself does after a while; SQLite never does.
  if (isPostgres(knex)) await knex.raw('vacuum (analyze)');
  return occurrences;
}

function* batchesOf(all: Iterable<EventRows>): Generator<EventRows[], void> {
  let some: EventRows[] = [];
  for (const rows of all) {
    some.push(rows);
    if (some.length === batch) {
      yield some;
      some = [];
    }
  }
  if (some.length > 0) yield some;
}

/** Rows travel as one JSON text: both databases take that apart the fastest. */
async function insertRows(
  knex: Knex,
  table: string,
  rows: Array<Record<string, unknown>>,
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]);
  const names = columns.map(() => '??').join(', ');
  if (isPostgres(knex)) {
    await knex.raw(
      `insert into ?? (${names})
       select ${names} from json_populate_recordset(null::??, ?)`,
      [table, ...columns, ...columns, table, JSON.stringify(rows)],
    );
    return;
  }
  const values = columns.map(() => 'json_extract(value, ?)').join(', ');
  await knex.raw(
    `insert into ?? (${names}) select ${values} from json_each(?)`,
    [
      table,
      ...columns,
      ...columns.map(column => `$.${column}`),
      JSON.stringify(rows.map(asSqliteKeeps)),
    ],
  );
}

/** An instant is a number there. */
function asSqliteKeeps(row: Record<string, unknown>) {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value instanceof Date ? value.getTime() : value,
    ]),
  );
}

function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}
