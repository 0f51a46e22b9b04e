import type {
  Attendance,
  EventView,
  RsvpAnswer,
} from '@platform-community/backstage-plugin-community-common';

/** What of an occurrence an answer of the reader changes. */
export type Answered = Pick<
  EventView,
  | 'rsvp'
  | 'attendance'
  | 'onWaitlist'
  | 'going'
  | 'remote'
  | 'maybe'
  | 'waiting'
>;

type Answerable = Answered &
  Pick<EventView, 'place' | 'url' | 'capacity' | 'startsAt'>;

/** Whether one can come to the room or to the meeting link. */
export function isHybrid(event: Pick<EventView, 'place' | 'url'>): boolean {
  return Boolean(event.place && event.url);
}

/** How many of the places are taken; those who come online need none. */
export function seatsTaken(
  event: Pick<EventView, 'going' | 'remote' | 'place' | 'url'>,
): number {
  return isHybrid(event) ? event.going - event.remote : event.going;
}

/** Whether somebody who comes now has to wait for a place. */
export function isFull(
  event: Omit<Answerable, 'rsvp' | 'attendance' | 'maybe' | 'startsAt'>,
): boolean {
  const { capacity, waiting } = event;
  return (
    capacity !== undefined && (seatsTaken(event) >= capacity || waiting > 0)
  );
}

/** The answer of an occurrence with its counts, to be put back. */
export function answeredOf(event: Answered): Answered {
  const { rsvp, attendance, onWaitlist, going, remote, maybe, waiting } = event;
  return { rsvp, attendance, onWaitlist, going, remote, maybe, waiting };
}

/** The reader's own part in the counts, taken out or put in. */
function counted<T extends Answerable>(event: T, by: 1 | -1): T {
  const { rsvp, onWaitlist, attendance } = event;
  const goes = rsvp === 'going' && !onWaitlist;
  const add = (count: number, own: boolean) =>
    own ? Math.max(0, count + by) : count;
  return {
    ...event,
    going: add(event.going, goes),
    remote: add(event.remote, goes && attendance === 'remote'),
    maybe: add(event.maybe, rsvp === 'maybe'),
    waiting: add(event.waiting, rsvp === 'going' && onWaitlist),
  };
}

/**
 * The occurrence as it is once the reader has answered, or has taken the answer
 * back (`undefined`): where no place is free they wait for one, and where they
 * leave one the next in line has it, unless it has begun.
 *
 * @remarks
 * Mirrors what the server does, so that nothing is shown that its answer takes
 * back. Whoever says the same again keeps what they have.
 */
export function withRsvp<T extends Answerable>(
  event: T,
  answer: RsvpAnswer | undefined,
  options: { attendance?: Attendance; now: number },
): T {
  const asked = options.attendance ?? 'in-person';
  const attendance =
    answer && answer !== 'not' && isHybrid(event) ? asked : undefined;
  if (event.rsvp === answer && event.attendance === attendance) return event;

  const others = counted(event, -1);
  const needsSeat = answer === 'going' && attendance !== 'remote';
  const after = counted(
    {
      ...others,
      rsvp: answer,
      attendance,
      onWaitlist: needsSeat && isFull(others),
    },
    1,
  );
  const { capacity } = after;
  if (capacity === undefined || Date.parse(event.startsAt) <= options.now) {
    return after;
  }
  const free = Math.max(0, capacity - seatsTaken(after));
  const next = Math.min(free, others.waiting);
  return { ...after, going: after.going + next, waiting: after.waiting - next };
}
