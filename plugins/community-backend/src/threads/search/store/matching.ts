import type { Knex } from 'knex';
import { isPostgres } from '../../../database/dialect';
import { whereEntityIn } from '../../../database/whereEntityIn';
import { entityMarks } from './searchTexts';

/** A word to find, letters and digits only; begun: what begins with it, too. */
export interface WantedWord {
  word: string;
  begun: boolean;
  /** Asked of the texts that the other words find, and not looked up. */
  isAsked?: boolean;
}

export interface WantedText {
  /** All of them must be in one text. */
  words: readonly WantedWord[];
  /** On one of these entities; left out, on any. */
  entityRefs?: readonly string[];
  /** Only what threads say themselves, not their replies. */
  threadsOnly?: boolean;
}

/** How many entities are asked of the index; each costs it a look-up. */
export const indexedEntities = 100;

/**
 * Limits a query of `search_texts` to the texts that are wanted. The same texts
 * on both databases: words are made alike and divided by spaces, PostgreSQL
 * compares them by their bytes and SQLite by its `ascii` tokenizer.
 */
export function whereText(
  query: Knex.QueryBuilder,
  knex: Knex,
  wanted: WantedText,
): void {
  const { entityRefs, threadsOnly } = wanted;
  if (!isPostgres(knex)) {
    query.whereRaw(
      'search_texts.key in (select rowid from search_words where search_words match ?)',
      [fts5Query(wanted.words)],
    );
    if (entityRefs) whereEntityIn(query, knex, entityRefs, 'on_entity');
    if (threadsOnly) query.whereRaw('text_id = thread_id');
    return;
  }
  const isIndexed = entityRefs && entityRefs.length <= indexedEntities;
  const asked = wanted.words.filter(({ isAsked }) => isAsked);
  const lookedUp = wanted.words.filter(({ isAsked }) => !isAsked);
  if (lookedUp.length > 0) {
    query.whereRaw('words @@ ?::tsquery', [
      tsquery(lookedUp, isIndexed ? entityRefs : [], threadsOnly),
    ]);
  }
  // In words that no index answers.
  if (asked.length > 0) {
    query.whereRaw('(words @@ ?::tsquery) is true', [tsquery(asked, [])]);
  }
  if (isIndexed) return;
  if (entityRefs) whereEntityIn(query, knex, entityRefs, 'on_entity');
  if (threadsOnly) query.whereRaw('text_id = thread_id');
}

/**
 * Limits a query of threads to those with a text that has all the words, or
 * words that begin with them.
 *
 * @remarks
 * Cost: on PostgreSQL a look at the texts of each thread the query comes upon,
 * as a scalar: of `exists` the planner might make a join with all that have a
 * common word. SQLite looks up all that have the words, once.
 */
export function whereHasWords(
  query: Knex.QueryBuilder,
  knex: Knex,
  terms: readonly string[],
): void {
  const words = terms.map(word => ({ word, begun: true, isAsked: true }));
  const texts = knex('search_texts');
  whereText(texts, knex, { words });
  if (isPostgres(knex)) {
    texts.select(knex.raw('1')).whereRaw('thread_id = threads.id').limit(1);
    query.whereRaw('? = 1', [texts]);
  } else {
    query.whereIn('id', texts.select('thread_id'));
  }
}

/** All the words, as PostgreSQL asks a text for them. */
export function wordsQuery(words: readonly WantedWord[]): string {
  return tsquery(words, []);
}

function tsquery(
  words: readonly WantedWord[],
  entityRefs: readonly string[],
  threadsOnly = false,
): string {
  const scope = entityRefs.map(ref =>
    lexeme(entityMarks[threadsOnly ? 'threads' : 'texts'] + ref),
  );
  return [
    ...(scope.length > 0 ? [`(${scope.join(' | ')})`] : []),
    ...words.map(({ word, begun }) => lexeme(word) + (begun ? ':*' : '')),
  ].join(' & ');
}

function lexeme(text: string): string {
  return `'${text.replace(/\\/g, '\\\\').replace(/'/g, "''")}'`;
}

function fts5Query(words: readonly WantedWord[]): string {
  return words
    .map(({ word, begun }) => `"${word}"${begun ? ' *' : ''}`)
    .join(' AND ');
}
