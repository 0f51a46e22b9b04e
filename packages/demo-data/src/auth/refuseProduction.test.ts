import { ConfigReader } from '@backstage/config';
import { refuseProduction } from './refuseProduction';

function refusing(
  environment: string | undefined,
  nodeEnv: string | undefined,
) {
  const config = new ConfigReader(environment ? { auth: { environment } } : {});
  return () => refuseProduction(config, nodeEnv);
}

describe('refuseProduction', () => {
  it.each([
    ['NODE_ENV is production', undefined, 'production'],
    ['auth.environment is production', 'production', 'development'],
    [
      'NODE_ENV is production, auth.environment is production',
      'production',
      'production',
    ],
  ])('refuses because %s', (reason, environment, nodeEnv) => {
    expect(refusing(environment, nodeEnv)).toThrow(
      `does not start in production (${reason})`,
    );
  });

  it.each([
    [undefined, undefined],
    ['development', 'development'],
    ['test', 'test'],
  ])('allows auth.environment %s with NODE_ENV %s', (environment, nodeEnv) => {
    expect(refusing(environment, nodeEnv)).not.toThrow();
  });
});
