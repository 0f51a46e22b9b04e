import type { Knex } from 'knex';
import { prepared } from '../../database/prepared';
import { toDate } from '../../database/time';
import type { WatchRow } from '../tables';

export function threadTarget(id: string): string {
  return `thread:${id}`;
}

export function entityTarget(ref: string): string {
  return `entity:${ref}`;
}

/** Says that a person wants to be told about something, or not to be. */
export async function setWatch(
  tx: Knex,
  watch: { target: string; person: string; watching: boolean; at: Date },
): Promise<void> {
  await tx<WatchRow>('watches')
    .insert({
      target: watch.target,
      person_ref: watch.person,
      watching: watch.watching,
      since: watch.at,
      seen_at: watch.at,
      // What a merge brought is theirs once they say so themselves.
      from_thread_id: null,
    })
    .onConflict(['target', 'person_ref'])
    .merge(['watching', 'since', 'seen_at', 'from_thread_id']);
}

/**
 * Watches for a person who took part, unless they asked not to be told. What
 * they take part in they have seen.
 */
export function watchUnlessAsked(
  tx: Knex.Transaction,
  watch: { target: string; person: string; at: Date },
): Knex.QueryBuilder {
  return (
    tx<WatchRow>('watches')
      .insert({
        target: watch.target,
        person_ref: watch.person,
        watching: true,
        since: watch.at,
        seen_at: watch.at,
        from_thread_id: null,
      })
      .onConflict(['target', 'person_ref'])
      // Who takes part watches for themselves, whatever a merge brought.
      .merge(['seen_at', 'from_thread_id'])
  );
}

/** Says that a person has looked at what they watch, or do no longer watch. */
export async function setSeen(
  knex: Knex,
  seen: { target: string; person: string; at: Date },
): Promise<void> {
  await knex<WatchRow>('watches')
    .where({ target: seen.target, person_ref: seen.person })
    .update({ seen_at: seen.at });
}

/** When a person last looked at some targets, as far as that is known. */
export async function seenBy(
  knex: Knex,
  person: string,
  targets: string[],
): Promise<Map<string, Date>> {
  const rows = await knex<WatchRow>('watches')
    .select('target', 'seen_at')
    .where({ person_ref: person })
    .whereIn('target', targets);
  return new Map(
    rows.flatMap(
      (row): Array<[string, Date]> =>
        row.seen_at ? [[row.target, toDate(row.seen_at)]] : [],
    ),
  );
}

/** How many watched entities a list shows. */
const longestList = 200;

/** The entities that a person watches, 200 at most. */
export async function entitiesWatchedBy(
  knex: Knex,
  person: string,
): Promise<string[]> {
  const prefix = entityTarget('');
  const rows = await knex<WatchRow>('watches')
    .select('target')
    .where({ person_ref: person, watching: true })
    .whereLike('target', `${prefix}%`)
    .orderBy('target')
    .limit(longestList);
  return rows.map(row => row.target.slice(prefix.length));
}

export async function isWatching(
  knex: Knex,
  person: string,
  target: string,
): Promise<boolean> {
  const rows = await prepared<Pick<WatchRow, 'target'>>(
    knex,
    knex<WatchRow>('watches')
      .select('target')
      .where({ person_ref: person, watching: true, target }),
  );
  return rows.length > 0;
}

/** Who watches a target, and who asked not to be told about it. */
export async function watchersOf(
  knex: Knex,
  target: string,
): Promise<{ watching: string[]; muted: string[] }> {
  const rows = await knex<WatchRow>('watches')
    .select('person_ref', 'watching')
    .where({ target });
  const named = (watching: boolean) =>
    rows
      .filter(row => Boolean(row.watching) === watching)
      .map(row => row.person_ref);
  return { watching: named(true), muted: named(false) };
}
