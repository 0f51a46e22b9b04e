import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { ThreadQuery } from '@platform-community/backstage-plugin-community-node';
import type { Knex } from 'knex';
import type { ThreadScreen } from '../../viewer/PermissionGate';
import type { ThreadRow } from '../tables';

const columns = {
  entityRef: 'entity_ref',
  kind: 'kind',
  status: 'status',
  author: 'author_ref',
  authorRole: 'author_role',
} as const satisfies Record<ThreadQuery['property'], keyof ThreadRow>;

/** Limits a query of threads to those that a policy leaves the viewer. */
export function whereScreen(
  query: Knex.QueryBuilder,
  screen: ThreadScreen,
): void {
  if (screen === 'all') return;
  if (screen === 'none') query.whereRaw('1 = 0');
  else query.where(inner => meets(inner, screen));
}

function meets(
  query: Knex.QueryBuilder,
  criteria: PermissionCriteria<ThreadQuery>,
): void {
  if ('allOf' in criteria) {
    for (const part of criteria.allOf) query.andWhere(one => meets(one, part));
  } else if ('anyOf' in criteria) {
    for (const part of criteria.anyOf) query.orWhere(one => meets(one, part));
  } else if ('not' in criteria) {
    query.whereNot(one => meets(one, criteria.not));
  } else {
    query.whereIn(columns[criteria.property], criteria.values);
  }
}
