import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { fromRoot, shown } from './paths.mjs';
import { isAlive } from './processes.mjs';

/**
 * Where a demo keeps what was written. Each catalog file has a folder of its
 * own, so that what was said about one company never shows up in another.
 */
export function dataFolderFor({ data, catalog }) {
  if (data) {
    return path.resolve(data);
  }
  if (!catalog) {
    return fromRoot('data', 'demo');
  }
  const name = path
    .basename(catalog, path.extname(catalog))
    .replace(/[^A-Za-z0-9-]+/g, '-');
  const hash = createHash('sha256').update(catalog).digest('hex').slice(0, 8);
  return fromRoot('data', `${name}-${hash}`);
}

/**
 * Takes a folder for this process alone: two backends on the same files would
 * spoil each other's. A demo that was killed leaves its mark behind, which
 * counts for nothing.
 */
export async function takeFolder(folder) {
  await makeFolder(folder);
  const mark = path.join(folder, 'running.pid');
  const pid = Number(await fs.readFile(mark, 'utf8').catch(() => ''));
  if (pid && pid !== process.pid && isAlive(pid)) {
    throw new Failure(
      `A demo already runs on ${shown(
        folder,
      )} (process ${pid}). Stop it, or choose another folder with --data.`,
    );
  }
  await fs.writeFile(mark, String(process.pid));
  return () => fs.rm(mark, { force: true });
}

async function makeFolder(folder) {
  try {
    await fs.mkdir(folder, { recursive: true });
  } catch (error) {
    throw new Failure(`Cannot write to ${shown(folder)}: ${error.code}.`);
  }
}
