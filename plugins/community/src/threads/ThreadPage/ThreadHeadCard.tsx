import { useState } from 'react';
import { Card } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  People,
  StatusChangeView,
  ThreadDetail,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { Chip, Explained, Markdown, Person, When } from '../../ui';
import { LabelChips } from '../labels/LabelChip';
import { KindChip, StatusChip } from '../ThreadChips';
import { Edited } from '../tidying/Edited';
import { ThreadNotices } from '../tidying/ThreadNotices';
import { WithheldNotice } from '../moderation/WithheldNotice';
import { VoteButton } from '../VoteButton';
import { WatchButton } from '../WatchButton';
import { BackLink } from './BackLink';
import { CopyLink } from './CopyLink';
import { EditThread } from './EditThread';
import { ThreadMenu } from './ThreadMenu';
import styles from './ThreadPage.module.css';

/** Props of {@link ThreadHeadCard}. */
export interface ThreadHeadCardProps {
  thread: ThreadDetail['thread'];
  history: StatusChangeView[];
  /** What to read instead of it. */
  replacement?: ThreadDetail['replacement'];
  people: People;
}

/** What somebody said: kind, status, title, author, text, and who wants it. */
export function ThreadHeadCard(props: ThreadHeadCardProps) {
  const { thread, people } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const [isEditing, setEditing] = useState(false);
  const count = thread.score;

  return (
    <Card className={styles.card}>
      <BackLink />
      <div className={styles.chips}>
        <KindChip kind={thread.kind} />
        <StatusChip
          kind={thread.kind}
          status={thread.status}
          target={thread.target}
        />
        {thread.pinned && <Chip>{t('threads.tidy.pin.tag')}</Chip>}
        {thread.lock && <Chip>{t('threads.tidy.lock.tag')}</Chip>}
        <LabelChips labels={thread.labels} />
      </div>
      <ThreadNotices
        thread={thread}
        history={props.history}
        replacement={props.replacement}
        people={people}
      />
      {isEditing ? (
        <EditThread
          thread={thread}
          people={people}
          onClose={() => setEditing(false)}
        />
      ) : (
        <>
          <h2 className={styles.title}>{thread.title}</h2>
          <div className={styles.byline}>
            <Person
              personRef={thread.author}
              people={people}
              role={thread.authorRole}
            />
            <span className={styles.quiet}>
              <When at={thread.createdAt} />
              {thread.editedAt && (
                <>
                  {' · '}
                  <Edited
                    text={{
                      of: 'thread',
                      id: thread.id,
                      editedAt: thread.editedAt,
                    }}
                  />
                </>
              )}
            </span>
          </div>
          <WithheldNotice thing={thread} />
          <Markdown text={thread.body} people={people} />
        </>
      )}
      <div className={styles.actions}>
        <VoteButton thread={thread} />
        <span className={styles.wants}>
          {count > 0
            ? t(`threads.page.wants.${thread.kind}`, { count })
            : t('threads.page.nobodyYet')}{' '}
          <Demand demand={thread.demand} />
        </span>
        <WatchButton thread={thread} />
        <CopyLink threadId={thread.id} />
        <ThreadMenu thread={thread} onEdit={() => setEditing(true)} />
      </div>
    </Card>
  );
}

/** How far the votes spread: from how many teams and systems they come. */
function Demand(props: { demand: ThreadDetail['thread']['demand'] }) {
  const { demand } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  if (demand.teams === 0) return null;
  const teams = t('threads.demand.teams', { count: demand.teams });
  const systems = t('threads.demand.systems', { count: demand.systems });
  return (
    <Explained definition={t('threads.demand.explained')}>
      {demand.systems > 0
        ? t('threads.demand.fromBoth', { teams, systems })
        : t('threads.demand.from', { teams })}
    </Explained>
  );
}
