/** How long before its event an agenda can be run, in milliseconds. @public */
export const agendaReadyMs = 60 * 60_000;

/** What a running order is reckoned from. */
export interface TimedItem {
  id: string;
  /** How long it is meant to take. */
  minutes: number;
  startedAt?: Date;
  doneAt?: Date;
}

/**
 * When each item of a running order begins: as planned, from the start of the
 * event, until something has really begun; from then on as it went, and what is
 * still to come after what is on now.
 *
 * @param items - in their order
 * @param startsAt - of the event
 * @param now - an item that takes longer than it should moves the later ones on
 * @returns by id; what was done without ever being on has no time
 *
 * @public
 */
export function agendaTimes(
  items: readonly TimedItem[],
  startsAt: Date,
  now: Date,
): Map<string, Date> {
  const times = new Map<string, Date>();
  let next = startsAt.getTime();
  for (const { id, minutes, startedAt, doneAt } of items) {
    if (startedAt) {
      times.set(id, startedAt);
      const meant = startedAt.getTime() + minutes * 60_000;
      next = doneAt?.getTime() ?? Math.max(meant, now.getTime());
    } else if (!doneAt) {
      times.set(id, new Date(next));
      next += minutes * 60_000;
    }
  }
  return times;
}
