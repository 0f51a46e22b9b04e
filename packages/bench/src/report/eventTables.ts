import type { EventResults, EventRow } from './eventResults';
import { inWords } from './goals';

/** The figures of events as Markdown. */
export function eventTables(results: EventResults): string {
  const { machine, loadBefore, lists, feeds } = results;
  return [
    '### Events',
    '',
    `Before it began, the machine had a load of ${loadBefore} on its ${machine.cores} cores.`,
    '',
    'The list of what comes up on one entity, where half a hundred do, whatever else is stored.',
    '',
    '| database | events | occurrences | answers/s | p50 ms | p95 ms | p99 ms | bytes | statements |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...lists.map(row =>
      line([
        row.database,
        inWords(row.events),
        inWords(row.occurrences),
        ...figures(row),
      ]),
    ),
    '',
    `Calendar programs that ask in turn, with ${inWords(
      feeds.events,
    )} events in PostgreSQL.`,
    '',
    '| calendars | at a time | answer | answers/s | p50 ms | p95 ms | p99 ms | bytes | statements |',
    '| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...(['usual', 'wide'] as const).flatMap(which => {
      const { tokens, clients, unchanged, whole } = feeds[which];
      const name =
        which === 'wide'
          ? `${inWords(tokens)} of a system of 500 components`
          : `${inWords(tokens)} of people, components and small systems`;
      return [
        line([name, String(clients), '304', ...figures(unchanged)]),
        line([name, String(clients), '200', ...figures(whole)]),
      ];
    }),
  ].join('\n');
}

function figures(row: EventRow): string[] {
  return [
    String(Math.round(row.rps)),
    row.p50.toFixed(1),
    row.p95.toFixed(1),
    row.p99.toFixed(1),
    String(row.bytes),
    String(row.statements ?? ''),
  ];
}

function line(cells: string[]): string {
  return `| ${cells.join(' | ')} |`;
}
