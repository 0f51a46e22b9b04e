import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { MineKind } from '@platform-community/backstage-plugin-community-common';
import { ButtonLink, Link, Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import { Proposals } from '../../catalysts/Proposals';
import { MyElections } from '../../elections/MyElections';
import { EventRow } from '../../events/EventRow';
import { useCommunityPaths } from '../../scope';
import { writeFilters, type ThreadFilters } from '../../scope/filters';
import { useScopeRoot } from '../../scope/ScopeProvider';
import { QueueEntry } from '../../threads/moderation/QueueEntry';
import { useModerating } from '../../threads/moderation/useModerating';
import { ThreadList } from '../../threads/ThreadList';
import { communityTranslationRef } from '../../translation';
import { ErrorState, Section } from '../../ui';
import { HomeSkeleton } from '../../home/HomeSkeleton';
import { useMine } from './useMine';
import { WatchedCommunities } from './WatchedCommunities';
import home from '../../home/CommunityHome.module.css';
import content from '../../CommunityContent.module.css';
import styles from './ForYou.module.css';

/** What is the reader's own, from all over the platform. */
export function ForYou() {
  return (
    <div className={content.community} data-testid="community">
      <Mine />
    </div>
  );
}

function Mine() {
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  const mine = useMine();
  const waiting = useModerating().data?.waiting;
  if (!mine.data) {
    return mine.isError ? (
      <ErrorState
        error={mine.error}
        title={t('page.forYou.errorTitle')}
        onRetry={mine.refetch}
        isRetrying={mine.isFetching}
      />
    ) : (
      <HomeSkeleton />
    );
  }
  const { started, watched, questions, events, elections } = mine.data;
  const { people, entities, proposals } = mine.data;
  const fresh = new Set(mine.data.fresh);
  const threads = (
    list: typeof started,
    words: { title: string; empty: string; action?: ReactNode },
    all?: Partial<ThreadFilters>,
  ) => (
    <Section
      title={words.title}
      action={all && list.more && <SeeAll filters={all} of={words.title} />}
    >
      {list.items.length === 0 ? (
        <>
          <Nothing>{words.empty}</Nothing>
          {words.action}
        </>
      ) : (
        <ThreadList
          label={words.title}
          threads={list.items}
          people={people}
          entities={entities}
          fresh={fresh}
          showEntity
        />
      )}
    </Section>
  );
  const own = (kind: MineKind) => ({ sort: 'active', mine: kind } as const);

  return (
    <div className={home.home}>
      <div className={home.main}>
        <Proposals proposals={proposals} people={people} entities={entities} />
        <QueueEntry count={waiting} />
        {threads(
          started,
          {
            title: t('page.forYou.started'),
            empty: t('page.forYou.startedEmpty'),
            action: (
              <div>
                <ButtonLink
                  size="small"
                  variant="secondary"
                  href={paths.compose()}
                >
                  {t('page.forYou.start')}
                </ButtonLink>
              </div>
            ),
          },
          own('started'),
        )}
        {threads(
          questions,
          {
            title: t('page.forYou.questions'),
            empty: t('page.forYou.questionsEmpty'),
          },
          { sort: 'unanswered', kind: 'question' },
        )}
        {threads(
          watched,
          {
            title: t('page.forYou.watched'),
            empty: t('page.forYou.watchedEmpty'),
          },
          own('watched'),
        )}
      </div>
      <div className={home.rail}>
        <MyElections
          elections={elections}
          people={people}
          entities={entities}
        />
        <Section
          title={t('page.forYou.events')}
          action={
            <Link href={paths.events()} variant="body-small" standalone>
              {t('page.forYou.allEvents')}
            </Link>
          }
        >
          {events.length === 0 ? (
            <Nothing>{t('page.forYou.eventsEmpty')}</Nothing>
          ) : (
            <ul className={styles.list}>
              {events.map(event => (
                <EventRow
                  key={`${event.id} ${event.day}`}
                  event={event}
                  people={people}
                  entities={entities}
                />
              ))}
            </ul>
          )}
        </Section>
        <WatchedCommunities
          entityRefs={mine.data.watchedEntities}
          entities={entities}
        />
      </div>
    </div>
  );
}

/** The whole list, which is one of the platform's with filters. */
function SeeAll(props: { filters: Partial<ThreadFilters>; of: string }) {
  const { filters, of } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const root = useScopeRoot();
  const search = writeFilters({ sort: 'top', ...filters }).toString();
  return (
    <Link
      href={`${root}?${search}`}
      variant="body-small"
      standalone
      aria-label={`${t('page.forYou.all')}: ${of}`}
    >
      {t('page.forYou.all')}
    </Link>
  );
}

function Nothing(props: { children: ReactNode }) {
  return (
    <Text as="p" color="secondary" className={styles.nothing}>
      {props.children}
    </Text>
  );
}
