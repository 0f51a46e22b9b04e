import { useMemo } from 'react';
import { ButtonLink, Link } from '@backstage/ui';
import { RiArrowLeftLine } from '@remixicon/react';
import { Navigate, useParams } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ElectionDetail } from '@platform-community/backstage-plugin-community-common';
import {
  useCommunityPaths,
  useCommunitySignals,
  useRightPlace,
} from '../../scope';
import { communityTranslationRef } from '../../translation';
import { EmptyState } from '../../ui/EmptyState';
import { isNotHere } from '../../ui/errorMessage';
import { ErrorState } from '../../ui/ErrorState';
import { ListSkeleton } from '../../ui/ListSkeleton';
import { BallotSection } from '../Ballot/BallotSection';
import { ResultSection } from '../Result/ResultSection';
import { useElection } from '../useElection';
import { ElectionHead } from './ElectionHead';
import { Nominations } from './Nominations';
import { PlanInWords } from './PlanInWords';
import { RollSection } from './RollSection';
import styles from './ElectionPage.module.css';

/** One election: its plan, who stands, the ballot, and what came of it. */
export function ElectionPage() {
  const { electionId = '' } = useParams();
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  const election = useElection(electionId);
  const entityRef = election.data?.election.entityRef;
  const elsewhere = useRightPlace(
    useMemo(() => (entityRef ? [entityRef] : undefined), [entityRef]),
    `elections/${encodeURIComponent(electionId)}`,
  );
  if (elsewhere) return <Navigate to={elsewhere} replace />;
  if (!election.data && isNotHere(election.error)) return <MissingElection />;
  return (
    <div className={styles.page}>
      <Link href={paths.catalysts()} className={styles.back} standalone>
        <RiArrowLeftLine size={16} aria-hidden="true" />
        {t('elections.page.back')}
      </Link>
      {election.isPending && <ListSkeleton rows={3} />}
      {!election.data && election.error && (
        <ErrorState
          error={election.error}
          onRetry={() => void election.refetch()}
          isRetrying={election.isFetching}
        />
      )}
      {election.data && (
        // What is typed and drawn for one election is not another's.
        <Loaded key={electionId} detail={election.data} />
      )}
    </div>
  );
}

function MissingElection() {
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  return (
    <EmptyState
      size="large"
      title={t('elections.page.missing.title')}
      text={t('elections.page.missing.text')}
      actions={
        <ButtonLink href={paths.catalysts()} variant="primary">
          {t('elections.page.missing.action')}
        </ButtonLink>
      }
    />
  );
}

function Loaded(props: { detail: ElectionDetail }) {
  const { detail } = props;
  const { election } = detail;
  const { entityRef } = election;
  useCommunitySignals(useMemo(() => [entityRef], [entityRef]));
  const isVoter =
    election.state === 'voting' && (election.can.vote || election.voted);
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <ElectionHead detail={detail} />
        {isVoter && <BallotSection detail={detail} />}
        {election.result && (
          <ResultSection detail={detail} result={election.result} />
        )}
        <Nominations detail={detail} />
      </div>
      <aside className={styles.rail}>
        <RollSection detail={detail} />
        <PlanInWords detail={detail} />
      </aside>
    </div>
  );
}
