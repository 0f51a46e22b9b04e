import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { resolvePackagePath } from '@backstage/backend-plugin-api';

/** A server in a process of its own. */
export interface Server {
  /** Without a slash at the end. */
  url: string;
  /** The most memory that it ever held, in megabytes. */
  peakMemory(): number;
  stop(): Promise<void>;
}

const packageName = '@internal/bench';
const patienceMs = 120_000;

/**
 * @param file - of this folder
 * @param ready - a path that answers 2xx once it serves
 */
export async function spawnServer(options: {
  file: 'product.ts' | 'plugin.ts' | 'bare.ts';
  port: number;
  env: Record<string, string>;
  configs?: string[];
  log: string;
  ready: string;
}): Promise<Server> {
  const output = fs.openSync(options.log, 'w');
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=DEP0040',
      '--require',
      require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
      resolvePackagePath(packageName, 'src/servers', options.file),
      ...(options.configs ?? []).flatMap(config => ['--config', config]),
    ],
    {
      cwd: resolvePackagePath(packageName),
      env: { ...process.env, NODE_ENV: 'development', ...options.env },
      stdio: ['ignore', output, output],
    },
  );
  fs.closeSync(output);
  const url = `http://127.0.0.1:${options.port}`;
  await untilReady(child, `${url}${options.ready}`, options.log);
  return {
    url,
    peakMemory: () => peakMemoryOf(child.pid!),
    stop: () => stop(child),
  };
}

async function untilReady(child: ChildProcess, url: string, log: string) {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    if (child.exitCode !== null) {
      throw new Error(`A server ended while it started; ${log} says why`);
    }
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await delay(200);
  }
  await stop(child);
  throw new Error(`A server did not start in time; ${log} may say why`);
}

function peakMemoryOf(pid: number): number {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>(resolve =>
    child.once('exit', () => resolve()),
  );
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(patience);
}
