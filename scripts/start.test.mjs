import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fromRoot } from './lib/paths.mjs';

let scratch;

before(async () => {
  scratch = await fs.mkdtemp(path.join(os.tmpdir(), 'community-start-'));
});

after(() => fs.rm(scratch, { recursive: true, force: true }));

async function file(name, content) {
  const at = path.join(scratch, name);
  await fs.writeFile(at, content);
  return at;
}

/** Starts the demo as npm does, where it is to fail before it starts anything. */
function start(...args) {
  return new Promise(resolve => {
    execFile(
      process.execPath,
      [fromRoot('scripts/launch.mjs'), 'start', ...args],
      (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

async function assertOneLine(args, code, line) {
  const result = await start(...args);
  assert.deepEqual(
    { code: result.code, stdout: result.stdout },
    { code, stdout: '' },
  );
  assert.match(result.stderr, line);
  assert.equal(result.stderr.trimEnd().split('\n').length, 1, result.stderr);
}

describe('npm start says in one line what is wrong', () => {
  it('with a flag', async () => {
    await assertOneLine(['--prot', '1'], 2, /^Unknown option --prot\. See/);
    await assertOneLine(['--port'], 2, /^--port needs a value\./);
    await assertOneLine(['--port=high'], 2, /^--port takes a number/);
    await assertOneLine(['--port=65536'], 2, /^--port takes a number/);
    await assertOneLine(['--postgres=yes'], 2, /^--postgres takes no value\./);
    await assertOneLine(['catalog.yaml'], 2, /^Unexpected argument catalog/);
  });

  it('with a port in use', async () => {
    const server = createServer();
    await new Promise(resolve => server.listen(0, resolve));
    const { port } = server.address();
    try {
      await assertOneLine(
        ['--port', String(port)],
        1,
        new RegExp(`^Port ${port} is in use\\.`),
      );
    } finally {
      server.close();
    }
  });

  it('with a catalog', async () => {
    const cases = [
      [path.join(scratch, 'none.yaml'), /there is no such file/],
      [scratch, /it is a folder/],
      [await file('broken.yaml', 'kind: [User\n'), /is not YAML/],
      [await file('tabs.yaml', 'a:\n\tb: c\n'), /is not YAML/],
      [await file('empty.yaml', ''), /has no catalog entities/],
      [
        await file('other.yaml', '---\na: 1\n---\n- b\n'),
        /no catalog entities/,
      ],
    ];
    for (const [catalog, line] of cases) {
      await assertOneLine(['--catalog', catalog], 1, line);
    }
  });

  it('with a data folder another demo works on', async () => {
    const catalog = await file(
      'good.yaml',
      'apiVersion: v1\nkind: User\nmetadata: { name: ada }\n',
    );
    const data = path.join(scratch, 'taken');
    await fs.mkdir(data);
    await fs.writeFile(path.join(data, 'running.pid'), String(process.pid));
    await assertOneLine(
      ['--catalog', catalog, '--data', data, '--port', '7999'],
      1,
      /^A demo already runs on /,
    );
  });
});

it('npm start -- --help tells the options', async () => {
  const { code, stdout, stderr } = await start('--help');
  assert.equal(code, 0);
  assert.equal(stderr, '');
  assert.match(stdout, /--postgres .*\n.*--catalog FILE/);
});
