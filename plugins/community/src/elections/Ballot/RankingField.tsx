import { useRef, useState } from 'react';
import { Text, VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { People } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { useDragging } from '../../ui/useDragging';
import { useNames } from '../useNames';
import { RankedCandidate } from './RankedCandidate';
import { drop, move, placeOf, type Move, type Ranking } from './rankingMoves';
import { useKeptFocus } from './useKeptFocus';
import styles from './RankingField.module.css';

export interface RankingFieldProps {
  /** In the reader's own order. */
  candidates: readonly string[];
  people: People;
  ranking: Ranking;
  onChange: (ranking: string[][]) => void;
  allowsEquals: boolean;
}

/**
 * Ranks candidates by dragging, with buttons, or with the arrow keys. Everybody
 * starts where nothing is said of them.
 */
export function RankingField(props: RankingFieldProps) {
  const { candidates, people, ranking, onChange, allowsEquals } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const { name, names } = useNames(people);
  const [said, setSaid] = useState({ words: '', times: 0 });
  const field = useRef<HTMLDivElement>(null);
  const focus = useKeptFocus(field, ranking);

  const whereIs = (next: Ranking, candidate: string): string => {
    const place = placeOf(next, candidate);
    if (place === undefined) {
      return t('elections.ballot.said.noOpinion', { name: name(candidate) });
    }
    const equals = next[place - 1].filter(other => other !== candidate);
    return equals.length > 0
      ? t('elections.ballot.said.equal', {
          name: name(candidate),
          place: `${place}`,
          others: names(equals),
        })
      : t('elections.ballot.said.ranked', {
          name: name(candidate),
          place: `${place}`,
          of: `${next.length}`,
        });
  };
  const take = (candidate: string, next: string[][] | undefined) => {
    if (!next) return;
    onChange(next);
    setSaid(({ times }) => ({
      words: whereIs(next, candidate),
      times: times + 1,
    }));
  };
  const dragging = useDragging({
    allowsEquals,
    onDrop: (candidate, at) => take(candidate, drop(ranking, candidate, at)),
  });
  const makeMove = (candidate: string, how: Move) => {
    focus.keepOn(candidate);
    take(candidate, move(ranking, candidate, how));
  };

  const blank = candidates.filter(one => !ranking.some(r => r.includes(one)));
  const candidateItem = (candidate: string) => (
    <RankedCandidate
      key={candidate}
      candidate={candidate}
      people={people}
      ranking={ranking}
      allowsEquals={allowsEquals}
      dragging={dragging}
      onMove={how => makeMove(candidate, how)}
    />
  );
  return (
    <div ref={field} className={styles.field}>
      <ol className={styles.ranks} aria-label={t('elections.ballot.ranks')}>
        {ranking.map((rank, at) => (
          <li
            key={rank.join(' ')}
            className={styles.rank}
            data-drop-rank={at}
            data-over={dragging.overRank(at)}
          >
            <Text variant="body-small" weight="bold" className={styles.place}>
              {t('elections.ballot.place', { place: `${at + 1}` })}
            </Text>
            <ul className={styles.candidates}>{rank.map(candidateItem)}</ul>
          </li>
        ))}
        {ranking.length === 0 && (
          <li
            className={styles.rank}
            data-drop-rank={0}
            data-over={dragging.overRank(0)}
          >
            <Text variant="body-small" color="secondary">
              {t('elections.ballot.nobodyRanked')}
            </Text>
          </li>
        )}
      </ol>
      <section
        className={styles.pool}
        aria-label={t('elections.ballot.noOpinion')}
        data-drop-pool
        data-over={dragging.overPool}
      >
        <Text variant="body-small" weight="bold" className={styles.place}>
          {t('elections.ballot.noOpinion')}
        </Text>
        {blank.length === 0 ? (
          <Text variant="body-small" color="secondary">
            {t('elections.ballot.allRanked')}
          </Text>
        ) : (
          <ul className={styles.candidates}>{blank.map(candidateItem)}</ul>
        )}
      </section>
      <VisuallyHidden role="status">
        {/* Another element each time, so that the same words are read again. */}
        <span key={said.times}>{said.words}</span>
      </VisuallyHidden>
    </div>
  );
}
