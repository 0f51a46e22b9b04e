import { resolvePackagePath } from '@backstage/backend-plugin-api';

/** The file to give the catalog as a location for all of Lanternline. */
export const demoCatalogPath = resolvePackagePath(
  '@internal/demo-data',
  'catalog',
  'all.yaml',
);
