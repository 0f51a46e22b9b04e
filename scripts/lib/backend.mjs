import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setTimeout as delay } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { Failure } from './failure.mjs';
import { fromRoot, shown } from './paths.mjs';
import { ended, stop } from './processes.mjs';

/**
 * Starts packages/backend from its sources, without the file watching of
 * `backstage-cli package start`. What it logs goes to a file, and to the
 * terminal too where asked.
 */
export async function startBackend({ configs, log, verbose }) {
  const require = createRequire(import.meta.url);
  const output = createWriteStream(log);
  const child = spawn(
    process.execPath,
    [
      '--enable-source-maps',
      '--disable-warning=DEP0040',
      '--require',
      fromRoot('scripts/lib/followParent.cjs'),
      '--require',
      require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
      fromRoot('packages/backend/src/index.ts'),
      ...configs.flatMap(config => ['--config', config]),
    ],
    {
      cwd: fromRoot('packages/backend'),
      env: { ...process.env, NODE_ENV: 'development' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  child.channel?.unref();
  for (const stream of [child.stdout, child.stderr]) {
    stream.pipe(output, { end: false });
    if (verbose) {
      stream.pipe(process.stderr, { end: false });
    }
  }
  return {
    ended: ended(child),
    stop: () => stop(child),
    /** Fails when the backend ends before it is ready. */
    untilReady: (url, signal) => untilReady({ child, url, log, signal }),
  };
}

async function untilReady({ child, url, log, signal }) {
  const readiness = `${url}/.backstage/health/v1/readiness`;
  while (!signal.aborted) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Failure(
        `The backend ended while starting${await lastError(log)}`,
      );
    }
    const response = await fetch(readiness, { signal }).catch(() => undefined);
    if (response?.ok) {
      return;
    }
    await delay(500, undefined, { signal }).catch(() => {});
  }
}

async function lastError(log) {
  const lines = stripVTControlCharacters(await fs.readFile(log, 'utf8'))
    .split('\n')
    .map(line => line.trim())
    .filter(line => /error|EADDRINUSE/i.test(line) && !/^at /.test(line));
  const last = lines.at(-1)?.slice(0, 300);
  return last ? `: ${last} (all of it: ${shown(log)})` : `; see ${shown(log)}.`;
}
