import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { LanternlinePolicy } from './policy';

export const policyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'lanternline-policy',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        policy: policyExtensionPoint,
        userInfo: coreServices.userInfo,
      },
      async init({ config, policy, userInfo }) {
        const administrators =
          config.getOptionalStringArray('community.administrators') ?? [];
        policy.setPolicy(new LanternlinePolicy({ administrators, userInfo }));
      },
    });
  },
});
