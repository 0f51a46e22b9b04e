import { TestDatabases } from '@backstage/backend-test-utils';

/**
 * SQLite always, and the PostgreSQL whose address the environment has under
 * `BACKSTAGE_TEST_DATABASE_POSTGRES17_CONNECTION_STRING`; `npm test` starts one.
 */
export const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_17'],
});
