import { useLayoutEffect, useRef } from 'react';
import {
  Navigate,
  Outlet,
  useLocation,
  useNavigate,
  useResolvedPath,
  useSearchParams,
} from 'react-router-dom';
import type { Entity } from '@backstage/catalog-model';
import { threadKinds } from '@platform-community/backstage-plugin-community-common';
import { CommunityHome } from './home/CommunityHome';
import { useCatalogEntity } from './scope/useCatalogEntity';
import { useCommunityPaths, useScope, type CurrentScope } from './scope';
import { ComposeDialog, PlaceDialog } from './threads/ComposeDialog';
import { entityName } from './ui/entityName';
import { entityTitle } from './ui/entityTitle';

/** The list, and over it the dialog whose address is `new`. */
export function HomeView() {
  const { pathname } = useLocation();
  const compose = useResolvedPath('new').pathname;
  return (
    <>
      <CommunityHome isCovered={pathname.replace(/\/+$/, '') === compose} />
      <Outlet />
    </>
  );
}

/**
 * Starting a thread; its kind may come with the address, and so does what it is
 * about where the scope leaves that open.
 */
export function ComposeView() {
  const scope = useScope();
  const paths = useCommunityPaths();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const kind = threadKinds.find(one => one === params.get('kind'));
  const entityRef = placeOf(scope) ?? params.get('on');
  const entity = useCatalogEntity(
    entityRef && entityRef !== scope.entityRef ? entityRef : undefined,
  );
  // The address of the dialog is replaced: going back must not open it again.
  const leaveTo = (path: string) => navigate(path, { replace: true });
  const close = () => leaveTo(paths.home());
  if (!entityRef) {
    return (
      <PlaceDialog
        onClose={close}
        onChosen={chosen => leaveTo(paths.compose(kind, chosen))}
      />
    );
  }
  const isScopes = entityRef === scope.entityRef;
  return (
    <ComposeDialog
      entityRef={entityRef}
      entityTitle={isScopes ? scope.title : nameOf(entityRef, entity)}
      initialKind={kind}
      onClose={close}
      onCreated={thread => leaveTo(paths.thread(thread.id))}
    />
  );
}

/**
 * What a new thread is about: the entity whose page this is. Of a scope that
 * holds many, it has to be asked.
 */
function placeOf(scope: CurrentScope): string | undefined {
  const isOne = scope.place === 'tab' || scope.scope.of === 'entity';
  return isOne ? scope.entityRef : undefined;
}

function nameOf(entityRef: string, entity?: Entity): string {
  return entity ? entityName(entity) : entityTitle({}, entityRef);
}

/** A page of its own below the tab, which is read from its beginning. */
export function PageView() {
  const { pathname } = useLocation();
  const top = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = top.current;
    // Where the list was scrolled down, this page would begin in its middle.
    if (element && element.getBoundingClientRect().top < 0) {
      element.scrollIntoView?.({ block: 'start' });
    }
  }, [pathname]);
  return (
    <div ref={top}>
      <Outlet />
    </div>
  );
}

/** An address below the tab at which there is nothing. */
export function BackHome() {
  const paths = useCommunityPaths();
  return <Navigate to={paths.home()} replace />;
}
