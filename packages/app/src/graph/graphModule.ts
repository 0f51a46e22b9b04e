import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import {
  ALL_RELATION_PAIRS,
  ALL_RELATIONS,
  catalogGraphApiRef,
  DefaultCatalogGraphApi,
} from '@backstage/plugin-catalog-graph';
import {
  RELATION_CATALYST_OF,
  RELATION_HAS_CATALYST,
} from '@platform-community/backstage-plugin-community-common';

/** Draws catalysts in the graph, beside the relations it knows by itself. */
const catalogGraphApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: catalogGraphApiRef,
      deps: {},
      factory: () =>
        new DefaultCatalogGraphApi({
          knownRelations: [
            ...ALL_RELATIONS,
            RELATION_HAS_CATALYST,
            RELATION_CATALYST_OF,
          ],
          knownRelationPairs: [
            ...ALL_RELATION_PAIRS,
            [RELATION_CATALYST_OF, RELATION_HAS_CATALYST],
          ],
          defaultRelationTypes: { exclude: [] },
        }),
    }),
});

export const graphModule = createFrontendModule({
  pluginId: 'catalog-graph',
  extensions: [catalogGraphApi],
});
