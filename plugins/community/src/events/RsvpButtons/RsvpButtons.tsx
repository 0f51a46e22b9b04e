import { useState } from 'react';
import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  attendances,
  type Attendance,
  type EventView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { useTellError } from '../../ui/useTellError';
import { useEventDetail } from '../useEvent';
import { useRsvp, type RsvpScope } from '../useRsvp';
import { isHybrid } from '../withRsvp';
import { Answers } from './Answers';
import { RsvpNotes } from './RsvpNotes';
import { SmallChoice } from './SmallChoice';
import styles from './RsvpButtons.module.css';

const scopes = ['this', 'all'] as const;

export interface RsvpButtonsProps {
  event: EventView;
  /** On the page of the event, where there is room for all there is to say. */
  isRoomy?: boolean;
}

/**
 * Going, maybe or can't; in person or online where both are possible; of a
 * series, for this one or all to come. Who may not answer any more still sees
 * what they have answered.
 */
export function RsvpButtons(props: RsvpButtonsProps) {
  const { event, isRoomy = false } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const tellError = useTellError();
  const [scope, setScope] = useState<RsvpScope>('this');
  const [chosen, setChosen] = useState<Attendance>('in-person');
  const which = event.series ? scope : 'this';
  const detail = useEventDetail(event, which === 'all');
  const rsvp = useRsvp(event, {
    onRefused: error => tellError(error, t('events.rsvp.refused')),
  });
  if (!event.can.rsvp) return <Answered event={event} />;

  const attendance = event.attendance ?? chosen;
  const told = isHybrid(event) ? attendance : undefined;
  const given = which === 'all' ? detail?.seriesRsvp : event.rsvp;
  return (
    <div className={styles.rsvp}>
      <div className={styles.controls} data-roomy={isRoomy || undefined}>
        <Answers
          event={event}
          given={given}
          attendance={told}
          forAll={which === 'all'}
          isRoomy={isRoomy}
          // The same answer again takes it back.
          onPress={answer =>
            rsvp.say(
              answer === given
                ? { which }
                : { which, answer, attendance: told },
            )
          }
        />
        {told && (
          <SmallChoice
            label={t('events.rsvp.attendance')}
            isRoomy={isRoomy}
            value={told}
            options={attendances.map(id => ({
              id,
              label: t(`events.rsvp.attending.${id}`),
            }))}
            onChange={way => {
              setChosen(way);
              if (given === 'going' || given === 'maybe') {
                rsvp.say({ which, answer: given, attendance: way });
              }
            }}
          />
        )}
        {event.series && (
          <SmallChoice
            label={t('events.rsvp.which')}
            isRoomy={isRoomy}
            value={which}
            options={scopes.map(id => ({
              id,
              label: t(`events.rsvp.whichOnes.${id}`),
            }))}
            onChange={setScope}
          />
        )}
      </div>
      <RsvpNotes
        event={event}
        detail={detail}
        isRoomy={isRoomy}
        onLeave={() => rsvp.say({ which: 'this' })}
      />
    </div>
  );
}

function Answered(props: { event: EventView }) {
  const { event } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  if (!event.rsvp) return null;
  return (
    <Text as="p" variant="body-small" color="secondary" className={styles.note}>
      {event.onWaitlist
        ? t('events.rsvp.answered.waiting')
        : t(`events.rsvp.answered.${event.rsvp}`)}
    </Text>
  );
}
