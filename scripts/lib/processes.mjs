import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

const windows = process.platform === 'win32';

/**
 * Runs a script with this Node to its end, as the leader of a group, and takes
 * whatever it left behind with it. What it says goes to the terminal or, with
 * `log`, to a file.
 */
export async function runTool({ args, cwd, env, log, signal }) {
  const output = log ? openSync(log, 'w') : 'inherit';
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
    detached: !windows,
  });
  const abort = () => stop(child, { signal: 'SIGINT', group: true });
  if (signal?.aborted) {
    abort();
  }
  signal?.addEventListener('abort', abort, { once: true });
  try {
    const { code } = await ended(child);
    return code;
  } finally {
    signal?.removeEventListener('abort', abort);
    if (!windows) {
      send(child, 'SIGKILL', true);
    }
    if (log) {
      closeSync(output);
    }
  }
}

/** Resolves to `{ code, signal }` once the child has ended. */
export function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) {
    return Promise.resolve({ code: child.exitCode, signal: child.signalCode });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
}

/**
 * Asks a child to stop and waits; kills it when it has not after `patience`
 * milliseconds. A child that leads a group of its own (`detached`) takes the
 * group with it, so that nothing it started outlives it.
 */
export async function stop(child, options = {}) {
  const { signal = 'SIGTERM', patience = 20_000, group = false } = options;
  const end = ended(child);
  send(child, signal, group);
  const late = Symbol('late');
  const timer = new AbortController();
  const first = await Promise.race([
    end,
    delay(patience, late, { signal: timer.signal }).catch(() => late),
  ]);
  timer.abort();
  if (first === late) {
    send(child, 'SIGKILL', group);
  }
  const result = await end;
  if (group) {
    send(child, 'SIGKILL', group);
  }
  return result;
}

function send(child, signal, group) {
  try {
    if (group && !windows) {
      process.kill(-child.pid, signal);
    } else if (group) {
      spawn('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    } else {
      child.kill(signal);
    }
  } catch (error) {
    if (error.code !== 'ESRCH') {
      throw error;
    }
  }
}

/**
 * Calls back once when this process is asked to stop: by a signal, or because
 * the launcher that started it is gone. Asking again changes nothing: Ctrl+C
 * reaches every process of the terminal and is passed on by npm as well, so it
 * arrives several times.
 */
export function onStopRequest(callback) {
  let asked = false;
  const once = signal => {
    if (!asked) {
      asked = true;
      callback(signal);
    }
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) {
    process.on(signal, once);
  }
  const orphaned = () => once('SIGTERM');
  if (process.channel) {
    process.on('disconnect', orphaned);
    process.channel.unref();
  }
  return () => {
    for (const signal of signals) {
      process.off(signal, once);
    }
    process.off('disconnect', orphaned);
  };
}

/** Whether a process of this id runs. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
