import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  People,
  StvSteps,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { useNames } from '../useNames';
import { useStvWords } from './useStvWords';
import shared from '../Elections.module.css';
import styles from './Steps.module.css';

/** All stages of a count by single transferable vote, each transfer in words. */
export function StvRounds(props: { steps: StvSteps; people: People }) {
  const { steps, people } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const { name } = useNames(people);
  const words = useStvWords(people);
  const caption = t('elections.steps.stvCaption');
  const [first] = steps.rounds;
  return (
    <>
      <Text as="p" className={shared.quiet}>
        {t('elections.steps.quota', {
          count: steps.valid,
          quota: `${steps.quota}`,
        })}
      </Text>
      <div
        className={styles.scroll}
        role="group"
        aria-label={caption}
        // What scrolls sideways can be focused, to scroll it by keys.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className={styles.table}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <td />
              {steps.rounds.map((round, at) => (
                <th key={words.key(round, at)} scope="col">
                  {t('elections.steps.stage', { stage: `${at + 1}` })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first?.votes.map(({ candidate }, row) => (
              <tr key={candidate}>
                <th scope="row">{name(candidate)}</th>
                {steps.rounds.map((round, at) => (
                  <td
                    key={words.key(round, at)}
                    data-wins={round.elected.includes(candidate) || undefined}
                  >
                    {round.votes[row]?.votes}
                    {round.elected.includes(candidate) &&
                      ` ${t('elections.steps.electedHere')}`}
                    {round.excluded === candidate &&
                      ` ${t('elections.steps.excludedHere')}`}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ol aria-label={t('elections.steps.stages')}>
        {steps.rounds.map((round, at) => (
          <li key={words.key(round, at)}>
            <ul>
              {words.ofRound(round, at).map(sentence => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  );
}
