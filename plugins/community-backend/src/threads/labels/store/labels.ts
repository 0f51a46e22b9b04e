import type {
  LabelColor,
  LabelMark,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { prepared } from '../../../database/prepared';
import type { DbInstant } from '../../../database/time';
import { whereEntityIn } from '../../../database/whereEntityIn';

export interface LabelRow {
  id: string;
  entity_ref: string;
  name: string;
  /** The name without case: unique among the labels of an entity. */
  name_key: string;
  color: LabelColor;
  description: string;
  created_at: DbInstant;
}

interface ThreadLabelRow {
  thread_id: string;
  label_id: string;
}

/** How many labels a list shows: a scope may have many entities. */
const longestList = 500;

/** A label by its id. One look-up by primary key. */
export async function findLabel(
  knex: Knex,
  id: string,
): Promise<LabelRow | undefined> {
  return knex<LabelRow>('labels').where({ id }).first();
}

/** The labels of some entities by name. One walk over the unique index. */
export async function labelsOf(
  knex: Knex,
  entityRefs: string[],
): Promise<LabelRow[]> {
  const query = knex<LabelRow>('labels')
    .orderBy(['name_key', 'entity_ref'])
    .limit(longestList);
  whereEntityIn(query, knex, entityRefs);
  return prepared(knex, query);
}

/** How many labels an entity has; the caller holds its labels. */
export async function countLabels(
  tx: Knex.Transaction,
  entityRef: string,
): Promise<number> {
  const [row] = await tx<LabelRow>('labels')
    .where({ entity_ref: entityRef })
    .count<Array<{ count: number | string }>>({ count: '*' });
  return Number(row.count);
}

/**
 * Writes a new label.
 *
 * @returns whether its name was free
 *
 * @remarks
 * Races: two labels of one name meet at the unique index, the loser is not
 * written.
 */
export async function insertLabel(
  tx: Knex.Transaction,
  label: LabelRow,
): Promise<boolean> {
  const written = await tx<LabelRow>('labels')
    .insert(label)
    .onConflict(['entity_ref', 'name_key'])
    .ignore()
    .returning('id');
  return written.length > 0;
}

/** Whether another label of the entity has a name. */
export async function isNameTaken(
  tx: Knex.Transaction,
  label: Pick<LabelRow, 'id' | 'entity_ref' | 'name_key'>,
): Promise<boolean> {
  const other = await tx<LabelRow>('labels')
    .where({ entity_ref: label.entity_ref, name_key: label.name_key })
    .whereNot({ id: label.id })
    .first('id');
  return other !== undefined;
}

/** Writes changed columns of a label: all threads that carry it show them. */
export async function updateLabel(
  tx: Knex.Transaction,
  id: string,
  changes: Partial<LabelRow>,
): Promise<void> {
  await tx<LabelRow>('labels').where({ id }).update(changes);
}

/** Deletes a label and takes it off the threads that carry it. */
export async function deleteLabel(
  tx: Knex.Transaction,
  id: string,
): Promise<void> {
  await tx<ThreadLabelRow>('thread_labels').where({ label_id: id }).delete();
  await tx<LabelRow>('labels').where({ id }).delete();
}

/** The labels on some threads by name, in one statement. */
export async function labelsOn(
  knex: Knex,
  threadIds: string[],
): Promise<Map<string, LabelMark[]>> {
  const rows: Array<LabelMark & { thread_id: string }> = await knex(
    'thread_labels as carried',
  )
    .join('labels', 'labels.id', 'carried.label_id')
    .whereIn('carried.thread_id', threadIds)
    .orderBy(['labels.name_key', 'labels.id'])
    .select('carried.thread_id', 'labels.id', 'labels.name', 'labels.color');
  const byThread = new Map<string, LabelMark[]>();
  for (const { thread_id, ...label } of rows) {
    byThread.set(thread_id, [...(byThread.get(thread_id) ?? []), label]);
  }
  return byThread;
}

/** Puts labels on a thread; those that are there already stay. */
export async function putLabels(
  tx: Knex.Transaction,
  threadId: string,
  labelIds: string[],
): Promise<void> {
  if (labelIds.length === 0) return;
  await tx<ThreadLabelRow>('thread_labels')
    .insert(labelIds.map(label_id => ({ thread_id: threadId, label_id })))
    .onConflict(['thread_id', 'label_id'])
    .ignore();
}

/** Puts other labels on threads than they carried. */
export async function replaceLabels(
  tx: Knex.Transaction,
  byThread: ReadonlyMap<string, string[]>,
): Promise<void> {
  await tx<ThreadLabelRow>('thread_labels')
    .whereIn('thread_id', [...byThread.keys()])
    .delete();
  const rows = [...byThread].flatMap(([thread_id, labelIds]) =>
    labelIds.map(label_id => ({ thread_id, label_id })),
  );
  await tx.batchInsert('thread_labels', rows, 200);
}

/** Takes labels off a thread. */
export async function takeLabels(
  tx: Knex.Transaction,
  threadId: string,
  labelIds: string[],
): Promise<void> {
  await tx<ThreadLabelRow>('thread_labels')
    .where({ thread_id: threadId })
    .whereIn('label_id', labelIds)
    .delete();
}
