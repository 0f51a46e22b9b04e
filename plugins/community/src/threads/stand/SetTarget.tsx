import { useState } from 'react';
import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ThreadView } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { ErrorState } from '../../ui';
import { fieldErrors } from '../../ui/fieldErrors';
import { useAnnounce } from '../ThreadPage/Announcer';
import styles from '../ThreadPage/WhereItStands.module.css';
import { TargetField } from './TargetField';
import { useSetTarget } from './useSetTarget';

/** Gives what is planned or in progress another target. */
export function SetTarget(props: { thread: ThreadView; onClose: () => void }) {
  const { thread, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const announce = useAnnounce();
  const change = useSetTarget(thread.id);
  const [target, setTarget] = useState(thread.target ?? '');
  const wrong = fieldErrors(change.error, ['target']);

  const save = () =>
    change.mutate(target, {
      onSuccess: () => {
        announce(t('threads.stand.target.done'));
        onClose();
      },
    });

  return (
    <div className={styles.form}>
      <TargetField
        value={target}
        onChange={setTarget}
        errorMessage={wrong?.target}
      />
      {change.error && (
        <ErrorState
          title={t('threads.stand.target.refused')}
          error={change.error}
        />
      )}
      <div className={styles.formActions}>
        <Button variant="secondary" size="small" onPress={onClose}>
          {t('threads.stand.target.cancel')}
        </Button>
        <Button
          variant="primary"
          size="small"
          isPending={change.isPending}
          onPress={save}
        >
          {t('threads.stand.target.save')}
        </Button>
      </div>
    </div>
  );
}
