import { limits } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { newId } from '../../../database/ids';
import { after, type DbInstant } from '../../../database/time';

export interface RevisionRow {
  id: string;
  thread_id: string;
  /** None for the text of the thread itself. */
  reply_id: string | null;
  /** Of the thread or the reply whose text it was. */
  text_id: string;
  title: string | null;
  body: string;
  written_at: DbInstant;
}

/**
 * Keeps a text as it was, behind those that are kept already.
 *
 * @remarks
 * Cost: one insert and one look-up by index. Races: the caller holds the
 * thread's row, so that of two edits at once each keeps what it overwrote.
 */
export async function keepRevision(
  tx: Knex.Transaction,
  text: Omit<RevisionRow, 'id' | 'text_id'>,
): Promise<void> {
  const text_id = text.reply_id ?? text.thread_id;
  const last = await tx<RevisionRow>('text_revisions')
    .where({ text_id })
    .orderBy('id', 'desc')
    .first('written_at');
  const written_at = after(last?.written_at, new Date(text.written_at));
  await tx<RevisionRow>('text_revisions').insert({
    ...text,
    text_id,
    written_at,
    id: newId(written_at),
  });
}

/** The last texts that something had before, first to last. */
export async function listRevisions(
  knex: Knex,
  textId: string,
): Promise<RevisionRow[]> {
  const rows = await knex<RevisionRow>('text_revisions')
    .where({ text_id: textId })
    .orderBy('id', 'desc')
    .limit(limits.versions.max - 1);
  return rows.reverse();
}
