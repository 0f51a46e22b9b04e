import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ElectionSummary,
  Entities,
  People,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../translation';
import { Section } from '../ui/Section';
import { ElectionLines } from './ElectionLines';
import styles from './Elections.module.css';

/** The elections that wait for the reader: to vote in, or to answer whether they stand. */
export function MyElections(props: {
  elections: ElectionSummary[];
  people: People;
  entities: Entities;
}) {
  const { t } = useTranslationRef(communityTranslationRef);
  return (
    <Section title={t('elections.list.mine')}>
      {props.elections.length === 0 && (
        <Text as="p" color="secondary" className={styles.quiet}>
          {t('elections.list.mineEmpty')}
        </Text>
      )}
      <ElectionLines
        {...props}
        label={t('elections.list.mine')}
        // What waits for somebody before the vote is whether they will stand.
        isAsked={election => election.state === 'nominating'}
      />
    </Section>
  );
}
