import { useMemo, useRef, useState } from 'react';
import { Container, PluginHeader } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Scope } from '@platform-community/backstage-plugin-community-common';
import { RiChatSmile3Line } from '@remixicon/react';
import {
  Navigate,
  Route,
  Routes,
  useLocation,
  useNavigate,
  useParams,
} from 'react-router-dom';
import { DeskPage } from '../catalysts/desk';
import { CommunityRoutes } from '../CommunityContent';
import { pageRouteRef } from '../routes';
import { CommunityQueryProvider, type HomeMemories } from '../scope';
import type { HomeMemory } from '../scope/ScopeProvider';
import { useModerating } from '../threads/moderation/useModerating';
import { communityTranslationRef } from '../translation';
import { ForYou } from './ForYou';
import { OrphansPage } from './orphans';
import { PageScope } from './PageScope';
import {
  platform,
  scopeAddress,
  scopeOf,
  scopeWays,
  type ScopeWay,
} from './scopeAddress';
import { ScopePicker } from './ScopePicker';
import { useMayDo } from './useMayDo';
import styles from './CommunityPage.module.css';

/**
 * The communities of the platform on a page of their own: what is the reader's,
 * and the same as in the tab over any scope. All of it stands in the address.
 *
 * @public
 */
export function CommunityPage() {
  const pageRoot = useRouteRef(pageRouteRef)().replace(/\/+$/, '');
  const memory: HomeMemories = useRef(new Map<string, HomeMemory>());
  const [latest, setLatest] = useState<Scope>(platform);
  const shared = { pageRoot, memory };
  return (
    <CommunityQueryProvider>
      <Routes>
        <Route
          index
          element={
            <>
              <PageHeader pageRoot={pageRoot} scope={latest} />
              <Container className={styles.page}>
                <PageScope {...shared} scope={platform}>
                  <ForYou />
                </PageScope>
              </Container>
            </>
          }
        />
        <Route
          path="platform/*"
          element={
            <InScope {...shared} scope={platform} onChoose={setLatest} />
          }
        />
        {scopeWays.map(way => (
          <Route
            key={way}
            path={`${way}/:kind/:namespace/:name/*`}
            element={
              <InNamedScope {...shared} way={way} onChoose={setLatest} />
            }
          />
        ))}
        <Route
          path="desk"
          element={
            <>
              <PageHeader pageRoot={pageRoot} scope={latest} />
              <Container className={styles.page}>
                <PageScope {...shared} scope={platform}>
                  <DeskPage />
                </PageScope>
              </Container>
            </>
          }
        />
        <Route
          path="orphans/*"
          element={
            <>
              <PageHeader pageRoot={pageRoot} scope={latest} />
              <Container className={styles.page}>
                <PageScope {...shared} scope={platform}>
                  <OrphansPage
                    root={`${pageRoot}/orphans`}
                    home={pageRoot || '/'}
                  />
                </PageScope>
              </Container>
            </>
          }
        />
        <Route path="*" element={<Navigate to={pageRoot || '/'} replace />} />
      </Routes>
    </CommunityQueryProvider>
  );
}

interface InScopeProps {
  pageRoot: string;
  memory: HomeMemories;
  /** Told which scope was chosen, for the way back to it. */
  onChoose: (scope: Scope) => void;
}

/** The scope that the address names. */
function InNamedScope(props: InScopeProps & { way: ScopeWay }) {
  const { way, ...rest } = props;
  const { kind = '', namespace = '', name = '' } = useParams();
  const scope = useMemo(
    () => scopeOf(way, { kind, namespace, name }),
    [way, kind, namespace, name],
  );
  return <InScope {...rest} scope={scope} />;
}

/** The community of a scope, under the means to choose another one. */
function InScope(props: InScopeProps & { scope: Scope }) {
  const { scope, pageRoot, memory, onChoose } = props;
  const navigate = useNavigate();
  const section = useSection();
  const choose = (next: Scope) => {
    onChoose(next);
    navigate(`${pageRoot}/${scopeAddress(next)}${section}`);
  };
  return (
    <>
      <PageHeader pageRoot={pageRoot} scope={scope} />
      <Container className={styles.page}>
        <PageScope
          key={scopeAddress(scope)}
          scope={scope}
          pageRoot={pageRoot}
          memory={memory}
        >
          <ScopePicker onChoose={choose} />
          <CommunityRoutes />
        </PageScope>
      </Container>
    </>
  );
}

/** What is shown of one scope as well as of another, by its address. */
const sections = ['roadmap', 'shipped', 'catalysts', 'events', 'moderation'];

/** The address of the section that is shown, below that of its scope. */
function useSection(): string {
  const { '*': rest = '' } = useParams();
  const { search } = useLocation();
  const name = rest.replace(/\/+$/, '');
  return sections.includes(name) ? `/${name}${search}` : '';
}

/** The title of the page and its sections, each with an address of its own. */
function PageHeader(props: { pageRoot: string; scope: Scope }) {
  const { pageRoot, scope } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const { data: may } = useMayDo();
  const scopeRoot = `${pageRoot}/${scopeAddress(scope)}`;
  const moderates = useModerating().data?.leads;
  return (
    <div className={styles.header}>
      <PluginHeader
        icon={<RiChatSmile3Line />}
        title={t('page.title')}
        titleLink={pageRoot || '/'}
        tabs={[
          {
            id: 'for-you',
            label: t('page.tabs.forYou'),
            href: pageRoot || '/',
          },
          ...(may?.desk
            ? [
                {
                  id: 'desk',
                  label: t('page.tabs.desk'),
                  href: `${pageRoot}/desk`,
                  matchStrategy: 'prefix' as const,
                },
              ]
            : []),
          {
            id: 'threads',
            label: t('page.tabs.threads'),
            href: scopeRoot,
            matchStrategy: 'prefix',
          },
          {
            id: 'roadmap',
            label: t('page.tabs.roadmap'),
            href: `${scopeRoot}/roadmap`,
            matchStrategy: 'prefix',
          },
          {
            id: 'catalysts',
            label: t('page.tabs.catalysts'),
            href: `${scopeRoot}/catalysts`,
            matchStrategy: 'prefix',
          },
          {
            id: 'events',
            label: t('page.tabs.events'),
            href: `${scopeRoot}/events`,
            matchStrategy: 'prefix',
          },
          ...(moderates
            ? [
                {
                  id: 'moderation',
                  label: t('page.tabs.moderation'),
                  href: `${scopeRoot}/moderation`,
                  matchStrategy: 'prefix' as const,
                },
              ]
            : []),
          ...(may?.tidyOrphans
            ? [
                {
                  id: 'orphans',
                  label: t('page.tabs.orphans'),
                  href: `${pageRoot}/orphans`,
                  matchStrategy: 'prefix' as const,
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}
