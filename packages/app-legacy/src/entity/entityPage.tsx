import { EntityLayout, EntitySwitch, isKind } from '@backstage/plugin-catalog';
import {
  EntityCommunityContent,
  isCommunityAvailable,
} from '@platform-community/backstage-plugin-community/legacy';
import {
  componentOverview,
  domainOverview,
  groupOverview,
  otherOverview,
  systemOverview,
  userOverview,
} from './overviews';

/**
 * The tabs of an entity page.
 *
 * @remarks
 * A function and not a component: the app looks for routable extensions in its
 * element tree, and does not look into components.
 */
function withTabs(overview: JSX.Element) {
  return (
    <EntityLayout>
      <EntityLayout.Route path="/" title="Overview">
        {overview}
      </EntityLayout.Route>
      <EntityLayout.Route
        path="/community"
        title="Community"
        if={isCommunityAvailable}
      >
        <EntityCommunityContent />
      </EntityLayout.Route>
    </EntityLayout>
  );
}

export const entityPage = (
  <EntitySwitch>
    <EntitySwitch.Case if={isKind('component')}>
      {withTabs(componentOverview)}
    </EntitySwitch.Case>
    <EntitySwitch.Case if={isKind('system')}>
      {withTabs(systemOverview)}
    </EntitySwitch.Case>
    <EntitySwitch.Case if={isKind('domain')}>
      {withTabs(domainOverview)}
    </EntitySwitch.Case>
    <EntitySwitch.Case if={isKind('group')}>
      {withTabs(groupOverview)}
    </EntitySwitch.Case>
    <EntitySwitch.Case if={isKind('user')}>
      {withTabs(userOverview)}
    </EntitySwitch.Case>
    <EntitySwitch.Case>{withTabs(otherOverview)}</EntitySwitch.Case>
  </EntitySwitch>
);
