import { Button, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Entities,
  People,
  TermMoveView,
} from '@platform-community/backstage-plugin-community-common';
import { useScope } from '../scope';
import { communityTranslationRef } from '../translation';
import { entityTitle } from '../ui/entityTitle';
import { ErrorState } from '../ui/ErrorState';
import { ListSkeleton } from '../ui/ListSkeleton';
import { Person } from '../ui/Person';
import { personName } from '../ui/personName';
import { Section } from '../ui/Section';
import { useNow, useReaderLocale } from '../ui/useReader';
import { When } from '../ui/When';
import { formatDay } from './formatDay';
import { useTermLog } from './useTermLog';
import styles from './TermLog.module.css';

/** The history of terms, which nobody can change. */
export function TermLog() {
  const { t } = useTranslationRef(communityTranslationRef);
  const log = useTermLog();
  const lines = () => {
    if (log.isPending) return <ListSkeleton rows={2} />;
    if (!log.data) {
      return (
        <ErrorState
          error={log.error}
          onRetry={() => void log.refetch()}
          isRetrying={log.isFetching}
        />
      );
    }
    const { pages } = log.data;
    if (pages.every(page => page.items.length === 0)) {
      return (
        <Text as="p" color="secondary" className={styles.nothing}>
          {t('catalysts.log.empty')}
        </Text>
      );
    }
    return (
      <ul className={styles.list} aria-label={t('catalysts.log.title')}>
        {pages.flatMap(page =>
          page.items.map(move => (
            <Line
              key={move.id}
              move={move}
              people={page.people}
              entities={page.entities}
            />
          )),
        )}
      </ul>
    );
  };
  return (
    <Section title={t('catalysts.log.title')}>
      {lines()}
      {log.hasNextPage && (
        <div>
          <Button
            variant="secondary"
            isPending={log.isFetchingNextPage}
            onPress={() => void log.fetchNextPage()}
          >
            {t('catalysts.log.more')}
          </Button>
        </div>
      )}
    </Section>
  );
}

function Line(props: {
  move: TermMoveView;
  people: People;
  entities: Entities;
}) {
  const { move, people, entities } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const { entityRef } = useScope();
  const locale = useReaderLocale();
  const now = new Date(useNow());
  const by = () => {
    if (move.by === move.person) return undefined;
    return move.by.startsWith('user:')
      ? personName(people, move.by)
      : t('catalysts.log.suite');
  };
  return (
    <li className={styles.line}>
      <div className={styles.facts}>
        <Person personRef={move.person} people={people} />
        <span>
          {t(`catalysts.log.what.${move.what}`, {
            until: move.until ? formatDay(move.until, locale, now) : '',
            focus: move.focus ?? '',
          })}
        </span>
      </div>
      <Text as="p" variant="body-small" color="secondary">
        <When at={move.at} />
        {[
          by(),
          move.entityRef === entityRef
            ? undefined
            : entityTitle(entities, move.entityRef),
        ]
          .filter(Boolean)
          .map(fact => ` · ${fact}`)
          .join('')}
      </Text>
      {move.reason && (
        <blockquote className={styles.reason}>{move.reason}</blockquote>
      )}
    </li>
  );
}
