import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  HackathonTally,
  JudgementCount,
} from '@platform-community/backstage-plugin-community-common';
import { useReaderLocale } from '../../../ui/useReader';
import { hackathonTranslationRef } from '../translation';
import styles from './Count.module.css';

/** Props of {@link CountTable}. */
export interface CountTableProps {
  count: JudgementCount;
  projects: HackathonTally['projects'];
}

/** What was counted for each project, the best first. */
export function CountTable(props: CountTableProps) {
  const { count, projects } = props;
  const { t } = useTranslationRef(hackathonTranslationRef);
  const locale = useReaderLocale();
  const title = (id: string) =>
    projects.find(project => project.id === id)?.title ?? id;
  const whole = new Intl.NumberFormat(locale);
  const strength = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const isInPairs = count.judging === 'comparisons';
  const columns = isInPairs
    ? [t('count.wins'), t('count.losses'), t('count.strength')]
    : [t('count.votesFor')];
  const rows = isInPairs
    ? count.counted.map(one => ({
        id: one.id,
        cells: [
          whole.format(one.wins),
          whole.format(one.losses),
          strength.format(one.strength),
        ],
      }))
    : count.counted.map(({ id, votes }) => ({
        id,
        cells: [whole.format(votes)],
      }));
  return (
    <>
      <div
        className={styles.scroll}
        role="group"
        aria-label={t('count.table')}
        // What scrolls sideways can be focused, to scroll it by keys.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('count.project')}</th>
              {columns.map(column => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, cells }) => (
              <tr key={id}>
                <th scope="row">{title(id)}</th>
                {cells.map((cell, at) => (
                  <td key={columns[at]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isInPairs && (
        <Text
          as="p"
          variant="body-small"
          color="secondary"
          className={styles.words}
        >
          {t('count.strengthHint')}
        </Text>
      )}
    </>
  );
}
