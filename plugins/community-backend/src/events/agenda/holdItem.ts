import { NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import { assertAllowed } from '../../viewer/verdict';
import type { Viewer } from '../../viewer/Viewer';
import type { EventReader } from '../EventReader';
import { holdEvent, occurrenceOf, type HeldEvent } from '../holdEvent';
import type { PlannedOccurrence } from '../occurrence';
import { eventVerdicts } from '../policy';
import { hearsOf, itemVerdicts } from './policy';
import { findItem } from './store/items';
import type { AgendaItemRow } from './tables';

/** An item whose event a transaction holds. */
export interface HeldItem {
  item: AgendaItemRow;
  held: HeldEvent;
  occurrence: PlannedOccurrence;
  /** What the viewer may do with its occurrence, and with itself. */
  can: ReturnType<typeof eventVerdicts> & ReturnType<typeof itemVerdicts>;
}

export function noItem(id: string): NotFoundError {
  return new NotFoundError(`There is no agenda item '${id}'`);
}

/**
 * Acts on an item of an agenda that the viewer sees. All who write anything of
 * an agenda hold its event, so that its order has one writer.
 *
 * @returns which agenda it is part of
 * @throws NotFoundError when there is none, or it is not there for the viewer
 */
export async function holdItem(
  options: { knex: Knex; reader: EventReader },
  viewer: Viewer,
  id: string,
  act: (tx: Knex.Transaction, held: HeldItem) => Promise<void>,
): Promise<{ eventId: string; day: string }> {
  const known = await findItem(options.knex, id);
  if (!known) throw noItem(id);
  return holdEvent(options, viewer, known.event_id, async (tx, held) => {
    await act(tx, await heldItem(tx, viewer, held, id));
    return { eventId: known.event_id, day: known.day };
  }).catch(error => {
    // Whoever does not see the event does not learn that the item is there.
    throw error instanceof NotFoundError ? noItem(id) : error;
  });
}

/** An item of an event that the transaction holds. */
export async function heldItem(
  tx: Knex.Transaction,
  viewer: Viewer,
  held: HeldEvent,
  id: string,
): Promise<HeldItem> {
  const item = await findItem(tx, id);
  if (item?.event_id !== held.event.id) throw noItem(id);
  const occurrence = await occurrenceOf(tx, held, item.day);
  const ofEvent = eventVerdicts(viewer, occurrence, held);
  if (!hearsOf(viewer, item, ofEvent)) throw noItem(id);
  return {
    item,
    held,
    occurrence,
    can: { ...ofEvent, ...itemVerdicts(viewer, item, ofEvent) },
  };
}

/** Asserts that a viewer may do something with a held item. */
export function assertMayWith(
  { can }: HeldItem,
  deed: keyof HeldItem['can'],
): void {
  assertAllowed(can[deed]);
}
