import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  People,
  TallyMethod,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { Person } from '../../ui/Person';
import { BallotWords } from '../Ballot/BallotWords';
import type { ElectionCount } from '../useCount';
import shared from '../Elections.module.css';

/** Each voter's ballot, where the plan said that names are shown. */
export function WhoVotedHow(props: {
  votes: NonNullable<ElectionCount['votes']>;
  people: People;
  method: TallyMethod;
  candidates: string[];
}) {
  const { votes, people, method, candidates } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  return (
    <div className={shared.stack}>
      <Text
        as="h3"
        variant="body-medium"
        weight="bold"
        className={shared.quiet}
      >
        {t('elections.count.votes')}
      </Text>
      <ul className={shared.list} aria-label={t('elections.count.votes')}>
        {votes.map(({ person, ranking }) => (
          <li key={person} className={shared.stack}>
            <Person personRef={person} people={people} size="x-small" />
            <BallotWords
              method={method}
              candidates={candidates}
              people={people}
              ranking={ranking}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
