import { useCallback } from 'react';
import { Alert, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../../translation';
import { useNow, useReaderLocale, useReaderZone } from '../../ui/useReader';
import { MomentField } from '../../ui/MomentField';
import { zoneName } from '../when/zoneName';
import { DurationField } from './DurationField';
import { planTime } from './planTime';
import { RepeatsFields } from './RepeatsFields';
import type { PlanForm } from './usePlanForm';
import { WordsField } from './WordsField';
import { ZoneField } from './ZoneField';
import styles from './PlanEventDialog.module.css';

/**
 * Day, time, zone, length and how it recurs, and what they come to for the one
 * who plans. A single date of a series has no zone or rule of its own.
 */
export function TimeFields(props: { form: PlanForm }) {
  const { form } = props;
  const { draft, set, problem } = form;
  const { t } = useTranslationRef(communityTranslationRef);
  const readerZone = useReaderZone();
  const locale = useReaderLocale();
  const now = useNow();
  const setZone = useCallback((zone: string) => set('timeZone', zone), [set]);
  const isOfSeries = form.changing === 'this';
  const time = planTime(draft, readerZone, locale, new Date(now));
  return (
    <>
      {!isOfSeries && <WordsField form={form} />}
      <div className={`${styles.row} ${styles.moments}`}>
        <MomentField
          type="date"
          label={t('events.form.date')}
          isRequired
          value={draft.date}
          onChange={date => set('date', date)}
          errorMessage={problem('date')}
        />
        <MomentField
          type="time"
          label={t('events.form.time')}
          isRequired
          value={draft.time}
          onChange={value => set('time', value)}
          errorMessage={problem('time')}
        />
        <DurationField form={form} />
      </div>
      {!isOfSeries && (
        <ZoneField
          zone={draft.timeZone}
          onChange={setZone}
          errorMessage={problem('timeZone')}
        />
      )}
      <div className={styles.notes} aria-live="polite">
        {time && (
          <Text as="p" variant="body-medium" className={styles.note}>
            {t('events.timeNote.forYou', { range: time.forYou })}{' '}
            {time.past && t('events.timeNote.past')}
          </Text>
        )}
        {isOfSeries && draft.timeZone !== readerZone && (
          <Text
            as="p"
            variant="body-small"
            color="secondary"
            className={styles.note}
          >
            {t('events.timeNote.zone', { zone: zoneName(draft.timeZone) })}
          </Text>
        )}
        {time?.note && (
          <Alert
            status="warning"
            icon
            title={t(`events.timeNote.${time.note.how}`, {
              zone: time.note.zone,
              time: time.note.time,
            })}
          />
        )}
      </div>
      {!isOfSeries && <RepeatsFields form={form} />}
    </>
  );
}
