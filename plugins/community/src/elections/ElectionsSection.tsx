import { useState, type ReactNode } from 'react';
import { Button, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../translation';
import { EmptyState } from '../ui/EmptyState';
import { ErrorState } from '../ui/ErrorState';
import { ListSkeleton } from '../ui/ListSkeleton';
import { Section } from '../ui/Section';
import { ElectionRow } from './ElectionRow';
import { PlanElectionDialog } from './PlanElectionDialog';
import { useElections } from './useElections';
import styles from './Elections.module.css';

/** The elections of the scope: those that run, and those that are over. */
export function ElectionsSection() {
  const { t } = useTranslationRef(communityTranslationRef);
  const running = useElections('running');
  const past = useElections('past');
  const [isPlanning, setPlanning] = useState(false);
  const mayPlan = running.data?.pages[0].can.plan ?? false;
  const plan = mayPlan && (
    <Button variant="secondary" onPress={() => setPlanning(true)}>
      {t('elections.list.plan')}
    </Button>
  );
  return (
    <>
      <Section title={t('elections.list.title')} action={plan}>
        <ElectionList
          of={running}
          label={t('elections.list.running')}
          empty={
            <EmptyState
              title={t('elections.list.emptyTitle')}
              text={t(
                mayPlan ? 'elections.list.emptyPlan' : 'elections.list.empty',
              )}
            />
          }
        />
        <Text
          as="h3"
          variant="body-medium"
          weight="bold"
          className={styles.quiet}
        >
          {t('elections.list.past')}
        </Text>
        <ElectionList
          of={past}
          label={t('elections.list.past')}
          empty={
            <Text as="p" color="secondary" className={styles.quiet}>
              {t('elections.list.emptyPast')}
            </Text>
          }
        />
      </Section>
      {isPlanning && <PlanElectionDialog onClose={() => setPlanning(false)} />}
    </>
  );
}

function ElectionList(props: {
  of: ReturnType<typeof useElections>;
  label: string;
  empty: ReactNode;
}) {
  const { of: elections, label, empty } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  if (elections.isPending) return <ListSkeleton rows={1} />;
  if (!elections.data) {
    return (
      <ErrorState
        error={elections.error}
        onRetry={() => void elections.refetch()}
        isRetrying={elections.isFetching}
      />
    );
  }
  const { pages } = elections.data;
  if (pages[0].items.length === 0) return <>{empty}</>;
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {pages.flatMap(({ items, people, entities }) =>
          items.map(election => (
            <ElectionRow
              key={election.id}
              election={election}
              people={people}
              entities={entities}
            />
          )),
        )}
      </ul>
      {elections.isFetchNextPageError && <ErrorState error={elections.error} />}
      {elections.hasNextPage && (
        <div>
          <Button
            variant="secondary"
            size="small"
            isPending={elections.isFetchingNextPage}
            onPress={() => void elections.fetchNextPage()}
          >
            {t('elections.list.more')}
          </Button>
        </div>
      )}
    </>
  );
}
