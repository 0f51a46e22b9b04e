import type { ReactNode } from 'react';
import { Alert, Link } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  People,
  StatusChangeView,
  ThreadDetail,
} from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { personName, When } from '../../ui';

/** Props of {@link ThreadNotices}. */
export interface ThreadNoticesProps {
  thread: ThreadDetail['thread'];
  history: StatusChangeView[];
  replacement?: ThreadDetail['replacement'];
  people: People;
}

/** What whoever reads a thread should know first: outdated, closed, locked. */
export function ThreadNotices(props: ThreadNoticesProps) {
  const { thread, history, replacement, people } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  const { status, lock } = thread;
  const move = [...history].reverse().find(({ to }) => to === status);
  const says = (
    said: { by: string; at: string; reason?: string } | undefined,
  ): ReactNode =>
    said && (
      <>
        {t('threads.tidy.by', { name: personName(people, said.by) })},{' '}
        <When at={said.at} />
        {said.reason && `: ${said.reason}`}
      </>
    );

  return (
    <>
      {status === 'outdated' && (
        <Alert
          status="warning"
          icon
          title={t('threads.tidy.outdated.noticeTitle')}
          description={
            <>
              {says(move)}
              {replacement && (
                <>
                  {move && <br />}
                  {t('threads.tidy.outdated.instead')}
                  <Link href={paths.thread(replacement.id)}>
                    {replacement.title}
                  </Link>
                </>
              )}
            </>
          }
        />
      )}
      {status === 'closed' && (
        <Alert
          status="info"
          icon
          title={t('threads.tidy.closed.noticeTitle')}
          description={says(move)}
        />
      )}
      {thread.unlisted === 'archived' && (
        <Alert
          status="info"
          icon
          title={t('threads.orphans.thread.notice')}
          description={t('threads.orphans.thread.noticeText')}
        />
      )}
      {lock && (
        <Alert
          status="info"
          icon
          title={t('threads.tidy.lock.noticeTitle')}
          description={says(lock)}
        />
      )}
    </>
  );
}
