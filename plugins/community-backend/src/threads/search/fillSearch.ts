import type { Knex } from 'knex';
import { isPostgres } from '../../database/dialect';
import { newId } from '../../database/ids';
import { searchTextRow } from './store/searchTexts';

/** How many texts are filled in by one transaction. */
const batch = 500;
/** What is younger may still be in the hands of its writer. */
const settleMs = 60_000;

type Texts = 'threads' | 'replies';

/**
 * Makes findable what was written by a version that did not do so itself: all
 * replies from before there was a search over them, and what replicas of that
 * version write while they are replaced. It keeps its place, so that every run
 * after the first has next to nothing to do.
 *
 * @remarks
 * Cost: a transaction for every 500 texts, by walks over primary keys; a million
 * take a few minutes, in which everything else goes on. Races: the texts of a
 * batch are held until it is in, so whoever edits or deletes one meanwhile has
 * the last word. One run at a time, which the scheduler sees to.
 */
export async function fillSearch(
  knex: Knex,
  options: { now: Date; signal: AbortSignal },
): Promise<void> {
  const until = newId(new Date(options.now.getTime() - settleMs));
  for (const texts of ['threads', 'replies'] as const) {
    let more = true;
    while (more && !options.signal.aborted) {
      more = await knex.transaction(tx => fillBatch(tx, texts, until));
    }
  }
}

/** @returns whether there may be more */
async function fillBatch(
  tx: Knex.Transaction,
  texts: Texts,
  until: string,
): Promise<boolean> {
  const progress = await tx('search_progress')
    .where({ texts })
    .first('last_id');
  const page = tx(texts)
    .select('id', texts === 'threads' ? 'id as thread_id' : 'thread_id')
    .where('id', '<', until)
    .whereNull('deleted_at')
    .orderBy('id')
    .limit(batch);
  if (progress) page.where('id', '>', progress.last_id);
  const found: Array<{ id: string; thread_id: string }> = await page;
  const last = found.at(-1);
  if (!last) return false;

  await hold(
    tx,
    found.map(row => row.thread_id),
  );
  const rows = await textsOf(
    tx,
    texts,
    found.map(row => row.id),
  );
  if (rows.length > 0) {
    await tx('search_texts')
      .insert(rows.map(row => searchTextRow(tx, row)))
      .onConflict('text_id')
      .ignore();
  }
  await tx('search_progress')
    .insert({ texts, last_id: last.id })
    .onConflict('texts')
    .merge();
  return found.length === batch;
}

/** Whoever writes to a thread holds it; more than one are held in their order. */
async function hold(tx: Knex.Transaction, ids: string[]): Promise<void> {
  if (!isPostgres(tx)) return;
  await tx('threads').select('id').whereIn('id', ids).orderBy('id').forShare();
}

/** The texts as they are once nobody else can change them. */
async function textsOf(
  tx: Knex.Transaction,
  texts: Texts,
  ids: string[],
): Promise<Array<Parameters<typeof searchTextRow>[1]>> {
  const query =
    texts === 'threads'
      ? tx('threads').select({
          id: 'threads.id',
          text: tx.raw("title || ' ' || body"),
        })
      : tx('replies')
          .join('threads', 'threads.id', 'replies.thread_id')
          .whereNull('replies.deleted_at')
          // What is hidden or held gets in when it is published.
          .whereNull('replies.unlisted')
          // What is hidden or held is found by nobody.
          .whereNull('replies.unlisted')
          .select({ id: 'replies.id', text: 'replies.body' });
  return query
    .select({ threadId: 'threads.id', entityRef: 'threads.entity_ref' })
    .whereNull('threads.deleted_at')
    .whereIn(`${texts}.id`, ids);
}
