import type { Knex } from 'knex';
import { newId } from '../database/ids';
import { isPostgres } from '../database/dialect';
import type { Viewer } from '../viewer/Viewer';
import type { DomainEvent } from './DomainEvent';

interface OutboxRow {
  id: string;
  event: string;
  created_at: Date;
  due_at: Date;
  attempts: number;
  delivered_at: Date | null;
  last_error: string | null;
}

/** A domain event on its way, with how often it was tried. */
export interface Parcel {
  id: string;
  event: DomainEvent;
  attempts: number;
}

/**
 * Records what happened, to be told once the transaction is through. What a
 * quiet viewer does is recorded as told.
 */
export function recordEvent(
  tx: Knex.Transaction,
  viewer: Pick<Viewer, 'now' | 'quiet'>,
  event: DomainEvent,
): Knex.QueryBuilder {
  return recordActs(tx, [{ viewer, event }]);
}

/** The same for all that one act brought about, in one statement. */
export async function recordEvents(
  tx: Knex.Transaction,
  viewer: Pick<Viewer, 'now' | 'quiet'>,
  events: DomainEvent[],
): Promise<void> {
  if (events.length === 0) return;
  await recordActs(
    tx,
    events.map(event => ({ viewer, event })),
  );
}

/** The same for what several people did, of whom there is one at least. */
export function recordActs(
  tx: Knex.Transaction,
  acts: Array<{ viewer: Pick<Viewer, 'now' | 'quiet'>; event: DomainEvent }>,
): Knex.QueryBuilder {
  return tx<OutboxRow>('outbox').insert(
    acts.map(({ viewer, event }) => ({
      id: newId(viewer.now),
      event: JSON.stringify(event),
      created_at: viewer.now,
      due_at: viewer.now,
      delivered_at: viewer.quiet ? viewer.now : null,
    })),
  );
}

/**
 * Takes due events and holds them for a while: whoever does not deliver them in
 * that time loses them to the next claim.
 *
 * @remarks
 * Cost: one statement, which walks the index of what is due. Races: on
 * PostgreSQL replicas skip what another has locked; SQLite lets one writer in at
 * a time.
 */
export async function claimParcels(
  knex: Knex,
  options: { now: Date; leaseMs: number; limit: number },
): Promise<Parcel[]> {
  const due = knex<OutboxRow>('outbox')
    .select('id')
    .whereNull('delivered_at')
    .andWhere('due_at', '<=', options.now)
    .orderBy(['due_at', 'id'])
    .limit(options.limit);
  if (isPostgres(knex)) due.forUpdate().skipLocked();
  const rows: OutboxRow[] = await knex<OutboxRow>('outbox')
    // Apart, so that it is locked once, whatever the plan of the update.
    .withMaterialized('due', due)
    .whereIn('id', knex('due').select('id'))
    .update({
      due_at: new Date(options.now.getTime() + options.leaseMs),
      attempts: knex.raw('attempts + 1'),
    })
    .returning('*');
  return rows
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, event, attempts }) => ({
      id,
      event: JSON.parse(event),
      attempts,
    }));
}

/** Marks events as told. */
export async function settleParcels(
  knex: Knex,
  options: { ids: string[]; now: Date },
): Promise<void> {
  if (options.ids.length === 0) return;
  await knex<OutboxRow>('outbox')
    .whereIn('id', options.ids)
    .update({ delivered_at: options.now, last_error: null });
}

/** Puts an event off until another try. */
export async function putOffParcel(
  knex: Knex,
  options: { id: string; until: Date; error: string },
): Promise<void> {
  await knex<OutboxRow>('outbox')
    .where({ id: options.id })
    .update({
      due_at: options.until,
      last_error: options.error.slice(0, 1000),
    });
}

/** Forgets events that were told before an instant; returns how many. */
export async function forgetParcels(knex: Knex, before: Date): Promise<number> {
  return knex<OutboxRow>('outbox').where('delivered_at', '<', before).delete();
}
