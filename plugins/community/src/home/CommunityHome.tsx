import { useRef } from 'react';
import { ButtonLink } from '@backstage/ui';
import { RiAddLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { HomeView } from '@platform-community/backstage-plugin-community-common';
import { CatalystsSection } from '../catalysts/CatalystsSection';
import { EventsSection } from '../events/EventsSection';
import {
  isNarrowed,
  useCommunityPaths,
  useCommunitySignals,
  useHome,
  useScope,
} from '../scope';
import { HelpersSection } from '../threads/helping/HelpersSection';
import { QueueEntry } from '../threads/moderation/QueueEntry';
import { useFollowThreads } from '../threads/useFollowThreads';
import { communityTranslationRef } from '../translation';
import { ErrorState } from '../ui';
import { EmptyCommunity } from './EmptyCommunity';
import { HomeSkeleton } from './HomeSkeleton';
import { PulseStrip } from './PulseStrip';
import { ShippedSection } from './ShippedSection';
import { ThreadPanel } from './ThreadPanel';
import { useKeptScroll } from './useKeptScroll';
import { useThreadFilters } from './useThreadFilters';
import { WatchScope } from './WatchScope';
import styles from './CommunityHome.module.css';

const nobody: readonly string[] = [];

/**
 * The first screen of a community, from one request.
 *
 * @param props - `isCovered` while a dialog with its own address lies over it
 */
export function CommunityHome(props: { isCovered?: boolean }) {
  const { isCovered = false } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const { text } = useScope();
  const { filters, setFilters } = useThreadFilters(isCovered);
  const home = useHome(filters);
  const known = useLastKnown(text, home.data);
  const follow = useFollowThreads();
  const news = useCommunitySignals(known?.scope.entityRefs ?? nobody, {
    onThread: follow,
  });
  const place = useRef<HTMLDivElement>(null);
  useKeptScroll(place, Boolean(known));

  if (!known) {
    return home.isError ? (
      <ErrorState
        error={home.error}
        title={t('home.errorTitle')}
        onRetry={home.refetch}
        isRetrying={home.isFetching}
      />
    ) : (
      <HomeSkeleton />
    );
  }

  const isEmpty =
    known.pulse.threads === 0 &&
    known.threads.items.length === 0 &&
    !isNarrowed(filters) &&
    !home.isError;

  return (
    <div ref={place} className={styles.home}>
      <div className={styles.main}>
        <QueueEntry count={known.viewer.queue} />
        {isEmpty ? (
          <EmptyCommunity home={known} />
        ) : (
          <>
            <PulseStrip
              pulse={known.pulse}
              actions={<Actions viewer={known.viewer} />}
            />
            <ThreadPanel
              filters={filters}
              onFilter={setFilters}
              home={home.data}
              isStale={home.isPlaceholderData}
              error={home.data ? undefined : home.error ?? undefined}
              onRetry={home.refetch}
              unanswered={known.pulse.unanswered}
              fresh={news.fresh}
              onShowFresh={news.show}
            />
          </>
        )}
      </div>
      <aside aria-label={t('home.sections')} className={styles.rail}>
        <CatalystsSection
          terms={known.catalysts}
          declared={known.declaredCatalysts}
          people={known.people}
          entities={known.entities}
          viewer={known.viewer}
          elections={known.elections}
        />
        <HelpersSection
          helpers={known.helpers}
          people={known.people}
          viewer={known.viewer}
          labels={known.labels.items}
        />
        <EventsSection
          events={known.events}
          people={known.people}
          entities={known.entities}
          viewer={known.viewer}
        />
        {!isEmpty && <ShippedSection threads={known.shipped} />}
      </aside>
    </div>
  );
}

/** What is around the list stays when the list of other filters fails. */
function useLastKnown(scopeText: string, home?: HomeView) {
  const last = useRef<{ scopeText: string; home: HomeView }>();
  if (home) last.current = { scopeText, home };
  return last.current?.scopeText === scopeText ? last.current.home : undefined;
}

function Actions(props: { viewer: HomeView['viewer'] }) {
  const { viewer } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  const { entityRef } = useScope();
  return (
    <>
      {entityRef && <WatchScope watching={viewer.watching} />}
      {viewer.can.start && (
        <ButtonLink
          variant="primary"
          size="small"
          iconStart={<RiAddLine aria-hidden />}
          href={paths.compose()}
        >
          {t('home.start')}
        </ButtonLink>
      )}
    </>
  );
}
