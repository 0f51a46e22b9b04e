import fs from 'node:fs/promises';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { commandOf, fromRoot, shown } from './paths.mjs';
import { runTool } from './processes.mjs';

/**
 * Builds an app where its sources are newer than what was built. Takes half a
 * minute or so when it builds, and a few milliseconds when it does not.
 */
export async function buildApp(options) {
  const { app, say = () => {}, signal } = options;
  const folder = fromRoot('packages', app);
  const stamp = path.join(folder, 'dist', '.built');
  const [built, changed] = await Promise.all([
    timeOf(stamp),
    newestSource(folder),
  ]);
  if (built > changed) {
    return;
  }
  say(`Building ${shown(folder)} (once, until its sources change) …`);
  const began = new Date();
  if (!(await build({ folder, signal }))) {
    return;
  }
  await fs.writeFile(stamp, '');
  // What changed while it was built is newer than the build.
  await fs.utimes(stamp, began, began);
}

async function build({ folder, signal }) {
  const log = fromRoot('data', `build-${path.basename(folder)}.log`);
  await fs.mkdir(path.dirname(log), { recursive: true });
  await fs.rm(path.join(folder, 'dist'), { recursive: true, force: true });
  const code = await runTool({
    args: [commandOf('@backstage/cli', 'backstage-cli'), 'package', 'build'],
    cwd: folder,
    // The bundler takes CI to mean that warnings are errors.
    env: { CI: '', NODE_ENV: 'production' },
    log,
    signal,
  });
  if (signal?.aborted) {
    return false;
  }
  if (code !== 0) {
    throw new Failure(
      `${shown(folder)} could not be built; ${shown(log)} says why.`,
    );
  }
  return true;
}

/** The newest change in anything the app is made from. */
async function newestSource(folder) {
  const sources = [
    fromRoot('yarn.lock'),
    fromRoot('app-config.yaml'),
    ...(await packagesOf(folder)).flatMap(each =>
      ['src', 'public', 'package.json', 'config.d.ts'].map(name =>
        path.join(each, name),
      ),
    ),
  ];
  return Math.max(...(await Promise.all(sources.map(newestBelow))));
}

/** The folders of a workspace and of all workspaces it is made with. */
async function packagesOf(folder) {
  const workspaces = new Map();
  for (const parent of ['packages', 'plugins']) {
    for (const name of await fs.readdir(fromRoot(parent))) {
      const manifest = await readManifest(fromRoot(parent, name));
      if (manifest) {
        workspaces.set(manifest.name, { at: fromRoot(parent, name), manifest });
      }
    }
  }
  const found = new Set();
  const visit = ({ at, manifest }) => {
    if (!found.has(at)) {
      found.add(at);
      for (const name of Object.keys(manifest.dependencies ?? {})) {
        if (workspaces.has(name)) {
          visit(workspaces.get(name));
        }
      }
    }
  };
  visit({ at: folder, manifest: await readManifest(folder) });
  return [...found];
}

async function readManifest(folder) {
  try {
    const text = await fs.readFile(path.join(folder, 'package.json'), 'utf8');
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function newestBelow(file) {
  let stat;
  try {
    stat = await fs.stat(file);
  } catch {
    return 0;
  }
  if (!stat.isDirectory()) {
    return stat.mtimeMs;
  }
  // The folder's own time counts too: it changes when a file is taken away.
  const names = await fs.readdir(file);
  const below = await Promise.all(
    names.map(name => newestBelow(path.join(file, name))),
  );
  return Math.max(stat.mtimeMs, ...below);
}

async function timeOf(file) {
  return fs.stat(file).then(
    stat => stat.mtimeMs,
    () => -1,
  );
}
