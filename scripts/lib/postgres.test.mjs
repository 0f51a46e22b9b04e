import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { it } from 'node:test';
import { fromRoot } from './paths.mjs';
import { removePostgres, startPostgres } from './postgres.mjs';

const { Client } = createRequire(fromRoot('packages/backend/package.json'))(
  'pg',
);

async function query({ connectionString }, text) {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

it('PostgreSQL keeps what was written, and forgets it when told to', async () => {
  // Nobody but this user may enter: as root, PostgreSQL's user may not either.
  const scratch = await fs.mkdtemp(path.join(os.tmpdir(), 'community-pg-'));
  const folder = path.join(scratch, 'postgres');
  try {
    const first = await startPostgres({ folder });
    await query(first, "create table kept as select lower('ÄÖ') as word");
    await first.stop();

    const second = await startPostgres({ folder });
    assert.deepEqual(await query(second, 'select * from kept'), [
      { word: 'äö' },
    ]);
    await second.stop();

    await removePostgres(folder);
    const third = await startPostgres({ folder });
    assert.deepEqual(await query(third, "select to_regclass('kept') as kept"), [
      { kept: null },
    ]);
    await third.stop();
  } finally {
    await removePostgres(folder);
    await fs.rm(scratch, { recursive: true, force: true });
  }
});
