import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import { catalogPlugin, CatalogIndexPage } from '@backstage/plugin-catalog';
import { Route } from 'react-router-dom';

const app = createApp({ plugins: [catalogPlugin] });

export default app.createRoot(
  <AppRouter>
    <FlatRoutes>
      <Route path="/" element={<CatalogIndexPage />} />
    </FlatRoutes>
  </AppRouter>,
);
