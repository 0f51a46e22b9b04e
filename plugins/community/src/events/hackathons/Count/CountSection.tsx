import { useId, useState } from 'react';
import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { HackathonView } from '@platform-community/backstage-plugin-community-common';
import { ErrorState } from '../../../ui/ErrorState';
import { ListSkeleton } from '../../../ui/ListSkeleton';
import { hackathonTranslationRef } from '../translation';
import { CountPanel } from './CountPanel';
import { useTally } from './useTally';
import styles from './Count.module.css';

/** How the result came about, for whoever wants to know. */
export function CountSection(props: { hackathon: HackathonView }) {
  const { hackathon } = props;
  const { t } = useTranslationRef(hackathonTranslationRef);
  const panelId = useId();
  const [isShown, setShown] = useState(false);
  const tally = useTally(hackathon, isShown);
  return (
    <div className={styles.count}>
      <div>
        <Button
          size="small"
          variant="secondary"
          aria-expanded={isShown}
          aria-controls={isShown ? panelId : undefined}
          onPress={() => setShown(!isShown)}
        >
          {t('count.show')}
        </Button>
      </div>
      {isShown && (
        <div id={panelId} className={styles.count}>
          {tally.isPending && <ListSkeleton rows={2} />}
          {tally.isError && !tally.data && (
            <ErrorState
              title={t('count.failed')}
              error={tally.error}
              onRetry={() => void tally.refetch()}
              isRetrying={tally.isFetching}
            />
          )}
          {tally.data && (
            <CountPanel hackathon={hackathon} tally={tally.data} />
          )}
        </div>
      )}
    </div>
  );
}
