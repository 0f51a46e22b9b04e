import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import knexFactory, { type Knex } from 'knex';
import {
  startCommunity,
  type TestCommunity,
} from '../../testing/startCommunity';
import { untilTold } from '../../testing/untilTold';
import { payments, people } from '../../testing/world';

jest.setTimeout(60_000);

describe('a purge on SQLite', () => {
  let folder: string;
  let knex: Knex;
  let community: TestCommunity;
  const as = (person: string) => community.as(person).threads;

  beforeEach(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'community-purge-'));
    knex = knexFactory({
      client: 'better-sqlite3',
      connection: { filename: path.join(folder, 'community.sqlite') },
      useNullAsDefault: true,
    });
    community = await startCommunity({ knex });
  });
  afterEach(async () => {
    await community.stop();
    await knex.destroy();
    await fs.rm(folder, { recursive: true, force: true });
  });

  /** What the files of the database hold of a text, whatever its case. */
  async function heldOf(text: string): Promise<number> {
    const names = await fs.readdir(folder);
    const files = await Promise.all(
      names.map(name => fs.readFile(path.join(folder, name), 'latin1')),
    );
    return files.join().toLocaleLowerCase('en-US').split(text).length - 1;
  }

  async function start(title: string, body: string): Promise<string> {
    const { thread } = await as(people.other).create({
      entityRef: payments,
      kind: 'idea',
      title,
      body,
    });
    return thread.id;
  }

  it('leaves no byte of what was erased, of its edits or its words', async () => {
    const title = 'Zyzzogeton';
    const id = await start(title, 'Its xylopolist is away.');
    const { reply } = await as(people.member).reply({
      id,
      body: 'Quokkapult it!',
    });
    await as(people.other).edit({ id, body: 'It is away.' });
    await start('A wombatorium', 'What is left.');
    await untilTold(knex);
    const erased = ['zzogeton', 'xylopolist', 'quokkapult'];
    for (const text of erased) expect(await heldOf(text)).toBeGreaterThan(0);

    const admin = as(people.administrator);
    await admin.purgeReply({ id: reply.id, title });
    expect(await heldOf('quokkapult')).toBe(0);
    await admin.purge({ id, title });
    for (const text of erased)
      expect([text, await heldOf(text)]).toEqual([text, 0]);
    expect(await heldOf('ombatorium')).toBeGreaterThan(1);
    const found = await as(people.member).list({
      scope: `entity:${payments}`,
      q: 'wombatorium',
    });
    expect(found.items).toHaveLength(1);
  });
});
