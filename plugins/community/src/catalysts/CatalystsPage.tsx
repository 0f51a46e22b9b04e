import { useMemo, useState, type ReactNode } from 'react';
import { Button, Link, Text } from '@backstage/ui';
import { RiArrowLeftLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { emeritiOf } from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths, useCommunitySignals, useScope } from '../scope';
import { ElectionsSection } from '../elections/ElectionsSection';
import { communityTranslationRef } from '../translation';
import { EmptyState } from '../ui/EmptyState';
import { ErrorState } from '../ui/ErrorState';
import { ListSkeleton } from '../ui/ListSkeleton';
import { Section } from '../ui/Section';
import { Segmented } from '../ui/Segmented';
import { AppointDialog } from './AppointDialog';
import { DeclaredCatalyst } from './DeclaredCatalyst';
import { inOrder, type TermOrder } from './inOrder';
import { PastTerm } from './PastTerm';
import { Proposals } from './Proposals';
import { RightsSection } from './RightsSection';
import { RunningTerm } from './RunningTerm';
import { TermLog } from './TermLog';
import { Vacant } from './Vacant';
import { useTerms } from './useTerms';
import styles from './CatalystsPage.module.css';

/** Who keeps this community moving now, and who did before. */
export function CatalystsPage() {
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  const terms = useTerms();
  const { entityRef, scope } = useScope();
  const [isAppointing, setAppointing] = useState(false);
  useCommunitySignals(
    useMemo(() => (entityRef ? [entityRef] : []), [entityRef]),
  );
  const appoint = terms.data?.can.appoint && (
    <Button variant="primary" onPress={() => setAppointing(true)}>
      {t('catalysts.section.appoint')}
    </Button>
  );
  return (
    <div className={styles.page}>
      <Link href={paths.home()} className={styles.back} standalone>
        <RiArrowLeftLine size={16} aria-hidden="true" />
        {t('catalysts.page.back')}
      </Link>
      <Section title={t('catalysts.page.title')} action={appoint}>
        <Text as="p" color="secondary" className={styles.explained}>
          {t('catalysts.explained')}
        </Text>
        <Terms terms={terms} appoint={appoint} />
      </Section>
      {terms.data && (
        <Proposals
          proposals={terms.data.proposals}
          people={terms.data.people}
          entities={terms.data.entities}
        />
      )}
      <ElectionsSection />
      <RightsSection />
      {terms.data && <History terms={terms.data} />}
      {scope.of !== 'entity' && <Vacant />}
      <TermLog />
      {isAppointing && <AppointDialog onClose={() => setAppointing(false)} />}
    </div>
  );
}

type Answer = NonNullable<ReturnType<typeof useTerms>['data']>;

function Terms(props: {
  terms: ReturnType<typeof useTerms>;
  appoint: ReactNode;
}) {
  const { terms, appoint } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const { scope } = useScope();
  const [order, setOrder] = useState<TermOrder>('entity');
  if (terms.isPending) return <ListSkeleton rows={2} />;
  if (terms.isError) {
    return (
      <ErrorState
        error={terms.error}
        onRetry={() => void terms.refetch()}
        isRetrying={terms.isFetching}
      />
    );
  }
  const { items, declared, people, entities, can } = terms.data;
  const current = items.filter(term => term.running);
  const running =
    scope.of === 'entity'
      ? current
      : inOrder(current, order, { people, entities });
  if (running.length === 0 && declared.length === 0) {
    return (
      <EmptyState
        title={t('catalysts.page.emptyTitle')}
        text={t(
          can.appoint
            ? 'catalysts.page.emptyAppoint'
            : 'catalysts.page.emptyAsk',
        )}
        actions={appoint}
      />
    );
  }
  return (
    <>
      {scope.of !== 'entity' && running.length > 1 && (
        <Segmented
          label={t('catalysts.directory.group')}
          value={order}
          options={[
            { id: 'entity', label: t('catalysts.directory.byEntity') },
            { id: 'person', label: t('catalysts.directory.byPerson') },
          ]}
          onChange={setOrder}
        />
      )}
      <ul className={styles.list} aria-label={t('catalysts.page.runningTitle')}>
        {running.map(term => (
          <RunningTerm
            key={term.id}
            term={term}
            people={people}
            entities={entities}
          />
        ))}
        {declared.map(one => (
          <DeclaredCatalyst
            key={`${one.entityRef} ${one.person}`}
            declared={one}
            people={people}
            entities={entities}
          />
        ))}
      </ul>
    </>
  );
}

function History(props: { terms: Answer }) {
  const { items, people, entities } = props.terms;
  const { t } = useTranslationRef(communityTranslationRef);
  const past = items.filter(term => !term.running);
  const emeriti = new Set(emeritiOf(items));
  return (
    <Section title={t('catalysts.page.historyTitle')}>
      {past.length === 0 ? (
        <Text as="p" color="secondary" className={styles.explained}>
          {t('catalysts.page.historyEmpty')}
        </Text>
      ) : (
        <ul
          className={styles.list}
          aria-label={t('catalysts.page.historyTitle')}
        >
          {past.map(term => (
            <PastTerm
              key={term.id}
              term={term}
              isEmeritus={emeriti.has(term)}
              people={people}
              entities={entities}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}
