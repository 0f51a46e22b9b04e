import type { LabelMark } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { threadTarget } from './watches';

/** What a person has to do with threads, by thread id. */
export interface Marks {
  voted: ReadonlySet<string>;
  watching: ReadonlySet<string>;
  /** The labels that stand on them, in the order of their names. */
  labels: ReadonlyMap<string, LabelMark[]>;
}

interface MarkRow {
  kind: 'vote' | 'watch' | 'label';
  thread: string;
  label: string | null;
  name: string | null;
  name_key: string | null;
  color: LabelMark['color'] | null;
}

/**
 * Which of some threads a person has voted for, which they watch, and what
 * labels they carry.
 *
 * @remarks
 * Cost: one statement of look-ups by primary key, whatever the number of votes
 * and watches.
 */
export async function marksOf(
  knex: Knex,
  person: string,
  threadIds: string[],
): Promise<Marks> {
  const marks = {
    voted: new Set<string>(),
    watching: new Set<string>(),
    labels: new Map<string, LabelMark[]>(),
  };
  if (threadIds.length === 0) return marks;
  const without = ['label', 'name', 'name_key', 'color'].map(column =>
    knex.raw('cast(null as text) as ??', [column]),
  );
  const rows: MarkRow[] = await knex
    .select(
      knex.raw("'vote' as kind"),
      knex.raw('cast(thread_id as text) as thread'),
      ...without,
    )
    .from('thread_votes')
    .where('voter_ref', person)
    .whereIn('thread_id', threadIds)
    .unionAll([
      knex
        .select(knex.raw("'watch'"), 'target', ...without)
        .from('watches')
        .where({ person_ref: person, watching: true })
        .whereIn('target', threadIds.map(threadTarget)),
      knex
        .select(
          knex.raw("'label'"),
          knex.raw('cast(carried.thread_id as text)'),
          knex.raw('cast(labels.id as text)'),
          'labels.name',
          'labels.name_key',
          'labels.color',
        )
        .from('thread_labels as carried')
        .join('labels', 'labels.id', 'carried.label_id')
        .whereIn('carried.thread_id', threadIds),
    ]);
  const targets = new Map(threadIds.map(id => [threadTarget(id), id]));
  for (const row of rows.sort(byName)) {
    const { kind, thread, label, name, color } = row;
    if (kind === 'vote') marks.voted.add(thread);
    if (kind === 'watch') marks.watching.add(targets.get(thread) ?? thread);
    if (label && name && color) {
      const before = marks.labels.get(thread) ?? [];
      marks.labels.set(thread, [...before, { id: label, name, color }]);
    }
  }
  return marks;
}

function byName(a: MarkRow, b: MarkRow): number {
  const [left, right] = [a, b].map(row => `${row.name_key} ${row.label}`);
  return left < right ? -1 : 1;
}
