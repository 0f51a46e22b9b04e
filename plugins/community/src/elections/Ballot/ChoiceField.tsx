import { Radio, RadioGroup } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { People } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { Choice } from '../../ui/Choice';
import { personName } from '../../ui/personName';
import type { Ranking } from './rankingMoves';

export interface ChoiceFieldProps {
  method: 'confidence' | 'majority';
  /** In the reader's own order. */
  candidates: readonly string[];
  people: People;
  ranking: Ranking;
  onChange: (ranking: string[][]) => void;
}

const blank = 'no opinion';

/**
 * A ballot of which one thing is chosen: yes or no to the only candidate, or one
 * of two. Nothing is chosen to begin with but to have no opinion.
 */
export function ChoiceField(props: ChoiceFieldProps) {
  const { method, candidates, people, ranking, onChange } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const choices =
    method === 'confidence'
      ? [
          {
            id: 'yes',
            label: t('elections.ballot.yes'),
            ranking: [[candidates[0]]],
          },
          {
            id: 'no',
            label: t('elections.ballot.no'),
            // An empty rank above the candidate: rather nobody than them.
            ranking: [[], [candidates[0]]],
          },
        ]
      : candidates.map(candidate => ({
          id: candidate,
          label: personName(people, candidate),
          ranking: [[candidate]],
        }));
  const written = JSON.stringify(ranking);
  const chosen = choices.find(one => JSON.stringify(one.ranking) === written);
  return (
    <RadioGroup
      label={
        method === 'confidence'
          ? t('elections.ballot.confidenceLabel', {
              name: personName(people, candidates[0]),
            })
          : t('elections.ballot.majorityLabel')
      }
      value={chosen?.id ?? blank}
      onChange={id =>
        onChange(choices.find(one => one.id === id)?.ranking ?? [])
      }
    >
      {choices.map(({ id, label }) => (
        <Radio key={id} value={id}>
          {label}
        </Radio>
      ))}
      <Radio value={blank}>
        <Choice
          title={t('elections.ballot.noOpinion')}
          about={t('elections.ballot.blankCounts')}
        />
      </Radio>
    </RadioGroup>
  );
}
