import { Button, ButtonLink } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useSearchParams } from 'react-router-dom';
import { useCommunityPaths } from '../../scope';
import { communityTranslationRef } from '../../translation';
import {
  EmptyState,
  ErrorState,
  ListSkeleton,
  Section,
  Segmented,
} from '../../ui';
import { BackLink } from '../ThreadPage/BackLink';
import { CaseItem } from './CaseItem';
import { ModerationLog } from './ModerationLog';
import { useModerating } from './useModerating';
import { useQueue } from './useQueue';
import styles from './Moderation.module.css';

/**
 * What was reported or is held, for those who decide on it, and what they did
 * before. Which of the two is shown stands in the address.
 */
export function QueuePage() {
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  const [params, setParams] = useSearchParams();
  const moderating = useModerating();
  const shown = params.get('show') === 'done' ? 'done' : 'waiting';

  if (moderating.data?.leads === false) {
    return (
      <div className={styles.page}>
        <BackLink />
        <EmptyState
          size="large"
          title={t('moderation.queue.othersTitle')}
          text={t('moderation.queue.othersText')}
          actions={
            <ButtonLink href={paths.home()} variant="secondary">
              {t('threads.page.back')}
            </ButtonLink>
          }
        />
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <BackLink />
      <Section
        title={
          shown === 'done'
            ? t('moderation.log.title')
            : t('moderation.queue.title')
        }
        action={
          <Segmented
            label={t('moderation.queue.show')}
            value={shown}
            options={[
              { id: 'waiting', label: t('moderation.queue.waiting') },
              { id: 'done', label: t('moderation.queue.done') },
            ]}
            onChange={show =>
              setParams(show === 'done' ? { show } : {}, { replace: true })
            }
          />
        }
      >
        {shown === 'done' ? <ModerationLog /> : <Cases />}
      </Section>
    </div>
  );
}

function Cases() {
  const { t } = useTranslationRef(communityTranslationRef);
  const queue = useQueue();
  if (queue.isPending) return <ListSkeleton rows={2} />;
  if (queue.isError && !queue.data) {
    return (
      <ErrorState
        error={queue.error}
        onRetry={() => void queue.refetch()}
        isRetrying={queue.isFetching}
      />
    );
  }
  const pages = queue.data.pages;
  if (pages.every(page => page.items.length === 0)) {
    return (
      <EmptyState
        title={t('moderation.queue.emptyTitle')}
        text={t('moderation.queue.emptyText')}
      />
    );
  }
  return (
    <>
      <ul className={styles.list} aria-label={t('moderation.queue.title')}>
        {pages.flatMap(page =>
          page.items.map(item => (
            <CaseItem
              key={item.id}
              item={item}
              people={page.people}
              entities={page.entities}
            />
          )),
        )}
      </ul>
      {queue.hasNextPage && (
        <Button
          variant="secondary"
          isPending={queue.isFetchingNextPage}
          onPress={() => void queue.fetchNextPage()}
        >
          {t('moderation.queue.more')}
        </Button>
      )}
    </>
  );
}
