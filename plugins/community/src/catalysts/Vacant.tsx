import { useState } from 'react';
import { Button, Link, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntityHref } from '../scope';
import { communityTranslationRef } from '../translation';
import { entityTitle } from '../ui/entityTitle';
import { ErrorState } from '../ui/ErrorState';
import { ListSkeleton } from '../ui/ListSkeleton';
import { Section } from '../ui/Section';
import { AppointDialog } from './AppointDialog';
import { useVacant } from './useVacant';
import styles from './Vacant.module.css';

/** Components that nobody looks after, with the means to ask somebody. */
export function Vacant() {
  const { t } = useTranslationRef(communityTranslationRef);
  const vacant = useVacant();
  const entityHref = useEntityHref();
  const [asking, setAsking] = useState<string>();
  const pages = vacant.data?.pages ?? [];
  const items = pages.flatMap(page => page.items);
  const entities = Object.assign({}, ...pages.map(page => page.entities));
  const list = () => {
    if (vacant.isPending) return <ListSkeleton rows={2} />;
    if (!vacant.data) {
      return (
        <ErrorState
          error={vacant.error}
          onRetry={() => void vacant.refetch()}
          isRetrying={vacant.isFetching}
        />
      );
    }
    if (items.length === 0) {
      return vacant.hasNextPage ? null : (
        <Text as="p" color="secondary" className={styles.nothing}>
          {t('catalysts.directory.vacantEmpty')}
        </Text>
      );
    }
    return (
      <ul className={styles.list} aria-label={t('catalysts.directory.vacant')}>
        {items.map(({ entityRef, can }) => (
          <li key={entityRef} className={styles.item}>
            <Link href={entityHref(entityRef)} className={styles.name}>
              {entityTitle(entities, entityRef)}
            </Link>
            {can.appoint && (
              <Button
                size="small"
                variant="secondary"
                aria-label={t('catalysts.directory.askLabel', {
                  entity: entityTitle(entities, entityRef),
                })}
                onPress={() => setAsking(entityRef)}
              >
                {t('catalysts.directory.ask')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    );
  };
  return (
    <Section title={t('catalysts.directory.vacant')}>
      {list()}
      {vacant.hasNextPage && (
        <div>
          <Button
            variant="secondary"
            isPending={vacant.isFetchingNextPage}
            onPress={() => void vacant.fetchNextPage()}
          >
            {t(
              items.length === 0
                ? 'catalysts.directory.vacantLook'
                : 'catalysts.directory.vacantMore',
            )}
          </Button>
        </div>
      )}
      {asking && (
        <AppointDialog
          entityRef={asking}
          onClose={() => setAsking(undefined)}
        />
      )}
    </Section>
  );
}
