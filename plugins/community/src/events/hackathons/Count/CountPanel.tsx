import { useMemo } from 'react';
import { Alert, Button, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  HackathonTally,
  HackathonView,
} from '@platform-community/backstage-plugin-community-common';
import { saveJson } from '../../../elections/Result/saveJson';
import { ErrorState } from '../../../ui/ErrorState';
import { hackathonTranslationRef } from '../translation';
import { CountTable } from './CountTable';
import { recountJudgements } from './recountJudgements';
import styles from './Count.module.css';

/** Props of {@link CountPanel}. */
export interface CountPanelProps {
  hackathon: HackathonView;
  tally: HackathonTally;
}

/** Counts here what everybody judged, or hands it out to be counted elsewhere. */
export function CountPanel(props: CountPanelProps) {
  const { hackathon, tally } = props;
  const { judging, judgements, mine } = tally;
  const { t } = useTranslationRef(hackathonTranslationRef);
  const recounted = useMemo(() => {
    try {
      return recountJudgements(tally, hackathon.projects);
    } catch (error) {
      return error as Error;
    }
  }, [tally, hackathon.projects]);
  const save = () => {
    // What is passed on must not tell whose code is whose.
    const { mine: _mine, ...published } = tally;
    saveJson(published, `hackathon-${hackathon.id}-${hackathon.day}.json`);
  };
  return (
    <>
      <Text as="p" color="secondary" className={styles.words}>
        {t(`count.${judging}`)}{' '}
        {judgements.length === 0
          ? t('count.nobody')
          : t('count.people', { count: judgements.length })}
      </Text>
      <div role="status" className={styles.count}>
        {recounted instanceof Error ? (
          <ErrorState title={t('count.broken')} error={recounted} />
        ) : (
          <Alert
            status={recounted.isSame ? 'success' : 'danger'}
            icon
            title={t(recounted.isSame ? 'count.same' : 'count.other')}
          />
        )}
      </div>
      {!(recounted instanceof Error) && (
        <CountTable count={recounted.count} projects={tally.projects} />
      )}
      {mine && (
        <div>
          <Text as="p" className={styles.words}>
            {t('count.mine')} <code className={styles.code}>{mine}</code>
          </Text>
          <Text
            as="p"
            variant="body-small"
            color="secondary"
            className={styles.words}
          >
            {t('count.mineHint')}
          </Text>
        </div>
      )}
      <div>
        <Button size="small" variant="secondary" onPress={save}>
          {t('count.save')}
        </Button>
      </div>
    </>
  );
}
