import { ButtonLink, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DeskView } from '@platform-community/backstage-plugin-community-common';
import { useState } from 'react';
import { agendaTranslationRef } from '../../events/agenda';
import { useCommunityPaths } from '../../scope';
import { writeFilters } from '../../scope/filters';
import { useScopeRoot } from '../../scope/ScopeProvider';
import { CaseItem } from '../../threads/moderation/CaseItem';
import { ThreadList } from '../../threads/ThreadList';
import { communityTranslationRef } from '../../translation';
import { EmptyState, ErrorState, ListSkeleton } from '../../ui';
import { RunningTerm } from '../RunningTerm';
import { DeskSection } from './DeskSection';
import { ProposedFor } from './ProposedFor';
import { UnfinishedEvent } from './UnfinishedEvent';
import { useDesk } from './useDesk';
import content from '../../CommunityContent.module.css';
import styles from './Desk.module.css';

/** How much of each section stands on the desk at first, and at most. */
const atFirst = 5;
const atMost = 50;

const sections = [
  'escalated',
  'unanswered',
  'reported',
  'shipProposals',
  'terms',
  'proposals',
  'events',
] as const satisfies ReadonlyArray<keyof DeskView>;

/** What waits for the reader over all that they look after. */
export function DeskPage() {
  const { t } = useTranslationRef(communityTranslationRef);
  const [limit, setLimit] = useState(atFirst);
  const desk = useDesk(limit);
  return (
    <div
      className={`${content.community} ${styles.page}`}
      data-testid="community"
    >
      {desk.isPending && <ListSkeleton rows={4} />}
      {desk.isError && !desk.data && (
        <ErrorState
          title={t('catalysts.desk.errorTitle')}
          error={desk.error}
          onRetry={() => void desk.refetch()}
          isRetrying={desk.isFetching}
        />
      )}
      {desk.data && (
        <Desk
          desk={desk.data}
          onMore={limit < atMost ? () => setLimit(atMost) : undefined}
          isLoadingMore={desk.isPlaceholderData}
        />
      )}
    </div>
  );
}

interface DeskProps {
  desk: DeskView;
  /** Shows more of every section; left out where there is no more to show. */
  onMore: (() => void) | undefined;
  isLoadingMore: boolean;
}

function Desk(props: DeskProps) {
  const { desk, onMore, isLoadingMore } = props;
  const { people, entities } = desk;
  const { t } = useTranslationRef(communityTranslationRef);
  const { t: tAgenda } = useTranslationRef(agendaTranslationRef);
  const paths = useCommunityPaths();
  const root = useScopeRoot();
  if (desk.looksAfter === 0) return <NobodysDesk />;
  if (sections.every(section => desk[section].items.length === 0)) {
    return <EmptyDesk />;
  }
  const more = { onMore, isLoadingMore };
  const listOf = (kind?: 'question') =>
    `${root}?${writeFilters({ sort: 'unanswered', kind })}`;
  const threads = (section: 'escalated' | 'unanswered' | 'shipProposals') => (
    <ThreadList
      label={t(`catalysts.desk.${section}`)}
      threads={desk[section].items}
      people={people}
      entities={entities}
      showEntity
    />
  );

  return (
    <>
      <div>
        <Text as="h2" variant="title-small" className={styles.words}>
          {t('catalysts.desk.title')}
        </Text>
        <Text as="p" color="secondary" className={styles.words}>
          {t('catalysts.desk.looksAfter', { count: desk.looksAfter })}
        </Text>
      </div>
      <DeskSection
        {...more}
        list={desk.escalated}
        title={t('catalysts.desk.escalated')}
        text={t('catalysts.desk.escalatedText')}
        all={listOf()}
      >
        {threads('escalated')}
      </DeskSection>
      <DeskSection
        {...more}
        list={desk.reported}
        title={t('catalysts.desk.reported')}
        all={paths.moderation()}
      >
        <ul className={styles.list} aria-label={t('catalysts.desk.reported')}>
          {desk.reported.items.map(item => (
            <CaseItem
              key={item.id}
              item={item}
              people={people}
              entities={entities}
            />
          ))}
        </ul>
      </DeskSection>
      <DeskSection
        {...more}
        list={desk.unanswered}
        title={t('catalysts.desk.unanswered')}
        all={listOf('question')}
      >
        {threads('unanswered')}
      </DeskSection>
      <DeskSection
        {...more}
        list={desk.shipProposals}
        title={t('catalysts.desk.shipProposals')}
        text={t('catalysts.desk.shipProposalsText')}
      >
        {threads('shipProposals')}
      </DeskSection>
      <DeskSection
        {...more}
        list={desk.proposals}
        title={tAgenda('desk.title')}
        text={tAgenda('desk.text')}
      >
        <ul className={styles.events} aria-label={tAgenda('desk.title')}>
          {desk.proposals.items.map(({ event, count, proposals }) => (
            <ProposedFor
              key={`${event.id} ${event.day}`}
              event={event}
              count={count}
              proposals={proposals}
              people={people}
            />
          ))}
        </ul>
      </DeskSection>
      <DeskSection
        {...more}
        list={desk.events}
        title={t('catalysts.desk.events')}
        all={paths.events()}
      >
        <ul className={styles.events} aria-label={t('catalysts.desk.events')}>
          {desk.events.items.map(event => (
            <UnfinishedEvent key={event.id} event={event} entities={entities} />
          ))}
        </ul>
      </DeskSection>
      <DeskSection
        {...more}
        list={desk.terms}
        title={t('catalysts.desk.terms')}
        text={t('catalysts.desk.termsText')}
        all={paths.catalysts()}
      >
        <ul className={styles.list} aria-label={t('catalysts.desk.terms')}>
          {desk.terms.items.map(term => (
            <RunningTerm
              key={term.id}
              term={term}
              people={people}
              entities={entities}
            />
          ))}
        </ul>
      </DeskSection>
    </>
  );
}

/** Nothing to do is a moment for what nobody asks for. */
function EmptyDesk() {
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  return (
    <EmptyState
      size="large"
      title={t('catalysts.desk.emptyTitle')}
      text={t('catalysts.desk.emptyText')}
      actions={
        <>
          <ButtonLink variant="primary" href={paths.compose('practice')}>
            {t('catalysts.desk.emptyShare')}
          </ButtonLink>
          <ButtonLink variant="secondary" href={paths.events()}>
            {t('catalysts.desk.emptyEvents')}
          </ButtonLink>
        </>
      }
    />
  );
}

/** The same address, opened by somebody who looks after nothing yet. */
function NobodysDesk() {
  const { t } = useTranslationRef(communityTranslationRef);
  const root = useScopeRoot();
  const search = writeFilters({ sort: 'unanswered', kind: 'question' });
  return (
    <EmptyState
      size="large"
      title={t('catalysts.desk.nobodysTitle')}
      text={t('catalysts.desk.nobodysText')}
      actions={
        <ButtonLink variant="primary" href={`${root}?${search}`}>
          {t('catalysts.desk.nobodysAction')}
        </ButtonLink>
      }
    />
  );
}
