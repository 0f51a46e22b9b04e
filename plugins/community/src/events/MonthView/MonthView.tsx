import { ButtonIcon, Button, Text } from '@backstage/ui';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { wallTime } from '@platform-community/backstage-plugin-community-common';
import { useMemo } from 'react';
import { communityTranslationRef } from '../../translation';
import { ErrorState } from '../../ui/ErrorState';
import { useNow, useReaderLocale, useReaderZone } from '../../ui/useReader';
import { weekStart } from '../when/weekStart';
import { addMonths, byDay, spanOf, weeksOf } from './monthDays';
import { MonthGrid } from './MonthGrid';
import { useMonthEvents } from './useMonthEvents';
import styles from './MonthView.module.css';

export interface MonthViewProps {
  /** `2026-12`; the month of today without it. */
  month?: string;
  onMonth: (month: string) => void;
}

/** The events of the scope in a month, day by day in the reader's zone. */
export function MonthView(props: MonthViewProps) {
  const { t } = useTranslationRef(communityTranslationRef);
  const locale = useReaderLocale();
  const zone = useReaderZone();
  const today = wallTime(new Date(useNow()), zone).slice(0, 10);
  const month = props.month ?? today.slice(0, 7);
  const firstDay = weekStart(locale);
  const weeks = useMemo(() => weeksOf(month, firstDay), [month, firstDay]);
  const span = useMemo(() => spanOf(weeks, zone), [weeks, zone]);
  const events = useMonthEvents(span);
  const days = useMemo(
    () => byDay(events.data?.items ?? [], zone),
    [events.data, zone],
  );
  const name = new Intl.DateTimeFormat(locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
  const isEmpty =
    events.data &&
    !events.isPlaceholderData &&
    ![...days.keys()].some(day => day.startsWith(month));
  const go = (months: number) =>
    props.onMonth(addMonths(`${month}-01`, months).slice(0, 7));
  return (
    <div className={styles.view}>
      <div className={styles.head}>
        <ButtonIcon
          size="small"
          variant="secondary"
          icon={<RiArrowLeftSLine aria-hidden />}
          aria-label={t('events.month.previous')}
          onPress={() => go(-1)}
        />
        <Text
          as="h3"
          variant="body-large"
          weight="bold"
          className={styles.name}
          aria-live="polite"
        >
          {name}
        </Text>
        <ButtonIcon
          size="small"
          variant="secondary"
          icon={<RiArrowRightSLine aria-hidden />}
          aria-label={t('events.month.next')}
          onPress={() => go(1)}
        />
        <Button
          size="small"
          variant="tertiary"
          isDisabled={month === today.slice(0, 7)}
          onPress={() => props.onMonth(today.slice(0, 7))}
        >
          {t('events.month.today')}
        </Button>
      </div>
      {events.isError && !events.data ? (
        <ErrorState
          error={events.error}
          onRetry={() => void events.refetch()}
          isRetrying={events.isFetching}
        />
      ) : (
        <MonthGrid
          label={name}
          month={month}
          weeks={weeks}
          days={days}
          today={today}
          isBusy={events.isFetching}
          onMonth={props.onMonth}
        />
      )}
      {isEmpty && (
        <Text as="p" color="secondary" className={styles.note}>
          {t('events.month.empty')}
        </Text>
      )}
      {events.data?.hasMore && (
        <Text as="p" color="secondary" className={styles.note}>
          {t('events.month.notAll')}
        </Text>
      )}
    </div>
  );
}
