import type { Knex } from 'knex';
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
    })
    .onConflict(['target', 'person_ref'])
    .merge(['watching', 'since']);
}

/** Watches for a person who took part, unless they asked not to be told. */
export async function watchUnlessAsked(
  tx: Knex.Transaction,
  watch: { target: string; person: string; at: Date },
): Promise<void> {
  await tx<WatchRow>('watches')
    .insert({
      target: watch.target,
      person_ref: watch.person,
      watching: true,
      since: watch.at,
    })
    .onConflict(['target', 'person_ref'])
    .ignore();
}

/** Those of some targets that a person watches. */
export async function watchedBy(
  knex: Knex,
  person: string,
  targets: string[],
): Promise<Set<string>> {
  const rows = await knex<WatchRow>('watches')
    .select('target')
    .where({ person_ref: person, watching: true })
    .whereIn('target', targets);
  return new Set(rows.map(row => row.target));
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
