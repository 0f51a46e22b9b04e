import { createApp } from '@backstage/frontend-defaults';
import { homeModule } from './home/homeModule';
import { navModule } from './nav/navModule';
import { signInModule } from './signIn/signInModule';
import { storageModule } from './storage/storageModule';

// The plugins are found among the dependencies of this package:
// `app.packages: all` in app-config.yaml.
export default createApp({
  features: [homeModule, navModule, signInModule, storageModule],
});
