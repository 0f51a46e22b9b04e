import type {
  EventView,
  RsvpAnswer,
} from '@platform-community/backstage-plugin-community-common';

type Answered = Pick<EventView, 'rsvp' | 'going' | 'maybe'>;

/**
 * The event as it is once the reader has answered, or has taken the answer back
 * (`undefined`). Setting the earlier answer again undoes it, counts included.
 */
export function withRsvp<T extends Answered>(
  event: T,
  answer: RsvpAnswer | undefined,
): T {
  const count = (of: 'going' | 'maybe') =>
    Math.max(0, event[of] + Number(answer === of) - Number(event.rsvp === of));
  return {
    ...event,
    rsvp: answer,
    going: count('going'),
    maybe: count('maybe'),
  };
}
