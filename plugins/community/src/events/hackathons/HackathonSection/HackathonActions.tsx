import { useState } from 'react';
import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { HackathonView } from '@platform-community/backstage-plugin-community-common';
import { SetUpDialog } from '../dialogs/SetUpDialog';
import { StartDialog } from '../dialogs/StartDialog';
import { hackathonTranslationRef } from '../translation';
import styles from './Hackathon.module.css';

/** What can be done with the hackathon as a whole. */
export function HackathonActions(props: { hackathon: HackathonView }) {
  const { hackathon } = props;
  const { can } = hackathon;
  const { t } = useTranslationRef(hackathonTranslationRef);
  const [open, setOpen] = useState<'setUp' | 'start'>();
  const close = () => setOpen(undefined);
  return (
    <div className={styles.actions}>
      {can.start && (
        <Button
          size="small"
          variant="secondary"
          onPress={() => setOpen('start')}
        >
          {t('actions.start')}
        </Button>
      )}
      {can.setUp && (
        <Button
          size="small"
          variant="tertiary"
          aria-label={t('actions.setUpOf')}
          onPress={() => setOpen('setUp')}
        >
          {t('actions.setUp')}
        </Button>
      )}
      {open === 'start' && (
        <StartDialog hackathon={hackathon} onClose={close} />
      )}
      {open === 'setUp' && (
        <SetUpDialog hackathon={hackathon} onClose={close} />
      )}
    </div>
  );
}
