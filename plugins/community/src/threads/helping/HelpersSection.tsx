import { useState } from 'react';
import { Button, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  HelperView,
  People,
  ViewerView,
} from '@platform-community/backstage-plugin-community-common';
import { useScope } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { Person, Section } from '../../ui';
import { OfferHelpDialog } from './OfferHelpDialog';
import { topicChoices } from './topicChoices';
import styles from './HelpersSection.module.css';

/** Props of {@link HelpersSection}. */
export interface HelpersSectionProps {
  helpers: HelperView[];
  people: People;
  viewer: ViewerView;
  /** What threads here may carry, which is what one can help with. */
  labels: Array<{ name: string }>;
}

/** How many helpers are named. */
const named = 5;

/** Who said that they can help here, and the way to say so. */
export function HelpersSection(props: HelpersSectionProps) {
  const { helpers, people, viewer, labels } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const { entityRef } = useScope();
  const [isOffering, setOffering] = useState(false);
  const mine = helpers.find(
    helper => helper.person === viewer.ref && helper.entityRef === entityRef,
  );
  const rest = helpers.length - named;

  return (
    <Section title={t('threads.helping.section.title')}>
      {helpers.length === 0 ? (
        <Text as="p" color="secondary" className={styles.text}>
          {t('threads.helping.section.empty')}
        </Text>
      ) : (
        <ul className={styles.list}>
          {helpers.slice(0, named).map(helper => (
            <li key={`${helper.entityRef} ${helper.person}`}>
              <Person personRef={helper.person} people={people} />{' '}
              <Text variant="body-small" color="secondary">
                {t('threads.helping.section.topics', {
                  topics:
                    helper.topics.join(', ') ||
                    t('threads.helping.section.anything'),
                })}
              </Text>
            </li>
          ))}
        </ul>
      )}
      {rest > 0 && (
        <Text
          as="p"
          variant="body-small"
          color="secondary"
          className={styles.text}
        >
          {t('threads.helping.section.more', { count: rest })}
        </Text>
      )}
      {entityRef && viewer.can.help && (
        <div>
          <Button
            variant="secondary"
            size="small"
            onPress={() => setOffering(true)}
          >
            {t(
              mine
                ? 'threads.helping.section.change'
                : 'threads.helping.section.offer',
            )}
          </Button>
        </div>
      )}
      {isOffering && entityRef && (
        <OfferHelpDialog
          entityRef={entityRef}
          mine={mine}
          choices={topicChoices(labels, helpers)}
          muted={viewer.muted}
          onClose={() => setOffering(false)}
        />
      )}
    </Section>
  );
}
