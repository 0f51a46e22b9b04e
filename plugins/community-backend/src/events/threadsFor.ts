import type { Knex } from 'knex';
import { threadsOfHistory } from '../threads/merging/store/mergedThreads';
import { seesThread } from '../threads/policy';
import type { ThreadRow } from '../threads/tables';
import type { Viewer } from '../viewer/Viewer';

/**
 * The threads of some ids that a viewer sees, by those ids; in place of one that
 * was merged, that which took it in. Two statements at most.
 */
export async function threadsFor(
  knex: Knex,
  viewer: Viewer,
  ids: string[],
): Promise<Map<string, ThreadRow>> {
  const found = await threadsOfHistory(knex, [...new Set(ids)]);
  const ends = [...found.values()].flatMap(({ merged_into }) =>
    merged_into === null ? [] : merged_into,
  );
  const survivors = await threadsOfHistory(knex, ends);
  const stand = [...found].flatMap(([id, row]) => {
    const end = row.merged_into ? survivors.get(row.merged_into) : row;
    return end ? [[id, end] as const] : [];
  });
  await viewer.see(stand.map(([, row]) => row.entity_ref));
  return new Map(stand.filter(([, row]) => seesThread(viewer, row)));
}
