import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EventView } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { useReaderLocale } from '../../ui/useReader';
import { addDays, addMonths } from './monthDays';
import { MonthEvent } from './MonthEvent';
import styles from './MonthView.module.css';

/** How many events a day shows before it is asked for all. */
const mostShown = 3;

export interface MonthGridProps {
  label: string;
  /** `2026-12` */
  month: string;
  weeks: string[][];
  days: ReadonlyMap<string, EventView[]>;
  today: string;
  isBusy: boolean;
  onMonth: (month: string) => void;
}

/**
 * A month as a grid of days. The arrow keys go from day to day, page up and down
 * from month to month; Enter goes into a day's events, Escape back to the day.
 * On a narrow screen it is the list of those days that have events.
 */
export function MonthGrid(props: MonthGridProps) {
  const { label, month, weeks, days, today, isBusy, onMonth } = props;
  const locale = useReaderLocale();
  const grid = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string>();
  const moved = useRef(false);
  const shown = weeks.flat();
  const first = today.startsWith(month) ? today : `${month}-01`;
  const current = chosen && shown.includes(chosen) ? chosen : first;

  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    dayElement(grid.current, current)?.focus();
  }, [current]);

  const go = (day: string) => {
    moved.current = true;
    setChosen(day);
    if (!shown.includes(day)) onMonth(day.slice(0, 7));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    const day = target.closest<HTMLElement>('[data-day]')?.dataset.day;
    if (!day) return;
    if (event.key === 'Escape') {
      dayElement(grid.current, day)?.focus();
      return;
    }
    // The links and buttons of a day have their own keys.
    if (target.dataset.day === undefined) return;
    const to = whereTo(event.key, day, weeks);
    if (to) {
      event.preventDefault();
      go(to);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      target.querySelector('a')?.focus();
    }
  };
  const weekdayName = (day: string, length: 'short' | 'long') =>
    new Intl.DateTimeFormat(locale, {
      weekday: length,
      timeZone: 'UTC',
    }).format(new Date(`${day}T00:00:00Z`));
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={label}
      aria-busy={isBusy}
      className={styles.grid}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      <div role="row" className={styles.weekdays}>
        {weeks[0].map(day => (
          <span key={day} role="columnheader" className={styles.weekday}>
            <span aria-hidden="true">{weekdayName(day, 'short')}</span>
            <span className={styles.hidden}>{weekdayName(day, 'long')}</span>
          </span>
        ))}
      </div>
      {weeks.map(week => (
        <div key={week[0]} role="row" className={styles.week}>
          {week.map(day => (
            <Day
              key={day}
              day={day}
              events={days.get(day) ?? []}
              isToday={day === today}
              isOutside={!day.startsWith(month)}
              isCurrent={day === current}
              onFocus={() => setChosen(day)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function dayElement(
  grid: HTMLElement | null,
  day: string,
): HTMLElement | null | undefined {
  return grid?.querySelector<HTMLElement>(`[data-day="${day}"]`);
}

/** Where a key leads from a day. */
function whereTo(
  key: string,
  day: string,
  weeks: string[][],
): string | undefined {
  const week = weeks.find(one => one.includes(day));
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return week?.[0];
    case 'End':
      return week?.[6];
    case 'PageUp':
      return addMonths(day, -1);
    case 'PageDown':
      return addMonths(day, 1);
    default:
      return undefined;
  }
}

function Day(props: {
  day: string;
  events: EventView[];
  isToday: boolean;
  isOutside: boolean;
  isCurrent: boolean;
  onFocus: () => void;
}) {
  const { day, events, isToday, isOutside, isCurrent, onFocus } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const locale = useReaderLocale();
  const [isOpen, setOpen] = useState(false);
  const date = new Date(`${day}T00:00:00Z`);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(
      date,
    );
  const long = format({ weekday: 'long', day: 'numeric', month: 'long' });
  const shown = isOpen ? events : events.slice(0, mostShown);
  const more = events.length - shown.length;
  return (
    <div
      role="gridcell"
      className={styles.day}
      data-day={day}
      data-today={isToday || undefined}
      data-outside={isOutside || undefined}
      data-empty={events.length === 0 || undefined}
      aria-current={isToday ? 'date' : undefined}
      aria-label={
        events.length > 0
          ? t('events.month.day', { day: long, count: events.length })
          : long
      }
      tabIndex={isCurrent ? 0 : -1}
      onFocus={onFocus}
    >
      <span className={styles.date}>
        <span className={styles.number}>{Number(day.slice(8))}</span>
        <span className={styles.longDate}>{long}</span>
      </span>
      {events.length > 0 && (
        <ul className={styles.events}>
          {shown.map(event => (
            <MonthEvent
              key={`${event.id} ${event.day}`}
              event={event}
              day={day}
            />
          ))}
        </ul>
      )}
      {more > 0 && (
        <button
          type="button"
          className={styles.more}
          aria-label={t('events.month.moreOn', { count: more, day: long })}
          onClick={() => setOpen(true)}
        >
          {t('events.month.more', { count: more })}
        </button>
      )}
    </div>
  );
}
