import type { KeyboardEvent, ReactElement } from 'react';
import { ButtonIcon } from '@backstage/ui';
import {
  RiArrowDownLine,
  RiArrowUpLine,
  RiCloseLine,
  RiDraggable,
  RiEqualLine,
} from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { People } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { Person } from '../../ui/Person';
import { personName } from '../../ui/personName';
import type { Dragging } from '../../ui/useDragging';
import { move, placeOf, type Move, type Ranking } from './rankingMoves';
import styles from './RankingField.module.css';

export interface RankedCandidateProps {
  candidate: string;
  people: People;
  ranking: Ranking;
  allowsEquals: boolean;
  dragging: Dragging;
  onMove: (how: Move) => void;
}

const keys: Record<string, Move> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  '=': 'equal',
  Delete: 'no-opinion',
  Backspace: 'no-opinion',
};

/** A candidate on the ballot, with all that moves them. */
export function RankedCandidate(props: RankedCandidateProps) {
  const { candidate, people, ranking, allowsEquals, dragging, onMove } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const name = personName(people, candidate);
  const isRanked = placeOf(ranking, candidate) !== undefined;
  const offset = dragging.offsetOf(candidate);

  const onKeyDown = (event: KeyboardEvent) => {
    const how = keys[event.key];
    if (!how || (how === 'equal' && !allowsEquals)) return;
    event.preventDefault();
    onMove(how);
  };
  const button = (how: Move, icon: ReactElement, label: string) => (
    <span data-control={how}>
      <ButtonIcon
        size="small"
        variant="tertiary"
        icon={icon}
        aria-label={label}
        isDisabled={!move(ranking, candidate, how)}
        onPress={() => onMove(how)}
      />
    </span>
  );
  return (
    <li
      className={styles.candidate}
      data-candidate={candidate}
      data-dragged={offset ? true : undefined}
      style={offset && { transform: `translate(${offset.x}px, ${offset.y}px)` }}
    >
      <span data-control="handle">
        <button
          type="button"
          className={styles.handle}
          aria-label={t(
            allowsEquals
              ? 'elections.ballot.handleEquals'
              : 'elections.ballot.handle',
            { name },
          )}
          onKeyDown={onKeyDown}
          {...dragging.handle(candidate)}
        >
          <RiDraggable size={20} aria-hidden="true" />
        </button>
      </span>
      <span className={styles.person}>
        <Person personRef={candidate} people={people} size="small" />
      </span>
      <span className={styles.buttons}>
        {button(
          'up',
          <RiArrowUpLine aria-hidden />,
          t(isRanked ? 'elections.ballot.up' : 'elections.ballot.rank', {
            name,
          }),
        )}
        {isRanked && (
          <>
            {button(
              'down',
              <RiArrowDownLine aria-hidden />,
              t('elections.ballot.down', { name }),
            )}
            {allowsEquals &&
              button(
                'equal',
                <RiEqualLine aria-hidden />,
                t('elections.ballot.equal', { name }),
              )}
            {button(
              'no-opinion',
              <RiCloseLine aria-hidden />,
              t('elections.ballot.blank', { name }),
            )}
          </>
        )}
      </span>
    </li>
  );
}
