import { createBackend } from '@backstage/backend-defaults';
import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { demoAuthModule } from '@internal/demo-data';
import type { RequestHandler } from 'express';
import { allowAllModule } from './allowAllModule';

/**
 * The Backstage that both the product and the empty plugin run in: the same
 * middleware, sign-in, catalog and permission framework.
 */
export function aBackend(options: { middleware?: RequestHandler } = {}) {
  const backend = createBackend();
  backend.add(
    rootHttpRouterServiceFactory({
      configure({ app, applyDefaults }) {
        if (options.middleware) app.use(options.middleware);
        applyDefaults();
      },
    }),
  );
  backend.add(import('@backstage/plugin-auth-backend'));
  backend.add(import('@backstage/plugin-catalog-backend'));
  backend.add(import('@backstage/plugin-permission-backend'));
  backend.add(allowAllModule);
  backend.add(demoAuthModule);
  return backend;
}

/** Says on standard error why it could not start. */
export function startOrFail(backend: { start(): Promise<unknown> }): void {
  backend.start().catch(error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  });
}
