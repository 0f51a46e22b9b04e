import { InputError } from '@backstage/errors';
import type { Knex } from 'knex';
import { assertAllowed } from '../viewer/verdict';
import type { Viewer } from '../viewer/Viewer';
import { noEvent, noOccurrence, type EventReader } from './EventReader';
import type { PlannedOccurrence } from './occurrence';
import { eventVerdicts } from './policy';
import { isSeries } from './series/planOf';
import { hostsOfEvent, lockEvent } from './store/findEvent';
import {
  findOccurrence,
  occurrencesAhead,
  occurrencesOfEvent,
} from './store/occurrences';
import type { EventRow } from './tables';

/** An event whose row a transaction holds, with what belongs to it. */
export interface HeldEvent {
  event: EventRow;
  entityRefs: string[];
  hosts: string[];
  /** What of it is not over, in order. */
  ahead: PlannedOccurrence[];
}

/** Acts on an event whose row is held; its entities are seen before. */
export async function holdEvent<T>(
  options: { knex: Knex; reader: EventReader },
  viewer: Viewer,
  id: string,
  act: (tx: Knex.Transaction, held: HeldEvent) => Promise<T>,
): Promise<T> {
  const { entityRefs } = await options.reader.see(viewer, id);
  return options.knex.transaction(async tx =>
    act(tx, await heldEvent(tx, viewer, id, entityRefs)),
  );
}

/** An event of some entities, from now on held by a transaction. */
export async function heldEvent(
  tx: Knex.Transaction,
  viewer: Viewer,
  id: string,
  entityRefs: string[],
): Promise<HeldEvent> {
  const event = await lockEvent(tx, id);
  if (!event) throw noEvent(id);
  const hosts = await hostsOfEvent(tx, id);
  const ahead = await occurrencesAhead(tx, id, viewer.now);
  return { event, entityRefs, hosts, ahead };
}

/** Which occurrences somebody means. */
export interface Choice<W extends string> {
  which?: W;
  day?: string;
}

/**
 * Which occurrences of an event are meant: what takes place once is always meant
 * as a whole.
 *
 * @throws InputError when of a series it is not said, or not which one
 */
export function meant<W extends string>(
  event: EventRow,
  choice: Choice<W>,
  words: string,
): { which: W | 'all'; day?: string } {
  if (!isSeries(event)) return { which: 'all' };
  const { which, day } = choice;
  if (!which) {
    throw new InputError(
      `which: must say which occurrences of the series are meant: ${words}`,
    );
  }
  if (which === 'all') return { which, day };
  if (!day) throw new InputError('day: must say which occurrence is meant');
  return { which, day };
}

/**
 * One occurrence of a held event.
 *
 * @throws NotFoundError when there is none of that day
 */
export async function occurrenceOf(
  tx: Knex.Transaction,
  held: HeldEvent,
  day: string,
): Promise<PlannedOccurrence> {
  const found =
    held.ahead.find(one => one.day === day) ??
    (await findOccurrence(tx, held.event.id, day));
  if (!found) throw noOccurrence(held.event.id, day);
  return found;
}

/**
 * The occurrence of a day; what takes place once needs none to be said.
 *
 * @throws InputError when it is a series and no day is said
 */
export async function meantOne(
  tx: Knex.Transaction,
  held: HeldEvent,
  day: string | undefined,
): Promise<PlannedOccurrence> {
  if (day) return occurrenceOf(tx, held, day);
  if (isSeries(held.event)) {
    throw new InputError('day: must say which occurrence is meant');
  }
  const [only] = await occurrencesOfEvent(tx, held.event.id);
  if (!only) throw noOccurrence(held.event.id, undefined);
  return only;
}

/** Asserts that a viewer may do something with an event as a whole. */
export function assertMay(
  viewer: Viewer,
  held: HeldEvent,
  deed: keyof ReturnType<typeof eventVerdicts>,
  occurrence?: PlannedOccurrence,
): void {
  const { event, ahead } = held;
  const verdicts = eventVerdicts(
    viewer,
    occurrence ?? {
      cancelled_at: event.cancelled_at,
      starts_at: ahead[0]?.starts_at ?? 0,
      ends_at: ahead.at(-1)?.ends_at ?? 0,
    },
    held,
  );
  assertAllowed(verdicts[deed]);
}
