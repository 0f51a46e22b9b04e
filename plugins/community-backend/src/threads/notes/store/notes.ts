import type { Role } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import type { DbInstant } from '../../../database/time';

export interface NoteRow {
  id: string;
  thread_id: string;
  body: string;
  author_ref: string;
  author_role: Role;
  created_at: DbInstant;
  edited_at: DbInstant | null;
}

/** How many notes a list shows. */
const longestList = 200;

/** The notes on a thread, the first first, 200 at most. One walk over their index. */
export async function listNotes(
  knex: Knex,
  threadId: string,
): Promise<NoteRow[]> {
  return knex<NoteRow>('thread_notes')
    .where({ thread_id: threadId })
    .orderBy('id')
    .limit(longestList);
}

/** A note by its id. */
export async function findNote(
  knex: Knex,
  id: string,
): Promise<NoteRow | undefined> {
  return knex<NoteRow>('thread_notes').where({ id }).first();
}

/** Writes a note; nothing of the thread changes with it. */
export async function insertNote(
  tx: Knex.Transaction,
  note: Omit<NoteRow, 'edited_at'>,
): Promise<void> {
  await tx<NoteRow>('thread_notes').insert(note);
}

/** Changes the text of a note. */
export async function updateNote(
  tx: Knex.Transaction,
  id: string,
  changes: { body: string; edited_at: Date },
): Promise<void> {
  await tx<NoteRow>('thread_notes').where({ id }).update(changes);
}

/** Erases a note: nobody would ever see a trace of it. */
export async function deleteNote(
  tx: Knex.Transaction,
  id: string,
): Promise<void> {
  await tx<NoteRow>('thread_notes').where({ id }).delete();
}
