import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ElectionSummary,
  Entities,
  People,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../translation';
import { ElectionRow } from './ElectionRow';
import styles from './Elections.module.css';

/** One line for each election that is running; nothing where there is none. */
export function ElectionLines(props: {
  elections: ElectionSummary[];
  people: People;
  entities: Entities;
  /** What they are, for those who do not see it; running ones unless told. */
  label?: string;
  /** Those the reader is asked to stand in. */
  isAsked?: (election: ElectionSummary) => boolean;
}) {
  const { elections, people, entities, label, isAsked } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  if (elections.length === 0) return null;
  return (
    <ul
      className={styles.list}
      aria-label={label ?? t('elections.list.running')}
    >
      {elections.map(election => (
        <ElectionRow
          key={election.id}
          election={election}
          people={people}
          entities={entities}
          isAsked={isAsked?.(election)}
        />
      ))}
    </ul>
  );
}
