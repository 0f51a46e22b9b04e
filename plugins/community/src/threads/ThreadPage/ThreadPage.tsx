import { ButtonLink } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Navigate, useLocation, useParams } from 'react-router-dom';
import {
  useCommunityPaths,
  useCommunitySignals,
  useRightPlace,
} from '../../scope';
import { communityTranslationRef } from '../../translation';
import { EmptyState, ErrorState, isNotHere, ListSkeleton } from '../../ui';
import { LinkedSection } from '../links/LinkedSection';
import { ShipCallout } from '../links/ShipCallout';
import { WhoMayKnow } from '../helping/WhoMayKnow';
import { ConfirmCallout } from '../stand';
import { useMarkSeen } from '../useMarkSeen';
import { ModerationHistory } from '../moderation/ModerationHistory';
import { NotesSection } from '../notes/NotesSection';
import { MergedFrom } from '../merging/MergedFrom';
import { MergedNote } from '../merging/MergedNote';
import { asksForOriginal } from '../merging/original';
import { useThread } from '../useThread';
import { Announcer } from './Announcer';
import { BackLink } from './BackLink';
import { Conversation } from './Conversation';
import { KeptText } from './KeptText';
import { ThreadHeadCard } from './ThreadHeadCard';
import { WhereItStands } from './WhereItStands';
import styles from './ThreadPage.module.css';

/** A thread on a page of its own; its id is in the address. */
export function ThreadPage() {
  const { threadId = '' } = useParams();
  return (
    <Announcer key={threadId}>
      <OneThread id={threadId} />
    </Announcer>
  );
}

const nowhere: string[] = [];

function OneThread(props: { id: string }) {
  const { id } = props;
  const thread = useThread(id);
  const { view, error } = thread;
  const entityRefs = view ? [view.thread.entityRef] : nowhere;
  const { search, hash } = useLocation();
  const elsewhere = useRightPlace(
    entityRefs,
    `threads/${encodeURIComponent(id)}${search}${hash}`,
  );
  const paths = useCommunityPaths();
  useCommunitySignals(entityRefs);
  useMarkSeen(view?.thread);

  if (isNotHere(error)) return <MissingThread id={id} />;
  if (error) {
    return (
      <div className={styles.alone}>
        <BackLink />
        <ErrorState error={error} onRetry={thread.retry} />
      </div>
    );
  }
  if (!view) return <ListSkeleton rows={3} />;
  if (elsewhere) return <Navigate to={elsewhere} replace />;
  const { mergedInto } = view;
  if (mergedInto?.thread && !asksForOriginal(search)) {
    // Its replies are there as well, so a link to one of them still leads to it.
    const there = paths.thread(mergedInto.thread.id);
    return <Navigate to={`${there}${hash}`} replace />;
  }
  return (
    <div className={styles.page}>
      <div className={styles.columns}>
        <div className={styles.main}>
          {mergedInto && (
            <MergedNote thread={view.thread} mergedInto={mergedInto} />
          )}
          <ThreadHeadCard
            thread={view.thread}
            history={view.history}
            replacement={view.replacement}
            people={view.people}
          />
          {view.thread.can.confirm && <ConfirmCallout thread={view.thread} />}
          {view.shipProposal && (
            <ShipCallout
              threadId={view.thread.id}
              proposal={view.shipProposal}
            />
          )}
          {view.thread.can.note && <NotesSection threadId={view.thread.id} />}
          <Conversation view={view} pages={thread} />
        </div>
        <div className={styles.rail}>
          <WhereItStands
            thread={view.thread}
            history={view.history}
            people={view.people}
          />
          <MergedFrom
            into={view.thread.id}
            merges={view.mergedFrom}
            people={view.people}
          />
          <LinkedSection thread={view.thread} links={view.links} />
          {view.thread.can.call && <WhoMayKnow threadId={view.thread.id} />}
          {view.thread.can.note && (
            <ModerationHistory threadId={view.thread.id} />
          )}
        </div>
      </div>
    </div>
  );
}

function MissingThread(props: { id: string }) {
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  return (
    <div className={styles.alone}>
      <EmptyState
        size="large"
        title={t('threads.page.missing.title')}
        text={t('threads.page.missing.text')}
        actions={
          <ButtonLink href={paths.home()} variant="primary">
            {t('threads.page.missing.action')}
          </ButtonLink>
        }
      />
      <KeptText place={`reply:${props.id}`} />
    </div>
  );
}
