import { useState } from 'react';
import { Button, Link, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Entities,
  EventView,
  People,
  ViewerView,
} from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { Section } from '../../ui/Section';
import { EventRow } from '../EventRow';
import { PlanEventDialog } from '../PlanEventDialog';
import styles from './EventsSection.module.css';

export interface EventsSectionProps {
  events: EventView[];
  people: People;
  entities: Entities;
  viewer: ViewerView;
}

/** What comes next, and whether the reader is coming. */
export function EventsSection(props: EventsSectionProps) {
  const { events, people, entities, viewer } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  const [isPlanning, setPlanning] = useState(false);
  const mayPlan = viewer.can.plan;
  return (
    <Section
      title={t('events.section.title')}
      action={
        <Link href={paths.events()} variant="body-small" standalone>
          {t('events.section.all')}
        </Link>
      }
    >
      {events.length === 0 ? (
        <Text as="p" color="secondary" className={styles.empty}>
          {t('events.section.emptyTitle')}{' '}
          {t(mayPlan ? 'events.section.emptyHost' : 'events.section.empty')}
        </Text>
      ) : (
        <ul className={styles.list}>
          {events.map(event => (
            <EventRow
              key={`${event.id} ${event.day}`}
              event={event}
              people={people}
              entities={entities}
            />
          ))}
        </ul>
      )}
      {mayPlan && (
        <div>
          <Button variant="secondary" onPress={() => setPlanning(true)}>
            {t('events.section.plan')}
          </Button>
        </div>
      )}
      {isPlanning && <PlanEventDialog onClose={() => setPlanning(false)} />}
    </Section>
  );
}
