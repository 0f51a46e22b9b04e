import type { Knex } from 'knex';
import type { CaseRow, Closing } from '../tables';

type NewCase = Pick<
  CaseRow,
  | 'id'
  | 'thread_id'
  | 'reply_id'
  | 'entity_ref'
  | 'author_ref'
  | 'held'
  | 'untold'
> & { opened_at: Date; was_answer?: boolean };

/** A case by its id. */
export async function findCase(
  knex: Knex,
  id: string,
): Promise<CaseRow | undefined> {
  return knex<CaseRow>('moderation_cases').where({ id }).first();
}

/** The open case of a thread or reply, if it has one. */
export async function openCaseOf(
  knex: Knex,
  subjectId: string,
): Promise<CaseRow | undefined> {
  return knex<CaseRow>('moderation_cases')
    .where({ subject_id: subjectId })
    .whereNull('closed_at')
    .first();
}

/** The last case that held a thread or reply, when it was written or edited. */
export async function heldCaseOf(
  knex: Knex,
  subject: { threadId: string; subjectId: string },
): Promise<CaseRow | undefined> {
  return knex<CaseRow>('moderation_cases')
    .where({
      thread_id: subject.threadId,
      subject_id: subject.subjectId,
      held: true,
    })
    .orderBy([
      { column: 'opened_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .first();
}

/** Makes an open case one that holds what it is about. */
export async function holdCase(
  tx: Knex.Transaction,
  id: string,
  held: { untold: string; was_answer: boolean },
): Promise<void> {
  await tx<CaseRow>('moderation_cases')
    .where({ id })
    .update({ ...held, held: true });
}

/**
 * Opens a case.
 *
 * @remarks
 * Races: all who open or close one hold its thread's row, so that there is one
 * open case for a thing at most; a unique index says the same.
 */
export async function openCase(
  tx: Knex.Transaction,
  opened: NewCase,
): Promise<void> {
  await tx<CaseRow>('moderation_cases').insert({
    ...opened,
    subject_id: opened.reply_id ?? opened.thread_id,
  });
}

/**
 * Closes the open cases of a thread, or of one thing in it.
 *
 * @returns those that were closed
 */
export async function closeCases(
  tx: Knex.Transaction,
  closing: {
    threadId: string;
    subjectId?: string;
    how: Closing;
    by: string;
    at: Date;
  },
): Promise<CaseRow[]> {
  const query = tx<CaseRow>('moderation_cases')
    .where({ thread_id: closing.threadId })
    .whereNull('closed_at');
  if (closing.subjectId) query.where({ subject_id: closing.subjectId });
  return query
    .update({
      closed_at: closing.at,
      closed_by: closing.by,
      closed_how: closing.how,
    })
    .returning('*');
}
