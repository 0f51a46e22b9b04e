import type { Knex } from 'knex';
import type { Statement } from './statementsOf';

/** A step of a plan, as PostgreSQL tells it. */
interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: PlanNode[];
}

/** What a statement does with tables while it runs. */
export interface Reads {
  /** How many rows it looks at, those that it passes over among them. */
  rows: number;
  /** How many rows it puts in an order that no index holds. */
  sorted: number;
  /** Tables that it reads from end to end. */
  whole: string[];
}

function rowsOf(node: PlanNode): number {
  const each =
    node['Actual Rows'] +
    (node['Rows Removed by Filter'] ?? 0) +
    (node['Rows Removed by Index Recheck'] ?? 0);
  return each * node['Actual Loops'];
}

function follow(node: PlanNode, reads: Reads): void {
  const type = node['Node Type'];
  const table = node['Relation Name'];
  if (table) {
    reads.rows += rowsOf(node);
    if (type === 'Seq Scan') reads.whole.push(table);
  }
  if (type.endsWith('Sort')) {
    for (const input of node.Plans ?? []) {
      reads.sorted += input['Actual Rows'] * input['Actual Loops'];
    }
  }
  for (const input of node.Plans ?? []) follow(input, reads);
}

/** Runs a statement once more on PostgreSQL, and tells what it reads. */
export async function readsOf(
  knex: Knex,
  { sql, bindings }: Statement,
): Promise<Reads> {
  // The placeholders were numbered for the driver already.
  const { rows } = await knex.raw(
    `explain (analyze, format json) ${sql.replace(/\$\d+/g, '?')}`,
    bindings,
  );
  const reads: Reads = { rows: 0, sorted: 0, whole: [] };
  follow(rows[0]['QUERY PLAN'][0].Plan, reads);
  return reads;
}
