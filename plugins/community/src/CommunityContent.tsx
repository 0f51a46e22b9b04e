import { useEntity } from '@backstage/plugin-catalog-react';
import { Route, Routes } from 'react-router-dom';
import { BackHome, ComposeView, HomeView, PageView } from './AddressedViews';
import { CatalystsPage } from './catalysts/CatalystsPage';
import { ElectionPage } from './elections/ElectionPage';
import { LivePage } from './events/agenda';
import { EventPage } from './events/EventPage';
import { EventsPage } from './events/EventsPage';
import { CommunityQueryProvider, ScopeProvider } from './scope';
import { ChangelogView, RoadmapView } from './threads/roadmap';
import { QueuePage } from './threads/moderation/QueuePage';
import { ThreadPage } from './threads/ThreadPage';
import styles from './CommunityContent.module.css';

/**
 * The community of the entity whose page this is, as a tab of it.
 *
 * @public
 */
export function CommunityContent() {
  const { entity } = useEntity();
  return (
    <CommunityQueryProvider>
      <ScopeProvider entity={entity}>
        <CommunityRoutes />
      </ScopeProvider>
    </CommunityQueryProvider>
  );
}

/** What stands at which address below the tab. */
export function CommunityRoutes() {
  return (
    <div className={styles.community} data-testid="community">
      <Routes>
        <Route element={<HomeView />}>
          <Route index element={null} />
          <Route path="new" element={<ComposeView />} />
        </Route>
        <Route element={<PageView />}>
          <Route path="threads/:threadId" element={<ThreadPage />} />
          <Route path="roadmap" element={<RoadmapView />} />
          <Route path="shipped" element={<ChangelogView />} />
          <Route path="catalysts" element={<CatalystsPage />} />
          <Route path="elections/:electionId" element={<ElectionPage />} />
          <Route path="moderation" element={<QueuePage />} />
          <Route path="events" element={<EventsPage />} />
          <Route path="events/:eventId" element={<EventPage />} />
          <Route path="events/:eventId/live" element={<LivePage />} />
        </Route>
        <Route path="*" element={<BackHome />} />
      </Routes>
    </div>
  );
}
