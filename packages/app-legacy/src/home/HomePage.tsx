import { Page } from '@backstage/core-components';
import {
  HomePageRecentlyVisited,
  HomePageStarredEntities,
} from '@backstage/plugin-home';
import { HomeContent } from '@internal/demo-ui';

export function HomePage() {
  return (
    <Page themeId="home">
      <div style={{ gridArea: 'pageContent', overflow: 'auto' }}>
        <HomeContent>
          <HomePageStarredEntities />
          <HomePageRecentlyVisited />
        </HomeContent>
      </div>
    </Page>
  );
}
