import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  People,
  TallyMethod,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { useNames } from '../useNames';
import type { Ranking } from './rankingMoves';
import styles from '../Elections.module.css';

export interface BallotWordsProps {
  method: TallyMethod;
  candidates: readonly string[];
  people: People;
  ranking: Ranking;
}

/** What a ballot says, in words. */
export function BallotWords(props: BallotWordsProps) {
  const { method, candidates, people, ranking } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const { name, names } = useNames(people);
  const quiet = (words: string) => (
    <Text as="p" className={styles.quiet}>
      {words}
    </Text>
  );
  const blank = candidates.filter(one => !ranking.some(r => r.includes(one)));
  if (blank.length === candidates.length) {
    return quiet(t('elections.ballot.words.blank'));
  }
  if (method === 'confidence') {
    const [candidate] = candidates;
    return quiet(
      t(
        ranking[0].length > 0
          ? 'elections.ballot.words.yes'
          : 'elections.ballot.words.no',
        { name: name(candidate) },
      ),
    );
  }
  if (method === 'majority') {
    return quiet(t('elections.ballot.words.for', { name: names(ranking[0]) }));
  }
  return (
    <div className={styles.stack}>
      <ol aria-label={t('elections.ballot.words.label')}>
        {ranking.map(rank => (
          <li key={rank.join(' ')}>
            {rank.length > 1
              ? t('elections.ballot.words.equals', { names: names(rank) })
              : name(rank[0])}
          </li>
        ))}
      </ol>
      {blank.length > 0 &&
        quiet(t('elections.ballot.words.noOpinionOf', { names: names(blank) }))}
      {/* Schulze compares those only of whom one is ranked above the other. */}
      {method === 'schulze' &&
        ranking.length === 1 &&
        quiet(t('elections.ballot.words.comparesNobody'))}
    </div>
  );
}
