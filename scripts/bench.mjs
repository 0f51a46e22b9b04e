import { createRequire } from 'node:module';
import path from 'node:path';
import { takeFolder } from './lib/dataFolder.mjs';
import { readFlags } from './lib/flags.mjs';
import { fromRoot, shown } from './lib/paths.mjs';
import { findFreePort } from './lib/ports.mjs';
import { removePostgres, startPostgres } from './lib/postgres.mjs';
import { onStopRequest, runTool } from './lib/processes.mjs';

const help = `yarn bench [options]

Fills a PostgreSQL with ten thousand, a hundred thousand and a million threads,
and measures the community backend beside an empty Backstage plugin and a bare
server. Then measures lists of events and calendars that are polled, with a
hundred events and a hundred thousand. Writes bench/results.json and
bench/results.md.

  --quick          only the two smaller sizes, shortly; writes under data/
  --sizes LIST     other sizes, as in 10000,100000
  --only LIST      only some scenarios, as in tab,vote; writes under data/
  --events         only events and calendars; leaves the other figures as they are
  --keep           leaves the filled databases for the next run
  --help           shows this
`;

const options = {
  quick: { type: 'boolean' },
  sizes: { type: 'string' },
  only: { type: 'string' },
  events: { type: 'boolean' },
  keep: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

const thorough = {
  sizes: [10_000, 100_000, 1_000_000],
  // Many short turns: what disturbs a machine for some seconds spoils few of them.
  seconds: { warming: 0.3, measured: 1, rounds: 7 },
  events: {
    sizes: [100, 100_000],
    seconds: { warming: 1, measured: 3, rounds: 5 },
  },
};
const quick = {
  sizes: [10_000, 100_000],
  seconds: { warming: 1, measured: 2, rounds: 1 },
  events: {
    sizes: [100, 10_000],
    seconds: { warming: 1, measured: 2, rounds: 1 },
  },
};

// A server of today's size; everything that concerns durability as it comes.
const settings = {
  shared_buffers: '2GB',
  effective_cache_size: '8GB',
  work_mem: '32MB',
  maintenance_work_mem: '512MB',
  max_wal_size: '8GB',
};

/** As many as run at the same time. */
const servers = ['product', 'permissions', 'plugin', 'bare'];

const say = line => process.stdout.write(`${line}\n`);

export async function main(args) {
  const { values } = readFlags({ command: 'yarn bench', args, options });
  if (values.help) {
    say(help.trimEnd());
    return 0;
  }
  const plan = values.quick ? quick : thorough;
  const isPartial = values.quick || values.only || values.sizes;
  const isOfThreads = Boolean(values.only || values.sizes) && !values.events;
  const folder = fromRoot('data', 'bench');
  const release = await takeFolder(folder);
  const postgresFolder = path.join(folder, 'postgres');

  const stopping = new AbortController();
  const forget = onStopRequest(() => stopping.abort());
  const postgres = await startPostgres({
    folder: postgresFolder,
    log: path.join(folder, 'postgres.log'),
    settings,
  });
  try {
    const order = {
      ...plan,
      ...(values.sizes && { sizes: values.sizes.split(',').map(Number) }),
      ...(values.only && { only: values.only.split(',') }),
      events: isOfThreads
        ? undefined
        : { ...plan.events, only: values.events ?? false },
      connection: postgres.connection,
      folder,
      ports: await Promise.all(servers.map(findFreePort)),
      results: isPartial
        ? path.join(folder, 'results.json')
        : fromRoot('bench/results.json'),
    };
    const require = createRequire(import.meta.url);
    const code = await runTool({
      args: [
        '--disable-warning=DEP0040',
        '--require',
        require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
        fromRoot('packages/bench/src/main.ts'),
      ],
      cwd: fromRoot('packages/bench'),
      env: { BENCH_ORDER: JSON.stringify(order) },
      signal: stopping.signal,
    });
    if (code === 0) say(`Results: ${shown(order.results)}`);
    return code;
  } finally {
    await postgres.stop();
    if (!values.keep) await removePostgres(postgresFolder);
    await release();
    forget();
  }
}
