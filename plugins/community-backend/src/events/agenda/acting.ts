import type { Knex } from 'knex';
import type { AgendaView } from '@platform-community/backstage-plugin-community-common';
import type { Outbox } from '../../outbox/Outbox';
import type { ThreadReader } from '../../threads/ThreadReader';
import type { Viewer } from '../../viewer/Viewer';
import type { EventReader } from '../EventReader';
import { heldEvent, meantOne, type HeldEvent } from '../holdEvent';
import type { PlannedOccurrence } from '../occurrence';
import type { AgendaReader } from './AgendaReader';
import { holdItem, type HeldItem } from './holdItem';

/** What every service of agendas works with. */
export interface AgendaServiceOptions {
  knex: Knex;
  reader: EventReader;
  agendas: AgendaReader;
  threads: ThreadReader;
  outbox: Pick<Outbox, 'poke'>;
}

/**
 * Acts on the agenda of an occurrence whose event is held, and answers with it as
 * it is then.
 *
 * @param of - `check`: what has to be asked for outside of the transaction, once
 *   the event is known to be seen
 */
export async function actOnAgenda(
  options: AgendaServiceOptions,
  viewer: Viewer,
  of: { id: string; day: string | undefined; check?: () => Promise<void> },
  act: (
    tx: Knex.Transaction,
    held: HeldEvent,
    one: PlannedOccurrence,
  ) => Promise<void>,
): Promise<AgendaView> {
  const { knex, reader, agendas, outbox } = options;
  const { entityRefs } = await reader.see(viewer, of.id);
  await of.check?.();
  const day = await knex.transaction(async tx => {
    const held = await heldEvent(tx, viewer, of.id, entityRefs);
    const one = await meantOne(tx, held, of.day);
    await act(tx, held, one);
    return one.day;
  });
  outbox.poke();
  return agendas.get(viewer, of.id, day);
}

/** Acts on an item whose event is held, and answers with its agenda. */
export async function actOnItem(
  options: AgendaServiceOptions,
  viewer: Viewer,
  id: string,
  act: (tx: Knex.Transaction, one: HeldItem) => Promise<void>,
): Promise<AgendaView> {
  const { eventId, day } = await holdItem(options, viewer, id, act);
  options.outbox.poke();
  return options.agendas.get(viewer, eventId, day);
}
