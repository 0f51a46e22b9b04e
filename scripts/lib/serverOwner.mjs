import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { Failure } from './failure.mjs';

const execute = promisify(execFile);

/**
 * PostgreSQL refuses to run as root. The user it then runs as: `postgres` where
 * there is one, else `nobody`, which every system has. Undefined for everybody
 * else: they run it themselves.
 */
export async function serverOwner() {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = await Promise.all([
        execute('id', ['-u', name]),
        execute('id', ['-g', name]),
      ]);
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
    } catch {
      // The next one.
    }
  }
  throw new Failure(
    'PostgreSQL does not run as root, and there is no user postgres or nobody to run it as.',
  );
}

/** Whether this user may enter a folder and every folder above it. */
export async function canReach(owner, folder) {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const { mode, uid } = await fs.stat(at);
    const may = uid === owner.uid ? mode & 0o100 : mode & 0o001;
    if (!may) {
      return false;
    }
    if (at === path.dirname(at)) {
      return true;
    }
  }
}
