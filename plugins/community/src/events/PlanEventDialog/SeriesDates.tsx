import { useMemo } from 'react';
import { Alert, Button, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../../translation';
import { useReaderLocale, useReaderZone } from '../../ui/useReader';
import { usePlanWords } from '../useSeriesWords';
import { zoneName } from '../when/zoneName';
import { fittingDay, type Repeats } from './repeats';
import { seriesPreview, type SeriesPreview } from './seriesPreview';
import { useLocalDays } from './useLocalDays';
import type { PlanForm } from './usePlanForm';
import styles from './PlanEventDialog.module.css';

/** A series in words and by its first dates, as it would take place. */
export function SeriesDates(props: {
  form: PlanForm;
  onChange: (changes: Partial<Repeats>) => void;
}) {
  const { form, onChange } = props;
  const { draft } = form;
  const { date, time, timeZone, repeats } = draft;
  const preview = useMemo(
    () => seriesPreview({ date, time, timeZone, repeats }),
    [date, time, timeZone, repeats],
  );
  return (
    <div className={styles.notes} aria-live="polite">
      {preview && <Start form={form} preview={preview} />}
      {preview && preview.next.length > 0 && (
        <Preview
          preview={preview}
          onLeaveOut={day =>
            onChange({ except: [...repeats.except, day].sort() })
          }
        />
      )}
    </div>
  );
}

/** Says so where the chosen day is none of the rule, and offers one that is. */
function Start(props: { form: PlanForm; preview: SeriesPreview }) {
  const { form, preview } = props;
  const { date, repeats } = form.draft;
  const { t } = useTranslationRef(communityTranslationRef);
  const dayWords = useLocalDays();
  const fitting = fittingDay(repeats, date);
  if (preview.plan.rule === undefined || fitting === date) return null;
  return (
    <Alert
      status="warning"
      icon
      title={t('events.series.startDoesNotFit', { day: dayWords(date) })}
      customActions={
        fitting && (
          <Button
            size="small"
            variant="secondary"
            onPress={() => form.set('date', fitting)}
          >
            {t('events.series.beginOn', { day: dayWords(fitting) })}
          </Button>
        )
      }
    />
  );
}

function Preview(props: {
  preview: SeriesPreview;
  onLeaveOut: (day: string) => void;
}) {
  const { preview, onLeaveOut } = props;
  const { plan, next, hasMore, clocks } = preview;
  const { t } = useTranslationRef(communityTranslationRef);
  const locale = useReaderLocale();
  const readerZone = useReaderZone();
  const wordsOf = usePlanWords();
  const { timeZone, startsLocal, rule } = plan;
  const zone = zoneName(timeZone);
  const days = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone,
  });
  const times = new Intl.DateTimeFormat(locale, {
    timeStyle: 'short',
    timeZone,
  });
  const format = (at: Date) => `${days.format(at)}, ${times.format(at)}`;
  return (
    <div className={styles.preview}>
      <Text as="p" weight="bold" className={styles.note}>
        {wordsOf(plan)}
      </Text>
      <Text
        as="p"
        variant="body-small"
        color="secondary"
        className={styles.note}
      >
        {timeZone === readerZone
          ? t('events.series.next', { count: next.length })
          : t('events.series.nextIn', { count: next.length, zone })}
      </Text>
      <ol className={styles.dates}>
        {next.map(({ day, startsAt }) => (
          <li key={day} className={styles.date}>
            {format(startsAt)}
            {rule !== undefined && day !== startsLocal.slice(0, 10) && (
              <Button
                size="small"
                variant="tertiary"
                aria-label={t('events.series.leaveOutLabel', {
                  day: format(startsAt),
                })}
                onPress={() => onLeaveOut(day)}
              >
                {t('events.series.leaveOut')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {!hasMore && (
        <Text
          as="p"
          variant="body-small"
          color="secondary"
          className={styles.note}
        >
          {t('events.series.thatIsAll')}
        </Text>
      )}
      {clocks.map(({ how, startsAt, time }) => (
        <Alert
          key={how}
          status="warning"
          icon
          title={t(`events.series.${how}`, {
            zone,
            time,
            day: new Intl.DateTimeFormat(locale, {
              dateStyle: 'medium',
              timeZone,
            }).format(startsAt),
          })}
        />
      ))}
    </div>
  );
}
