import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ElectionDetail,
  ElectionState,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { useElectionTimes } from '../useElectionTimes';
import styles from './ElectionPage.module.css';

type Phase = 'nominating' | 'review' | 'voting' | 'closed';

const order: readonly ElectionState[] = [
  'planned',
  'nominating',
  'review',
  'voting',
  'closed',
];

/** The phases of an election with their dates, and which of them it is in. */
export function Timeline(props: { election: ElectionDetail['election'] }) {
  const { election } = props;
  const { plan, state } = election;
  const { t } = useTranslationRef(communityTranslationRef);
  const { moment } = useElectionTimes();
  const hasReview = plan.nominationsCloseAt !== plan.votingOpenAt;
  const phases: { phase: Phase; from: string; until?: string }[] = [
    {
      phase: 'nominating',
      from: plan.nominationsOpenAt,
      until: plan.nominationsCloseAt,
    },
    ...(hasReview
      ? [
          {
            phase: 'review' as const,
            from: plan.nominationsCloseAt,
            until: plan.votingOpenAt,
          },
        ]
      : []),
    { phase: 'voting', from: plan.votingOpenAt, until: plan.votingCloseAt },
    { phase: 'closed', from: plan.votingCloseAt },
  ];
  const standing = (phase: Phase) => {
    if (state === 'cancelled') return 'ahead';
    if (phase === state) return 'now';
    return order.indexOf(phase) < order.indexOf(state) ? 'done' : 'ahead';
  };
  return (
    <ol className={styles.timeline} aria-label={t('elections.timeline.label')}>
      {phases.map(({ phase, from, until }) => {
        const stands = standing(phase);
        return (
          <li
            key={phase}
            className={styles.phase}
            data-stands={stands}
            aria-current={stands === 'now' ? 'step' : undefined}
          >
            <strong>{t(`elections.timeline.${phase}`)}</strong>
            <span>
              <time dateTime={from}>{moment(from)}</time>
              {until && (
                <>
                  {' – '}
                  <time dateTime={until}>{moment(until)}</time>
                </>
              )}
            </span>
            {stands !== 'ahead' && (
              <span>{t(`elections.timeline.${stands}`)}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
