import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ElectionSummary,
  People,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../translation';
import { useNow } from '../ui/useReader';
import { useElectionTimes } from './useElectionTimes';
import { useNames } from './useNames';

/** Says in a few words where an election stands and when it moves on. */
export function usePhaseWords(
  people: People,
): (election: Omit<ElectionSummary, 'inherited'>) => string {
  const { t } = useTranslationRef(communityTranslationRef);
  const { moment, fromNow } = useElectionTimes();
  const { names } = useNames(people);
  const now = useNow();
  return election => {
    // What was fetched before its instant would tell of a future that is past.
    if (election.movesOnAt && Date.parse(election.movesOnAt) <= now) {
      return t('elections.phase.moving');
    }
    switch (election.state) {
      case 'planned':
        return t('elections.phase.planned', {
          when: fromNow(election.nominationsOpenAt),
        });
      case 'nominating':
        return t('elections.phase.nominating', {
          when: fromNow(election.nominationsCloseAt),
        });
      case 'review':
        return t('elections.phase.review', {
          when: fromNow(election.votingOpenAt),
        });
      case 'voting':
        return t('elections.phase.voting', {
          when: moment(election.votingCloseAt),
        });
      case 'cancelled':
        return t('elections.phase.cancelled');
      default:
        break;
    }
    switch (election.outcome) {
      case 'elected':
        return t('elections.phase.elected', { names: names(election.elected) });
      case 'no-quorum':
        return t('elections.phase.noQuorum');
      case 'no-candidates':
        return t('elections.phase.noCandidates');
      default:
        return t('elections.phase.nobodyElected');
    }
  };
}
