import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  People,
  StvRound,
  StvTie,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { useNames } from '../useNames';

/** Says what happened at a stage of a count by single transferable vote. */
export function useStvWords(people: People) {
  const { t } = useTranslationRef(communityTranslationRef);
  const { name, names } = useNames(people);

  const tie = ({ about, equals, chosen, stage, drawn }: StvTie) => {
    const who = { names: names(equals), chosen: name(chosen) };
    if (drawn) return t(`elections.steps.tie.${about}Lot`, who);
    return t(`elections.steps.tie.${about}Stage`, {
      ...who,
      stage: `${stage ?? 1}`,
    });
  };
  return {
    /** What tells the stages apart. */
    key: (round: StvRound, at: number) =>
      `${at} ${round.transfer?.from ?? round.excluded ?? ''}`,
    ofRound: (round: StvRound, at: number): string[] => {
      const { transfer } = round;
      const withQuota = round.elected.filter(
        one => !round.withoutQuota.includes(one),
      );
      return [
        ...round.ties.map(tie),
        ...(at === 0 ? [t('elections.steps.firstStage')] : []),
        ...(transfer
          ? [
              t(`elections.steps.transfer.${transfer.why}`, {
                name: name(transfer.from),
                votes: transfer.votes,
              }),
              ...transfer.to.map(({ candidate, votes, parcels }) =>
                t('elections.steps.transfer.to', {
                  name: name(candidate),
                  votes,
                  count: parcels.reduce((sum, one) => sum + one.ballots, 0),
                }),
              ),
              ...(Number(transfer.exhausted.votes) > 0
                ? [
                    t('elections.steps.transfer.exhausted', {
                      votes: transfer.exhausted.votes,
                    }),
                  ]
                : []),
              ...(Number(transfer.lost) > 0
                ? [
                    t('elections.steps.transfer.lost', {
                      votes: transfer.lost,
                    }),
                  ]
                : []),
            ]
          : []),
        ...(withQuota.length > 0
          ? [
              t('elections.steps.electedWithQuota', {
                names: names(withQuota),
                count: withQuota.length,
              }),
            ]
          : []),
        ...(round.withoutQuota.length > 0
          ? [
              t('elections.steps.electedWithoutQuota', {
                names: names(round.withoutQuota),
                count: round.withoutQuota.length,
              }),
            ]
          : []),
      ];
    },
  };
}
