import { InputError } from '@backstage/errors';
import type {
  Attendance,
  ParsedRequestOf,
  RsvpAnswer,
  eventContract,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { toIso } from '../database/time';
import type { DomainEvent } from '../outbox/DomainEvent';
import type { Outbox } from '../outbox/Outbox';
import { recordEvents } from '../outbox/store';
import type { Viewer } from '../viewer/Viewer';
import type { EventReader } from './EventReader';
import { assertMay, holdEvent, meant, occurrenceOf } from './holdEvent';
import { isHybrid } from './occurrence';
import { answerFor } from './seats/answerFor';
import type { Promotion } from './seats/giveFreeSeats';
import { isSeries } from './series/planOf';
import { setSeriesAnswer } from './store/answers';
import type { EventRow } from './tables';

type Rsvp = ParsedRequestOf<typeof eventContract.rsvp>['body'];
type Withdrawal = ParsedRequestOf<typeof eventContract.withdrawRsvp>['query'];

/** Keeps who comes to what, and who waits for a place. */
export class RsvpService {
  readonly #options: {
    knex: Knex;
    reader: EventReader;
    outbox: Pick<Outbox, 'poke'>;
  };

  constructor(options: {
    knex: Knex;
    reader: EventReader;
    outbox: Pick<Outbox, 'poke'>;
  }) {
    this.#options = options;
  }

  async rsvp(viewer: Viewer, id: string, rsvp: Rsvp) {
    const { answer, attendance, ...choice } = rsvp;
    return this.#say(viewer, id, choice, { answer, attendance });
  }

  async withdraw(viewer: Viewer, id: string, choice: Withdrawal) {
    return this.#say(viewer, id, choice, undefined);
  }

  async #say(
    viewer: Viewer,
    id: string,
    choice: Withdrawal,
    given: { answer: RsvpAnswer; attendance?: Attendance } | undefined,
  ) {
    const { outbox, reader } = this.#options;
    const shown = await holdEvent(
      this.#options,
      viewer,
      id,
      async (tx, held) => {
        const { event } = held;
        const { which, day } = meant(event, choice, 'this or all');
        const one =
          which === 'this' ? await occurrenceOf(tx, held, day!) : undefined;
        assertMay(viewer, held, 'rsvp', one);
        const occurrences = one
          ? [one]
          : held.ahead.filter(({ cancelled_at }) => !cancelled_at);
        if (given?.attendance && !occurrences.some(isHybrid)) {
          throw new InputError(
            'attendance: there are not both a place and a link to choose from',
          );
        }
        const answer = given && {
          answer: given.answer,
          attendance: given.attendance ?? null,
        };
        const { changed, promoted } = await answerFor(tx, occurrences, {
          person: viewer.ref,
          given: answer,
          now: viewer.now,
        });
        if (!one && isSeries(event)) {
          await setSeriesAnswer(
            tx,
            { event_id: id, person_ref: viewer.ref },
            answer && { ...answer, answered_at: viewer.now },
          );
        }
        if (changed) {
          await recordEvents(tx, viewer, [
            {
              type: 'event.answered',
              room: 'events',
              actor: viewer.ref,
              entityRefs: held.entityRefs,
              subject: id,
              title: one?.title ?? event.title,
              answer: given?.answer,
            },
            ...promotionEvents(event, held.entityRefs, viewer.ref, promoted),
          ]);
        }
        return day;
      },
    );
    outbox.poke();
    return reader.get(viewer, id, shown);
  }
}

/** What is told to those who have a place now. */
export function promotionEvents(
  event: EventRow,
  entityRefs: string[],
  actor: string,
  promoted: Promotion[],
): DomainEvent[] {
  return promoted.map(({ occurrence, person }) => ({
    type: 'event.promoted',
    room: 'events',
    actor,
    entityRefs,
    subject: event.id,
    title: occurrence.title,
    day: isSeries(event) ? occurrence.day : undefined,
    startsAt: toIso(occurrence.starts_at),
    timeZone: event.time_zone,
    person,
  }));
}
