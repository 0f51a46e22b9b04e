import { samplesOf, type BenchOptions } from './benchSize';
import { measureInTurn, type Aim } from './load/measure';
import { scenarios } from './load/scenarios';
import { untilCatalogIsFull } from './load/signIn';
import { rounded, type GrowthRow } from './report/results';
import { Servers } from './servers/Servers';

/** A database that is filled. */
interface Filled {
  threads: number;
  database: string;
}

/**
 * Measures reads with a few threads and with many: a server on each, which take
 * turns, so that whatever else the machine does meanwhile is shared.
 */
export async function benchGrowth(
  options: BenchOptions & {
    of: [Filled, Filled];
    reads: ReadonlyArray<GrowthRow['scenario']>;
  },
): Promise<GrowthRow[]> {
  const { ports, seconds, say, reads } = options;
  const started: Servers[] = [];
  try {
    const running = [];
    for (const [at, filled] of options.of.entries()) {
      const servers = new Servers({
        ...options,
        ...filled,
        ports: [ports[at]],
        // The floors read it; none runs here.
        pagesFile: '',
      });
      started.push(servers);
      const { server, target } = await servers.start('product');
      await untilCatalogIsFull(server.url, target.tokens[0]);
      const samples = await samplesOf({ ...options, ...filled }, target);
      running.push({ ...filled, target, scenarios: scenarios(samples) });
    }
    const rows: GrowthRow[] = [];
    for (const name of reads) {
      const aims = new Map<number, Aim>(
        running.map(({ threads, target, scenarios: all }) => [
          threads,
          { target, scenario: all.find(one => one.name === name)! },
        ]),
      );
      const shots = await measureInTurn(aims, {
        // Each is one of two here, so there is time for more turns.
        seconds: { ...seconds, rounds: 2 * seconds.rounds - 1 },
        counter: { next: 0 },
      });
      for (const [threads, { rps, p50, p99 }] of shots) {
        rows.push({
          scenario: name,
          threads,
          rps: rounded(rps, 1),
          p50: rounded(p50, 2),
          p99: rounded(p99, 2),
        });
      }
      const figures = [...shots].map(
        ([threads, { rps, p50, p99 }]) =>
          `${threads}: ${rps.toFixed(0)}/s ${p50.toFixed(1)}/${p99.toFixed(
            1,
          )} ms`,
      );
      say(`  ${name.padEnd(15)}${figures.join('   ')}`);
    }
    return rows;
  } finally {
    await Promise.all(started.map(servers => servers.stop()));
  }
}
