import { Text, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { RiCheckLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  rsvpAnswers,
  type EventView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { useTellError } from '../../ui/useTellError';
import { useRsvp } from '../useRsvp';
import styles from './RsvpButtons.module.css';

const answerWords = {
  going: 'events.rsvp.going',
  maybe: 'events.rsvp.maybe',
  not: 'events.rsvp.not',
} as const;

const answeredWords = {
  going: 'events.rsvp.answeredGoing',
  maybe: 'events.rsvp.answeredMaybe',
  not: 'events.rsvp.answeredNot',
} as const;

/**
 * Going, maybe or can't. Pressing the answer given takes it back. Who may not
 * answer any more still sees what they have answered.
 */
export function RsvpButtons(props: { event: EventView }) {
  const { event } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const tellError = useTellError();
  const rsvp = useRsvp(event, {
    onRefused: error => tellError(error, t('events.rsvp.refused')),
  });
  if (!event.can.rsvp) {
    return event.rsvp ? (
      <Text as="p" variant="body-small" color="secondary">
        {t(answeredWords[event.rsvp])}
      </Text>
    ) : null;
  }
  return (
    <ToggleButtonGroup
      className={styles.answers}
      aria-label={t('events.rsvp.label', { title: event.title })}
      selectionMode="single"
      selectedKeys={event.rsvp ? [event.rsvp] : []}
    >
      {rsvpAnswers.map(answer => (
        <ToggleButton
          key={answer}
          id={answer}
          className={styles.answer}
          iconStart={
            event.rsvp === answer ? (
              <RiCheckLine aria-hidden="true" />
            ) : undefined
          }
          onPress={() => rsvp.press(answer)}
        >
          {t(answerWords[answer])}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
