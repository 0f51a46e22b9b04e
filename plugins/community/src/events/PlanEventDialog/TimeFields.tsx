import { useCallback } from 'react';
import { Alert, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../../translation';
import { useNow, useReaderLocale, useReaderZone } from '../../ui/useReader';
import { MomentField } from '../../ui/MomentField';
import { DurationField } from './DurationField';
import { planTime } from './planTime';
import type { PlanForm } from './usePlanForm';
import { ZoneField } from './ZoneField';
import styles from './PlanEventDialog.module.css';

/** Day, time, zone and length, and what they come to for the one who plans. */
export function TimeFields(props: { form: PlanForm }) {
  const { form } = props;
  const { draft, set, problem } = form;
  const { t } = useTranslationRef(communityTranslationRef);
  const readerZone = useReaderZone();
  const locale = useReaderLocale();
  const now = useNow();
  const setZone = useCallback((zone: string) => set('timeZone', zone), [set]);
  const time = planTime(draft, readerZone, locale, new Date(now));
  return (
    <>
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
      <ZoneField
        zone={draft.timeZone}
        onChange={setZone}
        errorMessage={problem('timeZone')}
      />
      <div className={styles.notes} aria-live="polite">
        {time && (
          <Text as="p" variant="body-medium" className={styles.note}>
            {t('events.timeNote.forYou', { range: time.forYou })}{' '}
            {time.past && t('events.timeNote.past')}
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
    </>
  );
}
