import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { isPostgres } from './dialect';

export const migrationsDirectory = resolvePackagePath(
  '@platform-community/backstage-plugin-community-backend',
  'migrations',
);

/** Opens the plugin's database with its tables as this version needs them. */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  // SQLite keeps the bytes of what was deleted until it needs their room; with
  // this it overwrites them. It has one connection, which stays open.
  if (!isPostgres(knex)) await knex.raw('pragma secure_delete = on');
  if (!database.migrations?.skip) {
    await knex.migrate.latest({ directory: migrationsDirectory });
  }
  return knex;
}
