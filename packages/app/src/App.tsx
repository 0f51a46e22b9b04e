import { createApp } from '@backstage/frontend-defaults';
import { graphModule } from './graph/graphModule';
import { homeModule } from './home/homeModule';
import { navModule } from './nav/navModule';
import { signInModule } from './signIn/signInModule';
import { storageModule } from './storage/storageModule';

// The plugins are found among the dependencies of this package:
// `app.packages: all` in app-config.yaml.
export default createApp({
  features: [graphModule, homeModule, navModule, signInModule, storageModule],
});
