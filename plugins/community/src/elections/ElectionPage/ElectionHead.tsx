import { useState } from 'react';
import { Alert, Button, Card, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ElectionDetail } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { Chip } from '../../ui/Chip';
import { entityTitle } from '../../ui/entityTitle';
import { PlanElectionDialog } from '../PlanElectionDialog';
import { useNames } from '../useNames';
import { usePhaseWords } from '../usePhaseWords';
import { CancelElectionDialog } from './CancelElectionDialog';
import { Timeline } from './Timeline';
import shared from '../Elections.module.css';
import styles from './ElectionPage.module.css';

/** Which election it is, where it stands, and what those who planned it can do. */
export function ElectionHead(props: { detail: ElectionDetail }) {
  const { detail } = props;
  const { election, people, entities } = detail;
  const { t } = useTranslationRef(communityTranslationRef);
  const words = usePhaseWords(people);
  const { name } = useNames(people);
  const [open, setOpen] = useState<'change' | 'cancel'>();
  const close = () => setOpen(undefined);
  const { cancelled } = election;
  return (
    <Card className={styles.card}>
      {cancelled && (
        <Alert
          status="danger"
          icon
          title={t('elections.page.cancelledBy', { name: name(cancelled.by) })}
          description={cancelled.reason}
        />
      )}
      <div className={shared.stack}>
        <div className={shared.head}>
          <Chip tone={election.state === 'voting' ? 'info' : 'neutral'}>
            {t(`elections.state.${election.state}`)}
          </Chip>
          <Chip>{t('elections.plan.seats', { count: election.seats })}</Chip>
          {election.votes !== undefined && election.state === 'voting' && (
            <Chip>
              {t('elections.page.votes', {
                count: election.votes,
                of: `${election.roll?.size ?? election.votes}`,
              })}
            </Chip>
          )}
        </div>
        <Text
          as="h2"
          variant="title-small"
          weight="bold"
          className={styles.heading}
        >
          {election.title}
        </Text>
        <Text as="p" color="secondary" className={shared.quiet}>
          {[entityTitle(entities, election.entityRef), words(election)].join(
            ' · ',
          )}
        </Text>
      </div>
      <Timeline election={election} />
      {(election.can.change || election.can.cancel) && (
        <div className={shared.actions}>
          {election.can.change && (
            <Button variant="secondary" onPress={() => setOpen('change')}>
              {t('elections.page.change')}
            </Button>
          )}
          {election.can.cancel && (
            <Button variant="tertiary" onPress={() => setOpen('cancel')}>
              {t('elections.page.cancel')}
            </Button>
          )}
        </div>
      )}
      {open === 'change' && (
        <PlanElectionDialog detail={detail} onClose={close} />
      )}
      {open === 'cancel' && (
        <CancelElectionDialog election={election} onClose={close} />
      )}
    </Card>
  );
}
