import { Navigate, Route, Routes } from 'react-router-dom';
import { ErrorState, ListSkeleton } from '../../ui';
import { useMayDo } from '../useMayDo';
import { OrphanList } from './OrphanList';
import { OrphanThreads } from './OrphanThreads';
import content from '../../CommunityContent.module.css';
import styles from './Orphans.module.css';

/** Props of {@link OrphansPage}. */
export interface OrphansPageProps {
  /** Its own address. */
  root: string;
  /** Where everybody goes who has no business here. */
  home: string;
}

/** Threads whose entities left the catalog, for administrators. */
export function OrphansPage(props: OrphansPageProps) {
  const { root, home } = props;
  const may = useMayDo();
  if (may.data && !may.data.tidyOrphans) return <Navigate to={home} replace />;
  return (
    <div
      className={`${content.community} ${styles.page}`}
      data-testid="community"
    >
      {may.isPending && <ListSkeleton rows={3} />}
      {may.isError && (
        <ErrorState
          error={may.error}
          onRetry={() => void may.refetch()}
          isRetrying={may.isFetching}
        />
      )}
      {may.data && (
        <Routes>
          <Route index element={<OrphanList root={root} />} />
          <Route
            path=":kind/:namespace/:name"
            element={<OrphanThreads root={root} />}
          />
          <Route path="*" element={<Navigate to={root} replace />} />
        </Routes>
      )}
    </div>
  );
}
