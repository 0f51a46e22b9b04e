import { memo, useMemo } from 'react';
import { Select, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../../translation';
import { useReaderZone } from '../../ui/useReader';
import { zoneChoices } from '../when/zoneChoices';
import styles from './PlanEventDialog.module.css';

export interface ZoneFieldProps {
  zone: string;
  onChange: (zone: string) => void;
  errorMessage?: string;
}

/**
 * The zone whose clocks the event keeps. There are more than four hundred, so
 * it is not drawn again for every letter that is typed in another field.
 */
export const ZoneField = memo((props: ZoneFieldProps) => {
  const { zone, onChange, errorMessage } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const readerZone = useReaderZone();
  const options = useMemo(
    () => zoneChoices([zone, readerZone]),
    [zone, readerZone],
  );
  return (
    <div>
      <Select
        label={t('events.form.zone')}
        options={options}
        search={{ placeholder: t('events.form.zoneSearch') }}
        value={zone}
        onChange={key => onChange(String(key))}
      />
      {errorMessage && (
        <Text
          as="p"
          variant="body-small"
          color="danger"
          className={styles.problem}
        >
          {errorMessage}
        </Text>
      )}
    </div>
  );
});
ZoneField.displayName = 'ZoneField';
