import fs from 'node:fs/promises';
import path from 'node:path';
import { startBackend } from './lib/backend.mjs';
import { buildApp } from './lib/build.mjs';
import { readCatalogFile } from './lib/catalogFile.mjs';
import { dataFolderFor, takeFolder } from './lib/dataFolder.mjs';
import { addVisitor, demoConfig, writeDemoConfig } from './lib/demoConfig.mjs';
import { Failure } from './lib/failure.mjs';
import { readFlags, readPort } from './lib/flags.mjs';
import { tellWhenImported } from './lib/imported.mjs';
import { whoMaySignIn } from './lib/people.mjs';
import { shown } from './lib/paths.mjs';
import { assertPortIsFree } from './lib/ports.mjs';
import { removePostgres, startPostgres } from './lib/postgres.mjs';
import { onStopRequest } from './lib/processes.mjs';

const help = `npm start -- [options]

Runs the demo: a Backstage with the community plugin, a fictional company in its
catalog and what its people wrote. What you write is kept under data/.

  --postgres       on a real PostgreSQL, brought along, instead of SQLite files
  --catalog FILE   shows your own catalog file instead of the fictional company
  --legacy         in the old frontend system
  --port N         at another port than 7007
  --data FOLDER    keeps the data in this folder
  --reset          first empties what this demo had kept
  --verbose        shows what the backend logs
  --help           shows this
`;

const options = {
  postgres: { type: 'boolean' },
  catalog: { type: 'string' },
  legacy: { type: 'boolean' },
  port: { type: 'string' },
  data: { type: 'string' },
  reset: { type: 'boolean' },
  verbose: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

const say = line => process.stdout.write(`${line}\n`);

export async function main(args) {
  const command = 'npm start';
  const { values } = readFlags({ command, args, options });
  if (values.help) {
    say(help.trimEnd());
    return 0;
  }
  const port = readPort(values.port, { command }) ?? 7007;
  const catalog = values.catalog && (await readCatalogFile(values.catalog));
  await assertPortIsFree(port);

  const demo = {
    port,
    app: values.legacy ? 'app-legacy' : 'app',
    catalog,
    folder: dataFolderFor({ data: values.data, catalog: catalog?.absolute }),
    postgres: values.postgres,
    reset: values.reset,
    verbose: values.verbose,
  };

  const stopping = new AbortController();
  const forget = onStopRequest(() => stopping.abort());
  const undo = [];
  try {
    await run(demo, stopping.signal, undo);
  } finally {
    for (const step of undo.reverse()) {
      await step();
    }
    forget();
  }
  return 0;
}

/** Runs until stopped. `undo` collects what is to be done afterwards. */
async function run(demo, signal, undo) {
  undo.push(await takeFolder(demo.folder));
  const url = `http://localhost:${demo.port}`;
  const sqliteFolder = path.join(demo.folder, 'sqlite');
  const postgresFolder = path.join(demo.folder, 'postgres');
  if (demo.reset) {
    await fs.rm(sqliteFolder, { recursive: true, force: true });
    await removePostgres(postgresFolder);
  }

  await buildApp({ app: demo.app, say, signal });
  if (signal.aborted) return;

  const postgres =
    demo.postgres &&
    (await startPostgres({
      folder: postgresFolder,
      log: path.join(demo.folder, 'postgres.log'),
    }));
  if (postgres) undo.push(postgres.stop);
  if (signal.aborted) return;

  const configs = await writeDemoConfig(
    demo.folder,
    demoConfig({
      port: demo.port,
      app: demo.app,
      catalog: demo.catalog && (await addVisitor(demo.folder, demo.catalog)),
      sqliteFolder,
      postgres: postgres?.connection,
    }),
  );
  const log = path.join(demo.folder, 'backend.log');
  say(`Starting on ${postgres ? 'PostgreSQL' : 'SQLite'} …`);
  const backend = await startBackend({ configs, log, verbose: demo.verbose });
  undo.push(backend.stop);

  await backend.untilReady(url, signal);
  if (signal.aborted) return;
  const people = await whoMaySignIn({
    url,
    catalog: demo.catalog,
    signal,
  });
  if (signal.aborted) return;

  say(`\nReady: ${url}`);
  if (people) say(people);
  say(
    `Data: ${shown(postgres?.data ?? sqliteFolder)} · Log: ${shown(
      log,
    )} · Ctrl+C stops it.`,
  );

  if (!demo.catalog) {
    tellWhenImported({
      sqliteFolder,
      postgres: postgres?.connection,
      signal,
      say,
    });
  }

  const reason = await Promise.race([
    new Promise(resolve => {
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve(), { once: true });
    }),
    backend.ended.then(() => 'The backend'),
    ...(postgres ? [postgres.ended.then(() => 'PostgreSQL')] : []),
  ]);
  if (reason && !signal.aborted) {
    throw new Failure(`${reason} ended by itself; see ${shown(log)}.`);
  }
}
