/**
 * The product: the community plugin as an administrator installs it, with the
 * notifications and signals that it tells people through. There is one process,
 * as of the floors, so nothing is sent between replicas by an events bus.
 *
 * A request with the header `x-bench-record` keeps the statements it runs, and
 * `GET /bench/recorded` answers those of the last one.
 */
import type { RequestHandler } from 'express';
import { env } from './environment';
import {
  listenToDatabase,
  recordStatements,
  type Statement,
} from './recordStatements';
import { aBackend, startOrFail } from './startServer';

listenToDatabase(env.database);

let recorded: Statement[] = [];

const record: RequestHandler = (req, res, next) => {
  if (req.path === '/bench/recorded') {
    res.json(recorded);
  } else if (req.headers['x-bench-record']) {
    recorded = [];
    recordStatements(recorded, next);
  } else {
    next();
  }
};

const backend = aBackend({ middleware: record });
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@platform-community/backstage-plugin-community-backend'));
startOrFail(backend);
