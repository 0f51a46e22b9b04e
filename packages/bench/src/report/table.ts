import { eventTables } from './eventTables';
import { goalsOf, inWords } from './goals';
import type { GrowthRow, Machine, ResultRow, Results } from './results';

/** The results as Markdown: the figures of each size, then the goals. */
export function tableOf(results: Results): string {
  const { machine, events } = results;
  const sizes = [...new Set(results.rows.map(row => row.threads))];
  return [
    measuredOn(machine),
    ...sizes.map(threads => sizeTable(results, threads)),
    ...(results.growth ? [growthTable(results.growth)] : []),
    ...(events ? [eventTables(events)] : []),
    ...(events && measuredOn(events.machine) !== measuredOn(machine)
      ? [`Events: ${measuredOn(events.machine)}`]
      : []),
    goalTable(results),
  ].join('\n\n');
}

function measuredOn(machine: Machine): string {
  const { cpu, cores, gigabytes, node, postgres } = machine;
  return `Measured on ${cpu}, ${cores} cores, ${gigabytes} GB, Node ${node}, PostgreSQL ${postgres}; servers, database and load on the same machine.`;
}

function sizeTable(results: Results, threads: number): string {
  const of = (rows: ResultRow[]) => rows.filter(row => row.threads === threads);
  const rows = of(results.rows);
  const names = [...new Set(rows.map(row => row.scenario))];
  const find = (scenario: string, server: ResultRow['server']) =>
    rows.find(row => row.scenario === scenario && row.server === server);
  return [
    `### ${inWords(threads)} threads`,
    '',
    '| scenario | answers/s | empty plugin | bare server | of plugin | with permissions | p50 ms | p99 ms | bytes | statements |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...names.map(name => {
      const product = find(name, 'product');
      const plugin = find(name, 'plugin');
      const permissions = of(results.withPermissions).find(
        row => row.scenario === name,
      );
      const cells = [
        name,
        whole(product?.rps),
        whole(plugin?.rps),
        whole(find(name, 'bare')?.rps),
        product && plugin ? (product.rps / plugin.rps).toFixed(2) : '',
        whole(permissions?.rps),
        product?.p50.toFixed(1),
        product?.p99.toFixed(1),
        product?.bytes,
        product?.statements,
      ];
      return `| ${cells.join(' | ')} |`;
    }),
  ].join('\n');
}

function growthTable(rows: GrowthRow[]): string {
  return [
    '### Few threads and many',
    '',
    'A server on each database, in turns.',
    '',
    '| scenario | threads | answers/s | p50 ms | p99 ms |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows.map(({ scenario, threads, rps, p50, p99 }) => {
      const figures = [whole(rps), p50.toFixed(1), p99.toFixed(1)];
      return `| ${[scenario, inWords(threads), ...figures].join(' | ')} |`;
    }),
  ].join('\n');
}

function goalTable(results: Results): string {
  return [
    '### Goals',
    '',
    '| goal | measured | wanted | |',
    '| --- | ---: | ---: | --- |',
    ...goalsOf(results).map(
      ({ what, measured, wanted, met }) =>
        `| ${what} | ${shortened(measured)} | ${wanted} | ${met ? '✓' : '✗'} |`,
    ),
  ].join('\n');
}

function whole(value: number | undefined): string {
  return value === undefined ? '' : String(Math.round(value));
}

function shortened(value: number): string {
  return value > 20 ? String(Math.round(value)) : value.toFixed(2);
}
