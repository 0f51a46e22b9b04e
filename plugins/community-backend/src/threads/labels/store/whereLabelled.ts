import { labelKey } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';

/**
 * Limits a query of threads to those with a label of a name, whichever entity
 * it is of: found by the index of names, then by that of labels.
 */
export function whereLabelled(query: Knex.QueryBuilder, name: string): void {
  query.whereRaw(
    'id in (select carried.thread_id from labels join thread_labels as carried on carried.label_id = labels.id where labels.name_key = ?)',
    [labelKey(name)],
  );
}
