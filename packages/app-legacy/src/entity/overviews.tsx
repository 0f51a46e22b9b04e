import {
  EntityAboutCard,
  EntityDependsOnComponentsCard,
  EntityDependsOnResourcesCard,
  EntityHasComponentsCard,
  EntityHasResourcesCard,
  EntityHasSubcomponentsCard,
  EntityHasSystemsCard,
  EntityLinksCard,
  EntityOrphanWarning,
  EntityProcessingErrorsPanel,
  EntityRelationWarning,
  EntitySwitch,
  hasCatalogProcessingErrors,
  hasRelationWarnings,
  isOrphan,
} from '@backstage/plugin-catalog';
import { EntityCatalogGraphCard } from '@backstage/plugin-catalog-graph';
import {
  EntityGroupProfileCard,
  EntityMembersListCard,
  EntityOwnershipCard,
  EntityUserProfileCard,
} from '@backstage/plugin-org';
import {
  EntityCatalystsCard,
  EntityLookedAfterCard,
} from '@platform-community/backstage-plugin-community/legacy';
import Grid from '@material-ui/core/Grid';

const warnings = (
  <>
    <EntitySwitch>
      <EntitySwitch.Case if={isOrphan}>
        <Grid item xs={12}>
          <EntityOrphanWarning />
        </Grid>
      </EntitySwitch.Case>
    </EntitySwitch>
    <EntitySwitch>
      <EntitySwitch.Case if={hasRelationWarnings}>
        <Grid item xs={12}>
          <EntityRelationWarning />
        </Grid>
      </EntitySwitch.Case>
    </EntitySwitch>
    <EntitySwitch>
      <EntitySwitch.Case if={hasCatalogProcessingErrors}>
        <Grid item xs={12}>
          <EntityProcessingErrorsPanel />
        </Grid>
      </EntitySwitch.Case>
    </EntitySwitch>
  </>
);

const graph = <EntityCatalogGraphCard height={400} />;

/** Two columns of cards below whatever is wrong with the entity. */
function overview(...cards: JSX.Element[]) {
  return (
    <Grid container spacing={3} alignItems="stretch">
      {warnings}
      {cards.map((card, i) => (
        <Grid key={i} item xs={12} md={6}>
          {card}
        </Grid>
      ))}
    </Grid>
  );
}

export const componentOverview = overview(
  <EntityAboutCard />,
  graph,
  <EntityCatalystsCard />,
  <EntityLinksCard />,
  <EntityHasSubcomponentsCard variant="gridItem" />,
  <EntityDependsOnComponentsCard variant="gridItem" />,
  <EntityDependsOnResourcesCard variant="gridItem" />,
);

export const systemOverview = overview(
  <EntityAboutCard />,
  graph,
  <EntityCatalystsCard />,
  <EntityHasComponentsCard variant="gridItem" />,
  <EntityHasResourcesCard variant="gridItem" />,
);

export const domainOverview = overview(
  <EntityAboutCard />,
  graph,
  <EntityCatalystsCard />,
  <EntityHasSystemsCard variant="gridItem" />,
);

export const groupOverview = overview(
  <EntityGroupProfileCard />,
  <EntityLookedAfterCard />,
  <EntityOwnershipCard />,
  <EntityMembersListCard />,
);

export const userOverview = overview(
  <EntityUserProfileCard />,
  <EntityLookedAfterCard />,
  <EntityOwnershipCard />,
);

export const otherOverview = overview(
  <EntityAboutCard />,
  graph,
  <EntityLinksCard />,
);
