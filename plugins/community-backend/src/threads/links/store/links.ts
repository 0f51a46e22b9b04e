import type { Knex } from 'knex';
import { prepared } from '../../../database/prepared';
import type { LinkRow } from '../tables';

/** Everything a thread links to, in the order in which it was added. */
export async function linksOf(
  knex: Knex,
  threadId: string,
): Promise<LinkRow[]> {
  return prepared(
    knex,
    knex<LinkRow>('thread_links')
      .where({ thread_id: threadId })
      .orderBy(['added_at', 'id']),
  );
}

/** A link of a thread by its id, or nothing where it is another thread's. */
export async function findLink(
  tx: Knex.Transaction,
  link: { threadId: string; id: string },
): Promise<LinkRow | undefined> {
  return tx<LinkRow>('thread_links')
    .where({ id: link.id, thread_id: link.threadId })
    .first();
}

type NewLink = Pick<
  LinkRow,
  | 'id'
  | 'thread_id'
  | 'key'
  | 'kind'
  | 'target'
  | 'label'
  | 'title'
  | 'added_by'
  | 'added_role'
  | 'provider'
> & { added_at: Date; look_at: Date | null };

/** Adds a link to a thread whose row the transaction holds. */
export async function insertLink(
  tx: Knex.Transaction,
  link: NewLink,
): Promise<void> {
  await tx<LinkRow>('thread_links').insert(link);
}

/** Writes changed columns of a link whose thread the transaction holds. */
export async function updateLink(
  tx: Knex.Transaction,
  id: string,
  changes: Partial<LinkRow>,
): Promise<void> {
  await tx<LinkRow>('thread_links').where({ id }).update(changes);
}

/** Takes a link off a thread whose row the transaction holds. */
export async function deleteLink(
  tx: Knex.Transaction,
  id: string,
): Promise<void> {
  await tx<LinkRow>('thread_links').where({ id }).delete();
}
