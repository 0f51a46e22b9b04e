import { Button, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../../translation';
import { ErrorState } from '../../ui/ErrorState';
import { ListSkeleton } from '../../ui/ListSkeleton';
import { Person } from '../../ui/Person';
import { useRoll } from '../useRoll';
import shared from '../Elections.module.css';

/** Who is on the roll and why, a page at a time. */
export function RollList(props: { electionId: string }) {
  const { electionId } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const roll = useRoll(electionId, true);
  if (roll.isPending) return <ListSkeleton rows={2} />;
  if (!roll.data) {
    return (
      <ErrorState
        error={roll.error}
        onRetry={() => void roll.refetch()}
        isRetrying={roll.isFetching}
      />
    );
  }
  const { pages } = roll.data;
  if (pages[0].items.length === 0) {
    return (
      <Text as="p" color="secondary" className={shared.quiet}>
        {t('elections.roll.nobody')}
      </Text>
    );
  }
  return (
    <>
      <ul className={shared.list} aria-label={t('elections.roll.title')}>
        {pages.flatMap(({ items, people }) =>
          items.map(({ person, via }) => (
            <li key={person} className={shared.head}>
              <Person personRef={person} people={people} size="x-small" />
              <Text variant="body-small" color="secondary">
                {t(`elections.roll.via.${via}`)}
              </Text>
            </li>
          )),
        )}
      </ul>
      {roll.isFetchNextPageError && <ErrorState error={roll.error} />}
      {roll.hasNextPage && (
        <div>
          <Button
            size="small"
            variant="tertiary"
            isPending={roll.isFetchingNextPage}
            onPress={() => void roll.fetchNextPage()}
          >
            {t('elections.list.more')}
          </Button>
        </div>
      )}
    </>
  );
}
