import { Button, Select, VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  mineKinds,
  statusesOf,
  threadKinds,
  threadSorts,
  threadStatuses,
  type MineKind,
} from '@platform-community/backstage-plugin-community-common';
import type { ThreadFilters } from '../scope/filters';
import { LabelFilter } from '../threads/labels/LabelFilter';
import { communityTranslationRef } from '../translation';
import { Segmented } from '../ui';
import { SearchThreads } from './SearchThreads';
import { kindWords, sortWords, statusWords } from './words';
import styles from './ThreadToolbar.module.css';

export interface ThreadToolbarProps {
  filters: ThreadFilters;
  onChange: (change: Partial<ThreadFilters>) => void;
  /** How many wait for a first reply. */
  unanswered?: number;
}

/** What a select calls "no choice"; its keys may not be empty. */
const any = 'any';

function chosen<T extends string>(values: readonly T[], key: unknown) {
  return values.find(value => value === key);
}

/** The order of the list, and what narrows it. */
export function ThreadToolbar(props: ThreadToolbarProps) {
  const { filters, onChange, unanswered = 0 } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const statuses = filters.kind ? statusesOf(filters.kind) : threadStatuses;

  return (
    <div
      role="group"
      aria-label={t('home.toolbar.label')}
      className={styles.toolbar}
    >
      <div className={styles.line}>
        {filters.mine ? (
          <WhoseThreads mine={filters.mine} onChange={onChange} />
        ) : (
          <Segmented
            label={t('home.toolbar.sort')}
            value={filters.sort}
            onChange={sort => onChange({ sort })}
            options={threadSorts.map(sort => ({
              id: sort,
              label:
                sort === 'unanswered' && unanswered > 0 ? (
                  <Unanswered count={unanswered} />
                ) : (
                  t(sortWords[sort])
                ),
            }))}
          />
        )}
        <div className={styles.narrow}>
          <Select
            className={styles.select}
            size="small"
            aria-label={t('home.toolbar.kind')}
            value={filters.kind ?? any}
            onChange={key => {
              const kind = chosen(threadKinds, key);
              const keeps =
                !kind ||
                !filters.status ||
                statusesOf(kind).includes(filters.status);
              onChange({ kind, ...(!keeps && { status: undefined }) });
            }}
            options={[
              { id: any, label: t('home.toolbar.anyKind') },
              ...threadKinds.map(kind => ({
                id: kind,
                label: t(kindWords[kind]),
              })),
            ]}
          />
          <Select
            className={styles.select}
            size="small"
            aria-label={t('home.toolbar.status')}
            value={filters.status ?? any}
            onChange={key => onChange({ status: chosen(threadStatuses, key) })}
            options={[
              { id: any, label: t('home.toolbar.anyStatus') },
              ...statuses.map(status => ({
                id: status,
                label: t(statusWords[status]),
              })),
            ]}
          />
          <LabelFilter
            className={styles.select}
            value={filters.label}
            onChange={label => onChange({ label })}
          />
          <SearchThreads
            className={styles.search}
            value={filters.q ?? ''}
            onSearch={q => onChange({ q: q || undefined })}
          />
        </div>
      </div>
    </div>
  );
}

/** Of the reader's own threads there is but one order. */
function WhoseThreads(props: {
  mine: MineKind;
  onChange: ThreadToolbarProps['onChange'];
}) {
  const { mine, onChange } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  return (
    <div className={styles.whose}>
      <Segmented
        label={t('page.mine.label')}
        value={mine}
        onChange={kind => onChange({ mine: kind })}
        options={mineKinds.map(kind => ({
          id: kind,
          label: t(`page.mine.${kind}`),
        }))}
      />
      <Button
        size="small"
        variant="tertiary"
        onPress={() => onChange({ mine: undefined })}
      >
        {t('page.mine.everybody')}
      </Button>
    </div>
  );
}

function Unanswered(props: { count: number }) {
  const { count } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  return (
    <>
      {t('home.toolbar.unanswered')}
      <span className={styles.waiting} aria-hidden="true">
        {count}
      </span>
      <VisuallyHidden>, {t('home.toolbar.waiting', { count })}</VisuallyHidden>
    </>
  );
}
