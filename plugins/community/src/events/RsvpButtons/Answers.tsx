import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { RiCheckLine, RiHourglassLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  rsvpAnswers,
  type Attendance,
  type EventView,
  type RsvpAnswer,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { useNow } from '../../ui/useReader';
import { isFull } from '../withRsvp';
import styles from './RsvpButtons.module.css';

/** What pressing Going comes to: a place, the waitlist, or nothing any more. */
function goingMeans(
  event: EventView,
  attendance: Attendance | undefined,
  now: number,
): 'going' | 'onWaitlist' | 'joinWaitlist' | 'full' {
  if (event.onWaitlist) return 'onWaitlist';
  const needsSeat = attendance !== 'remote';
  const hasSeat = event.rsvp === 'going' && event.attendance !== 'remote';
  if (!needsSeat || hasSeat || !isFull(event)) return 'going';
  return Date.parse(event.startsAt) <= now ? 'full' : 'joinWaitlist';
}

/** The three answers; the first one says so when it leads to the waitlist. */
export function Answers(props: {
  event: EventView;
  /** What the reader has answered, of those that are meant. */
  given: RsvpAnswer | undefined;
  attendance: Attendance | undefined;
  /** For all of a series, of which some may be full and others not. */
  forAll: boolean;
  isRoomy: boolean;
  onPress: (answer: RsvpAnswer) => void;
}) {
  const { event, given, attendance, forAll, isRoomy, onPress } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const now = useNow();
  const going = forAll ? 'going' : goingMeans(event, attendance, now);
  const check =
    going === 'onWaitlist' ? (
      <RiHourglassLine aria-hidden="true" />
    ) : (
      <RiCheckLine aria-hidden="true" />
    );
  return (
    <ToggleButtonGroup
      className={styles.answers}
      aria-label={t('events.rsvp.label', { title: event.title })}
      selectionMode="single"
      selectedKeys={given ? [given] : []}
    >
      {rsvpAnswers.map(answer => (
        <ToggleButton
          key={answer}
          id={answer}
          className={styles.answer}
          isDisabled={answer === 'going' && going === 'full'}
          iconStart={given === answer ? check : undefined}
          onPress={() => onPress(answer)}
        >
          {answer === 'going'
            ? t(`events.rsvp.${isRoomy ? 'means' : 'meansShort'}.${going}`)
            : t(`events.rsvp.${answer}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
