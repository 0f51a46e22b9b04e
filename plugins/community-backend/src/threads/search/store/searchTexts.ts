import { searchWords } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { isPostgres } from '../../../database/dialect';

/** The words of one text: of a thread, or of one of its replies. */
export interface SearchTextRow {
  text_id: string;
  thread_id: string;
  on_entity: string;
  /** On SQLite text; on PostgreSQL a tsvector, which has the entity in it too. */
  words: string | Knex.Raw;
}

/** What no word begins with marks an entity: of all texts, and of threads. */
export const entityMarks = { texts: '@', threads: '#' } as const;

interface Text {
  id: string;
  threadId: string;
  entityRef: string;
  text: string;
}

/** A row of search words; the text of a thread is its title and its body. */
export function searchTextRow(knex: Knex, text: Text): SearchTextRow {
  const words = [...new Set(searchWords(text.text))];
  const { texts, threads } = entityMarks;
  const marks = text.id === text.threadId ? [texts, threads] : [texts];
  return {
    text_id: text.id,
    thread_id: text.threadId,
    on_entity: text.entityRef,
    words: isPostgres(knex)
      ? knex.raw('array_to_tsvector(?::text[])', [
          [...words, ...marks.map(mark => mark + text.entityRef)],
        ])
      : words.join(' '),
  };
}

/**
 * Keeps the words by which a thread is found, for a new text or a changed one.
 * What is private must never come here.
 *
 * @remarks
 * Cost: one upsert by primary key. Races: writers hold the row of the thread.
 */
export function keepThreadWords(
  tx: Knex.Transaction,
  thread: { id: string; entity_ref: string; title: string; body: string },
): Knex.QueryBuilder {
  return keep(tx, {
    id: thread.id,
    threadId: thread.id,
    entityRef: thread.entity_ref,
    text: `${thread.title} ${thread.body}`,
  });
}

/** The same for a reply to a thread. */
export function keepReplyWords(
  tx: Knex.Transaction,
  reply: { id: string; body: string },
  thread: { id: string; entity_ref: string },
): Knex.QueryBuilder {
  return keep(tx, {
    id: reply.id,
    threadId: thread.id,
    entityRef: thread.entity_ref,
    text: reply.body,
  });
}

/** A reply that is gone is not found any more. One delete by primary key. */
export async function dropReplyWords(
  tx: Knex.Transaction,
  replyId: string,
): Promise<void> {
  await tx('search_texts').where({ text_id: replyId }).delete();
}

/**
 * Neither is a thread with all that was said in it.
 *
 * @remarks
 * Cost: grows with its replies, by one walk over `search_texts_thread_idx`.
 */
export async function dropThreadWords(
  tx: Knex.Transaction,
  threadId: string,
): Promise<void> {
  await tx('search_texts').where({ thread_id: threadId }).delete();
}

/** All that was said in some threads is from now on found on another entity. */
export async function moveThreadWords(
  tx: Knex.Transaction,
  threadIds: string[],
  entityRef: string,
): Promise<void> {
  const { texts, threads } = entityMarks;
  await tx('search_texts')
    .whereIn('thread_id', threadIds)
    .update({
      on_entity: entityRef,
      ...(isPostgres(tx) && {
        words: tx.raw(
          `ts_delete(words, array[? || on_entity, ? || on_entity]) ||
            array_to_tsvector(case when text_id = thread_id then ?::text[] else ?::text[] end)`,
          [
            texts,
            threads,
            [texts + entityRef, threads + entityRef],
            [texts + entityRef],
          ],
        ),
      }),
    });
}

function keep(tx: Knex.Transaction, text: Text): Knex.QueryBuilder {
  return tx('search_texts')
    .insert(searchTextRow(tx, text))
    .onConflict('text_id')
    .merge(['on_entity', 'words']);
}
