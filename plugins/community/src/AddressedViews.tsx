import { useLayoutEffect, useRef } from 'react';
import {
  Navigate,
  Outlet,
  useLocation,
  useNavigate,
  useResolvedPath,
  useSearchParams,
} from 'react-router-dom';
import { threadKinds } from '@platform-community/backstage-plugin-community-common';
import { CommunityHome } from './home/CommunityHome';
import { useCommunityPaths, useScope } from './scope';
import { ComposeDialog } from './threads/ComposeDialog';

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

/** Starting a thread; its kind may come with the address. */
export function ComposeView() {
  const { entityRef, title } = useScope();
  const paths = useCommunityPaths();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const kind = threadKinds.find(one => one === params.get('kind'));
  if (!entityRef) return <BackHome />;
  // The address of the dialog is replaced: going back must not open it again.
  const leaveTo = (path: string) => navigate(path, { replace: true });
  return (
    <ComposeDialog
      entityRef={entityRef}
      entityTitle={title}
      initialKind={kind}
      onClose={() => leaveTo(paths.home())}
      onCreated={thread => leaveTo(paths.thread(thread.id))}
    />
  );
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
