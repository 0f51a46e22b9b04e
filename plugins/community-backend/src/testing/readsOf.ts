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

/**
 * Runs a statement once more on PostgreSQL, and tells what it reads: by the plan
 * for what is bound to it, and where it is prepared by the one for anything.
 */
export async function readsOf(
  knex: Knex,
  statement: Statement,
): Promise<Reads[]> {
  return [
    await readsByItsPlan(knex, statement),
    ...(statement.isPrepared ? [await readsByAnyPlan(knex, statement)] : []),
  ];
}

async function readsByAnyPlan(
  knex: Knex,
  { sql, bindings }: Statement,
): Promise<Reads> {
  const places = bindings.map(() => '?').join(', ');
  const values = knex.raw(places, bindings).toQuery();
  return knex.transaction(async tx => {
    await tx.raw('set local plan_cache_mode = force_generic_plan');
    await tx.raw(`prepare probe as ${sql}`);
    const { rows } = await tx.raw(
      `explain (analyze, format json) execute probe(${values})`,
    );
    await tx.raw('deallocate probe');
    return readsIn(rows);
  });
}

async function readsByItsPlan(
  knex: Knex,
  { sql, bindings }: Statement,
): Promise<Reads> {
  // The placeholders were numbered for the driver already.
  const { rows } = await knex.raw(
    `explain (analyze, format json) ${sql.replace(/\$\d+/g, '?')}`,
    bindings,
  );
  return readsIn(rows);
}

function readsIn(
  rows: Array<{ 'QUERY PLAN': Array<{ Plan: PlanNode }> }>,
): Reads {
  const reads: Reads = { rows: 0, sorted: 0, whole: [] };
  follow(rows[0]['QUERY PLAN'][0].Plan, reads);
  return reads;
}
