import { createHash } from 'node:crypto';
import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';

interface KeyRow {
  person_ref: string;
  key: string;
  operation: string;
  digest: string;
  result_id: string;
  created_at: Date;
}

export interface OnceOptions {
  person: string;
  key: string | undefined;
  operation: string;
  /** What was asked for; the same key must come with the same. */
  request: unknown;
  /** The id that what is created would get. */
  resultId: string;
  now: Date;
}

function digestOf(request: unknown): string {
  return createHash('sha256').update(JSON.stringify(request)).digest('hex');
}

/**
 * Takes a person's key for a creation.
 *
 * @returns the id of what an earlier request with the key created, or
 *   `undefined` when this is the first
 * @throws ConflictError when the key came with something else before
 *
 * @remarks
 * Cost: one insert by primary key. Races: two requests with one key meet at the
 * primary key; the second waits until the first is through, then gets its id.
 */
export async function takeKey(
  tx: Knex.Transaction,
  options: OnceOptions,
): Promise<string | undefined> {
  if (!options.key) return undefined;
  const digest = digestOf(options.request);
  const taken = await tx<KeyRow>('idempotency_keys')
    .insert({
      person_ref: options.person,
      key: options.key,
      operation: options.operation,
      digest,
      result_id: options.resultId,
      created_at: options.now,
    })
    .onConflict(['person_ref', 'key'])
    .ignore()
    .returning('key');
  if (taken.length > 0) return undefined;

  const earlier = await tx<KeyRow>('idempotency_keys')
    .where({ person_ref: options.person, key: options.key })
    .first();
  if (earlier?.operation !== options.operation || earlier.digest !== digest) {
    throw new ConflictError(
      'idempotencyKey: was used for another request before',
    );
  }
  return earlier.result_id;
}

/** Forgets keys older than an instant; returns how many. */
export async function forgetKeys(knex: Knex, before: Date): Promise<number> {
  return knex<KeyRow>('idempotency_keys')
    .where('created_at', '<', before)
    .delete();
}
