import { useState } from 'react';
import { Button, Link, Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { RiArrowLeftLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useSearchParams } from 'react-router-dom';
import { useCommunityPaths, useCommunitySignals } from '../../scope';
import { useScopeHome } from '../../scope/useScopeHome';
import { communityTranslationRef } from '../../translation';
import { Section } from '../../ui/Section';
import { MonthView } from '../MonthView';
import { PlanEventDialog } from '../PlanEventDialog';
import { SubscribeDialog } from '../SubscribeDialog';
import { EventList } from './EventList';
import styles from './EventsPage.module.css';

const nowhere: readonly string[] = [];
const views = ['upcoming', 'past', 'month'] as const;

/**
 * The events to come, those that were, and all of a month. Which of these is
 * part of the address, so that going back from an event leads there again.
 */
export function EventsPage() {
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  const home = useScopeHome().data;
  const mayPlan = home?.viewer.can.plan ?? false;
  useCommunitySignals(home?.scope.entityRefs ?? nowhere);
  const [isPlanning, setPlanning] = useState(false);
  const [params, setParams] = useSearchParams();
  const view = views.find(one => one === params.get('view')) ?? 'upcoming';
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.exec(params.get('month') ?? '')?.[0];
  const show = (next: { view: string; month?: string }) =>
    setParams(next.view === 'upcoming' ? {} : next, { replace: true });
  const [isSubscribing, setSubscribing] = useState(false);
  const actions = (
    <div className={styles.actions}>
      <Button variant="secondary" onPress={() => setSubscribing(true)}>
        {t('events.subscribe.action')}
      </Button>
      {mayPlan && (
        <Button variant="primary" onPress={() => setPlanning(true)}>
          {t('events.section.plan')}
        </Button>
      )}
    </div>
  );
  return (
    <div className={styles.page}>
      <Link href={paths.home()} className={styles.back} standalone>
        <RiArrowLeftLine size={16} aria-hidden="true" />
        {t('events.list.back')}
      </Link>
      <Section title={t('events.list.title')} action={actions}>
        <Tabs
          selectedKey={view}
          onSelectionChange={key => show({ view: String(key) })}
        >
          <TabList aria-label={t('events.list.title')}>
            {views.map(id => (
              <Tab key={id} id={id}>
                {t(`events.list.${id}`)}
              </Tab>
            ))}
          </TabList>
          <TabPanel id="upcoming" className={styles.panel}>
            <EventList when="upcoming" />
          </TabPanel>
          <TabPanel id="past" className={styles.panel}>
            <EventList when="past" />
          </TabPanel>
          <TabPanel id="month" className={styles.panel}>
            <MonthView
              month={month}
              onMonth={next => show({ view: 'month', month: next })}
            />
          </TabPanel>
        </Tabs>
      </Section>
      {isSubscribing && (
        <SubscribeDialog onClose={() => setSubscribing(false)} />
      )}
      {isPlanning && <PlanEventDialog onClose={() => setPlanning(false)} />}
    </div>
  );
}
