import type { Config } from '@backstage/config';

/**
 * Stops the backend where signing in as anybody would be an open door.
 *
 * @remarks
 * Production is what `NODE_ENV` says, or what the configuration says in
 * `auth.environment`. Either is enough.
 */
export function refuseProduction(
  config: Config,
  nodeEnv: string | undefined = process.env.NODE_ENV,
) {
  const signs = [
    nodeEnv === 'production' && 'NODE_ENV is production',
    config.getOptionalString('auth.environment') === 'production' &&
      'auth.environment is production',
  ].filter(Boolean);
  if (signs.length === 0) return;

  throw new Error(
    `The demo sign-in lets everybody in as anybody and does not start in production (${signs.join(
      ', ',
    )}). Take 'demo' out of auth.providers and configure a real provider, or run this backend for development.`,
  );
}
