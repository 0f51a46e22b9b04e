import { useMemo } from 'react';
import { Select, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../../translation';
import { useReaderZone } from '../../ui/useReader';
import type { PlanForm } from './usePlanForm';
import styles from './PlanEventDialog.module.css';

/** The zone whose clocks the event keeps. */
export function ZoneField(props: { form: PlanForm }) {
  const { draft, set, problem } = props.form;
  const { t } = useTranslationRef(communityTranslationRef);
  const readerZone = useReaderZone();
  const options = useMemo(() => {
    // The reader's comes first; an event may keep a zone this browser calls
    // by another name, and not every browser lists UTC.
    const zones = new Set([
      readerZone,
      draft.timeZone,
      'UTC',
      ...Intl.supportedValuesOf('timeZone'),
    ]);
    return [...zones].map(zone => ({
      id: zone,
      label: zone.replace(/_/g, ' '),
    }));
  }, [readerZone, draft.timeZone]);
  const zoneProblem = problem('timeZone');
  return (
    <div>
      <Select
        label={t('events.form.zone')}
        options={options}
        search={{ placeholder: t('events.form.zoneSearch') }}
        value={draft.timeZone}
        onChange={key => set('timeZone', String(key))}
      />
      {zoneProblem && (
        <Text
          as="p"
          variant="body-small"
          color="danger"
          className={styles.problem}
        >
          {zoneProblem}
        </Text>
      )}
    </div>
  );
}
