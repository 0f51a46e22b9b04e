import path from 'node:path';
import type { ClientConfig } from 'pg';

/** The app-config of a Backstage server of the bench. */
export function backstageConfig(options: {
  port: number;
  connection: ClientConfig;
  database: string;
  /** Where the community keeps its data instead, in SQLite. */
  sqliteFile?: string;
  catalogFile: string;
  permissions: boolean;
}) {
  const { port, connection, database, catalogFile, permissions } = options;
  const { sqliteFile } = options;
  const baseUrl = `http://127.0.0.1:${port}`;
  return {
    app: { title: 'Bench', baseUrl },
    organization: { name: 'Bench' },
    backend: {
      baseUrl,
      listen: { port, host: '127.0.0.1' },
      database: {
        client: 'pg',
        connection,
        prefix: 'bench_',
        plugin: {
          community: sqliteFile
            ? {
                client: 'better-sqlite3',
                connection: {
                  directory: path.dirname(sqliteFile),
                  filename: path.basename(sqliteFile),
                },
              }
            : { connection: { ...connection, database } },
        },
      },
    },
    auth: { environment: 'development', providers: { demo: {} } },
    permission: { enabled: permissions },
    catalog: {
      rules: [{ allow: ['Component', 'System', 'Group', 'User'] }],
      locations: [{ type: 'file', target: catalogFile }],
      processingInterval: { hours: 6 },
    },
    community: {
      // Counted as ever, and never reached.
      limits: Object.fromEntries(
        ['threads', 'replies', 'votes', 'reports'].map(what => [
          what,
          { atMost: 1_000_000, newcomers: 1_000_000 },
        ]),
      ),
      // Nobody is told of what is to come while others are measured.
      events: { reminders: [] },
      // What the generator left waiting is told of another day.
      escalation: {
        catalystsAfter: { days: 3650 },
        ownersAfter: { days: 3651 },
      },
    },
  };
}
