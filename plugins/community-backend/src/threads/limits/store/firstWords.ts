import type { Knex } from 'knex';
import { toDate, type DbInstant } from '../../../database/time';

/** When a person first said something that others could read. */
export async function firstWordsOf(
  tx: Knex.Transaction,
  person: string,
): Promise<Date | undefined> {
  return (await firstWordsOfAll(tx, [person])).get(person);
}

/** The same of some people; those who never did are not among them. */
export async function firstWordsOfAll(
  tx: Knex.Transaction,
  people: string[],
): Promise<Map<string, Date>> {
  const rows: Array<{ person_ref: string; said_at: DbInstant }> = await tx(
    'first_words',
  )
    .whereIn('person_ref', people)
    .select('person_ref', 'said_at');
  return new Map(rows.map(row => [row.person_ref, toDate(row.said_at)]));
}

/** Notes that they did, unless they had before. One insert by primary key. */
export async function recordFirstWords(
  tx: Knex.Transaction,
  words: { person: string; at: Date },
): Promise<void> {
  await tx('first_words')
    .insert({ person_ref: words.person, said_at: words.at })
    .onConflict('person_ref')
    .ignore();
}

/** Forgets them, where nobody is to read them any more. */
export async function forgetFirstWords(
  tx: Knex.Transaction,
  person: string,
): Promise<void> {
  await tx('first_words').where({ person_ref: person }).delete();
}
