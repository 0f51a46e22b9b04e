// Runs a command of this project on any machine that has npm: brings the Node
// and the Yarn that package.json asks for where they are missing, installs what
// yarn.lock says where that has not been done, then runs scripts/<command>.mjs.
//
// This one file also runs on old versions of Node (14 and later) and before
// anything is installed. Keep its syntax plain and its imports built in.
import { spawn, spawnSync } from 'child_process';
import { createHash } from 'crypto';
import fs from 'fs';
import path from 'path';
import { fileURLToPath, pathToFileURL } from 'url';

const self = fileURLToPath(import.meta.url);
const root = path.dirname(path.dirname(self));
const windows = process.platform === 'win32';
const manifest = JSON.parse(read(path.join(root, 'package.json')));

const accepted = manifest.engines.node.match(/\d+/g).map(Number);
const wantedNode = `node@${Math.max(...accepted)}`;
const wantedYarn = manifest.packageManager.replace(/\+.*$/, '');
const yarnVersion = wantedYarn.split('@')[1];
const yarnPackage = `@yarnpkg/cli-dist@${yarnVersion}`;

async function launch(args) {
  if (args[0] === '--where') {
    console.log(JSON.stringify(whereAmI()));
    return 0;
  }
  stopWithShell();
  if (!accepted.includes(Number(process.versions.node.split('.')[0]))) {
    return runOnWantedNode(args);
  }
  const [command, ...rest] = args;
  const script = path.join(root, 'scripts', `${command}.mjs`);
  if (!/^[a-z]+$/.test(command || '') || !fs.existsSync(script)) {
    fail(`There is no command "${command || ''}" in scripts/.`, 2);
  }
  installIfNeeded();
  const { exitCodeOf } = await load('lib/failure.mjs');
  const { main } = await load(`${command}.mjs`);
  return exitCodeOf(() => main(rest));
}

/**
 * npm runs a script through a shell and passes a signal on to that shell only,
 * which then leaves us behind.
 */
function stopWithShell() {
  if (windows || !process.env.npm_lifecycle_event) {
    return;
  }
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== shell) {
      clearInterval(watch);
      process.kill(process.pid, 'SIGTERM');
    }
  }, 500);
  watch.unref();
}

function load(file) {
  return import(pathToFileURL(path.join(root, 'scripts', file)).href);
}

// The Node that is running this is too old or too new -----------------------

function runOnWantedNode(args) {
  if (process.env.COMMUNITY_LAUNCHED) {
    fail(
      `Node ${accepted.join(' or ')} is needed, and npx brought ${
        process.version
      }.`,
    );
  }
  const { node, bin } = bringNode();
  const child = spawn(node, [self, ...args], {
    // The channel tells the child when this process is gone, however it ended.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      ...withPath(bin),
      COMMUNITY_LAUNCHED: '1',
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) =>
      resolve(code === null ? 128 + (signalNumbers[signal] || 0) : code),
    );
  });
}

const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

/** Where Node and Yarn are that npx brought; remembered between runs. */
function bringNode() {
  const memory = path.join(root, '.cache', 'launch.json');
  const wanted = `${wantedNode} ${wantedYarn}`;
  try {
    const known = JSON.parse(read(memory));
    if (known.wanted === wanted && fs.existsSync(known.node)) {
      return known;
    }
  } catch (error) {
    // Nothing remembered.
  }
  say(
    `Node ${process.versions.node} is not one of ${accepted.join(', ')}: ` +
      `bringing ${wantedNode} and ${wantedYarn} through npx (once) …`,
  );
  const { status, stdout } = npx(
    [wantedNode, yarnPackage],
    `node ${path.join('scripts', 'launch.mjs')} --where`,
    ['ignore', 'pipe', 'inherit'],
  );
  const found = status === 0 ? lastLine(stdout) : '';
  if (!found.startsWith('{')) {
    fail(`npx could not bring ${wantedNode} and ${wantedYarn}.`);
  }
  const known = { wanted, ...JSON.parse(found) };
  fs.mkdirSync(path.dirname(memory), { recursive: true });
  fs.writeFileSync(memory, JSON.stringify(known));
  return known;
}

/** Asked of the Node that npx brought. */
function whereAmI() {
  const bin = pathEntries().find(
    folder =>
      fs.existsSync(path.join(folder, 'yarn')) ||
      fs.existsSync(path.join(folder, 'yarn.cmd')),
  );
  return { node: process.execPath, bin };
}

// What yarn.lock says is not installed --------------------------------------

function installIfNeeded() {
  const lock = path.join(root, 'yarn.lock');
  const state = path.join(root, 'node_modules', '.yarn-state.yml');
  const stamp = path.join(root, 'node_modules', '.launch-stamp');
  const hash = createHash('sha256').update(read(lock)).digest('hex');
  if (isInstalled({ lock, state, stamp, hash })) {
    return;
  }
  say('Installing what yarn.lock says (once, takes a few minutes) …');
  const { status, stdout } = install();
  if (status !== 0) {
    say(stdout || '');
    fail('The packages could not be installed; the lines above say why.');
  }
  fs.writeFileSync(stamp, hash);
}

/**
 * Yarn leaves its state file alone when nothing changes, so that a lockfile
 * which only looks newer is told apart by the hash of the last install.
 */
function isInstalled({ lock, state, stamp, hash }) {
  const installed = timeOf(state);
  if (!installed) {
    return false;
  }
  return (
    installed >= timeOf(lock) ||
    (timeOf(stamp) >= installed && read(stamp) === hash)
  );
}

function install() {
  // Yarn says much even when all is well; it is shown when it is not.
  const stdio = ['ignore', 'pipe', 'inherit'];
  if (hasYarn()) {
    return spawnSync('yarn', ['install', '--immutable'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: Infinity,
      stdio,
      shell: windows,
    });
  }
  return npx([yarnPackage], 'yarn install --immutable', stdio);
}

/** A Yarn of the same major version; an older one refuses this project. */
function hasYarn() {
  const { status, stdout } = spawnSync('yarn', ['--version'], {
    cwd: root,
    encoding: 'utf8',
    shell: windows,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, COREPACK_ENABLE_DOWNLOAD_PROMPT: '0' },
  });
  return (
    status === 0 && lastLine(stdout).split('.')[0] === yarnVersion.split('.')[0]
  );
}

// Small things ---------------------------------------------------------------

function npx(packages, command, stdio) {
  const args = [
    '--yes',
    ...packages.map(name => `--package=${name}`),
    '-c',
    command,
  ];
  const options = { cwd: root, encoding: 'utf8', maxBuffer: Infinity, stdio };
  // npm tells where it is, and npx lies beside it. That needs no shell, on
  // Windows either.
  const npm = process.env.npm_execpath || '';
  const script = path.join(path.dirname(npm), 'npx-cli.js');
  const result =
    /npm-cli\.js$/.test(npm) && fs.existsSync(script)
      ? spawnSync(process.execPath, [script, ...args], options)
      : spawnSync(windows ? 'npx.cmd' : 'npx', args.map(quoted), {
          ...options,
          shell: windows,
        });
  if (result.error && result.error.code === 'ENOENT') {
    fail(
      `This project needs Node ${accepted.join(
        ' or ',
      )} and ${wantedYarn}, or npm to bring them; neither was found.`,
    );
  }
  return result;
}

function quoted(text) {
  return windows && /\s/.test(text) ? `"${text}"` : text;
}

function withPath(folder) {
  const name = Object.keys(process.env).find(key => /^path$/i.test(key));
  return {
    [name || 'PATH']: [folder, ...pathEntries()].join(path.delimiter),
  };
}

function pathEntries() {
  const value = process.env.PATH || process.env.Path || '';
  return value.split(path.delimiter).filter(Boolean);
}

function lastLine(text) {
  return (text || '').trim().split(/\r?\n/).pop();
}

function read(file) {
  return fs.readFileSync(file, 'utf8');
}

function timeOf(file) {
  try {
    return fs.statSync(file).mtimeMs;
  } catch (error) {
    return 0;
  }
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function fail(line, code = 1) {
  say(line);
  process.exit(code);
}

launch(process.argv.slice(2)).then(
  code => {
    process.exitCode = code;
  },
  error => {
    say(error.stack);
    process.exitCode = 1;
  },
);
