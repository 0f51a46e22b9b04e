import { useState } from 'react';
import { Button, Link, Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { RiArrowLeftLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCommunityPaths, useCommunitySignals } from '../../scope';
import { useScopeHome } from '../../scope/useScopeHome';
import { communityTranslationRef } from '../../translation';
import { Section } from '../../ui/Section';
import { PlanEventDialog } from '../PlanEventDialog';
import { EventList } from './EventList';
import styles from './EventsPage.module.css';

const nowhere: readonly string[] = [];

/** The events to come and those that were. */
export function EventsPage() {
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  const home = useScopeHome().data;
  const mayPlan = home?.viewer.can.plan ?? false;
  useCommunitySignals(home?.scope.entityRefs ?? nowhere);
  const [isPlanning, setPlanning] = useState(false);
  const plan = mayPlan && (
    <Button variant="primary" onPress={() => setPlanning(true)}>
      {t('events.section.plan')}
    </Button>
  );
  return (
    <div className={styles.page}>
      <Link href={paths.home()} className={styles.back} standalone>
        <RiArrowLeftLine size={16} aria-hidden="true" />
        {t('events.list.back')}
      </Link>
      <Section title={t('events.list.title')} action={plan}>
        <Tabs>
          <TabList aria-label={t('events.list.title')}>
            <Tab id="upcoming">{t('events.list.upcoming')}</Tab>
            <Tab id="past">{t('events.list.past')}</Tab>
          </TabList>
          <TabPanel id="upcoming" className={styles.panel}>
            <EventList when="upcoming" />
          </TabPanel>
          <TabPanel id="past" className={styles.panel}>
            <EventList when="past" />
          </TabPanel>
        </Tabs>
      </Section>
      {isPlanning && <PlanEventDialog onClose={() => setPlanning(false)} />}
    </div>
  );
}
