import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  People,
  SchulzeSteps,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { useNames } from '../useNames';
import shared from '../Elections.module.css';
import styles from './Steps.module.css';

/** Each pair of candidates, and the strongest chains of wins between them. */
export function SchulzeMatrix(props: { steps: SchulzeSteps; people: People }) {
  const { steps, people } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const { name } = useNames(people);
  return (
    <>
      <Text as="p" className={shared.quiet}>
        {t('elections.steps.schulze')}
      </Text>
      <Matrix
        caption={t('elections.steps.pairwise')}
        candidates={steps.candidates}
        name={name}
        numbers={steps.pairwise}
      />
      <Matrix
        caption={t('elections.steps.strongest')}
        candidates={steps.candidates}
        name={name}
        numbers={steps.strongest}
        losses={steps.losses}
      />
    </>
  );
}

function Matrix(props: {
  caption: string;
  candidates: string[];
  name: (candidate: string) => string;
  numbers: number[][];
  losses?: number[];
}) {
  const { caption, candidates, name, numbers, losses } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  return (
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
            {candidates.map(candidate => (
              <th key={candidate} scope="col">
                {name(candidate)}
              </th>
            ))}
            {losses && <th scope="col">{t('elections.steps.losses')}</th>}
          </tr>
        </thead>
        <tbody>
          {candidates.map((candidate, row) => (
            <tr key={candidate}>
              <th scope="row">{name(candidate)}</th>
              {candidates.map((other, column) => {
                if (row === column) return <td key={other}>–</td>;
                const wins = numbers[row][column] > numbers[column][row];
                return (
                  <td key={other} data-wins={wins || undefined}>
                    {wins ? (
                      <strong>{numbers[row][column]}</strong>
                    ) : (
                      numbers[row][column]
                    )}
                  </td>
                );
              })}
              {losses && <td>{losses[row]}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
