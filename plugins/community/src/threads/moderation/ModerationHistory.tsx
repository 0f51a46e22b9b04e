import { Link } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCommunityPaths } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { ErrorState, Section } from '../../ui';
import { ActItem } from './ActItem';
import { useModerationHistory } from './useLog';
import styles from './Moderation.module.css';

/** What moderators did with a thread and its replies; nothing where nothing was done. */
export function ModerationHistory(props: { threadId: string }) {
  const { threadId } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  const history = useModerationHistory(threadId);
  const { data } = history;
  if (!history.isError && !data?.items.length) return null;
  return (
    <Section title={t('moderation.log.title')}>
      {data ? (
        <ul className={styles.list} aria-label={t('moderation.log.title')}>
          {data.items.map(act => (
            <ActItem key={act.id} act={act} people={data.people}>
              {act.replyId && (
                <Link href={paths.thread(threadId, act.replyId)}>
                  {t('moderation.log.aReply')}
                </Link>
              )}
            </ActItem>
          ))}
        </ul>
      ) : (
        <ErrorState
          error={history.error}
          onRetry={() => void history.refetch()}
          isRetrying={history.isFetching}
        />
      )}
    </Section>
  );
}
