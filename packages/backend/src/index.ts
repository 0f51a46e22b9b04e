import { createBackend } from '@backstage/backend-defaults';
import { communityDemoModule, demoAuthModule } from '@internal/demo-data';
import { policyModule } from './policyModule';
import { searchEngineLoader } from './searchEngineLoader';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(policyModule);

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(searchEngineLoader);

backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));

// The community: this one line is all that an installation needs.
backend.add(import('@platform-community/backstage-plugin-community-backend'));

// Links from threads to GitHub, where `integrations.github` leads.
backend.add(
  import(
    '@platform-community/backstage-plugin-community-backend-module-github'
  ),
);

// Catalysts as relations in the catalog.
backend.add(
  import(
    '@platform-community/backstage-plugin-catalog-backend-module-community'
  ),
);

// The demo: signing in as anybody, and what everybody wrote.
backend.add(demoAuthModule);
backend.add(communityDemoModule);

// What failed has been logged; a backend with half of its plugins must not stay.
backend.start().catch(() => process.exit(1));
