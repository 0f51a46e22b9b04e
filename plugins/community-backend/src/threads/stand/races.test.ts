import type { Knex } from 'knex';
import { checkCounters } from '../../database/checkCounters';
import { databases } from '../../testing/databases';
import { endingOf } from '../../testing/endings';
import {
  startCommunity,
  type TestCommunity,
} from '../../testing/startCommunity';
import { subjectsOf } from '../../testing/subjects';
import { people } from '../../testing/world';

jest.setTimeout(120_000);

/** SQLite lets one writer in at a time; races are run where there are some. */
const databaseId = databases.supports('POSTGRES_17')
  ? 'POSTGRES_17'
  : 'SQLITE_3';

const { owner, other: author } = people;
const rounds = Array.from({ length: 12 }, (_, n) => n);

describe(`at the same time, on ${databaseId}`, () => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex });
  });
  afterAll(() => community.stop());

  const as = (person: string) => community.as(person).threads;

  async function shipped(): Promise<string> {
    const id = await subjectsOf(community).thread();
    await as(owner).move({ id, status: 'shipped' });
    return id;
  }

  it('confirming and opening again by the same person ends in one of the two', async () => {
    for (const _ of rounds) {
      const id = await shipped();
      const endings = await Promise.all([
        endingOf(as(author).confirm({ id })),
        endingOf(as(author).reopen({ id, reason: 'Not yet' })),
      ]);
      const { thread, history } = await as(author).get({ id });
      const confirmed = thread.status === 'shipped';
      expect(endings).toEqual(confirmed ? [200, 409] : [409, 200]);
      expect(Boolean(thread.confirmedAt)).toBe(confirmed);
      expect(history.at(-1)?.what).toBe(confirmed ? 'confirmed' : 'moved');
    }
  });

  it('a confirmation never stays on what an owner opens again', async () => {
    for (const _ of rounds) {
      const id = await shipped();
      const [, moved] = await Promise.all([
        endingOf(as(author).confirm({ id })),
        endingOf(as(owner).move({ id, status: 'open' })),
      ]);
      const { thread } = await as(author).get({ id });
      expect(moved).toBe(200);
      expect(thread.status).toBe('open');
      expect(thread.confirmedAt).toBeUndefined();
    }
  });

  it('twenty revisions at once are twenty, each kept but the last', async () => {
    const id = await subjectsOf(community).thread();
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        as(owner).respond({ id, body: `Version ${n}` }),
      ),
    );
    const { response } = await as(author).get({ id });
    const { items } = await as(author).listRevisions({ id, limit: '100' });
    expect(response?.earlier).toBe(19);
    const said = [response?.body, ...items.map(item => item.body)];
    expect(new Set(said).size).toBe(20);
  });

  it('leaves every counter right', async () => {
    expect(await checkCounters(knex)).toEqual([]);
  });
});
