/**
 * The floor in Backstage: an empty plugin in the same backend, which checks the
 * credentials, runs the statements of the page through knex and answers the rows.
 * As any plugin through knex, it leaves the planning of each to PostgreSQL.
 * A write is one insert.
 */
import { randomUUID } from 'node:crypto';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import express from 'express';
import Router from 'express-promise-router';
import { env } from './environment';
import { marksTable, readPages } from './pages';
import type { Statement } from './recordStatements';
import { aBackend, startOrFail } from './startServer';

const emptyPlugin = createBackendPlugin({
  pluginId: 'community',
  register(reg) {
    reg.registerInit({
      deps: {
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ database, httpAuth, httpRouter }) {
        const knex = await database.getClient();
        const pages = new Map(
          Object.entries(readPages(env.pagesFile)).map(([path, statements]) => [
            path,
            statements.map(forKnex),
          ]),
        );
        const router = Router();
        router.use(express.json());
        router.get('*', async (req, res) => {
          await httpAuth.credentials(req, { allow: ['user'] });
          const statements = pages.get(req.url) ?? [];
          const answers = await Promise.all(
            statements.map(({ sql, bindings }) => knex.raw(sql, bindings)),
          );
          res.json({ items: answers.map(answer => answer.rows) });
        });
        router.all('*', async (req, res) => {
          const credentials = await httpAuth.credentials(req, {
            allow: ['user'],
          });
          const mark = {
            id: randomUUID(),
            path: req.path,
            by_ref: credentials.principal.userEntityRef,
            at: new Date(),
          };
          await knex(marksTable).insert(mark);
          res.json(mark);
        });
        httpRouter.use(router);
      },
    });
  },
});

/** knex wants question marks where the database got `$1`. */
function forKnex({ text, values }: Statement) {
  const bindings: unknown[] = [];
  const sql = text.replace(/\?/g, '\\?').replace(/\$(\d+)/g, (_, at) => {
    bindings.push(values[Number(at) - 1]);
    return '?';
  });
  return { sql, bindings: bindings as never[] };
}

const backend = aBackend();
backend.add(emptyPlugin);
startOrFail(backend);
