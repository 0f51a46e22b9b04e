import type { Knex } from 'knex';
import { checkCounters } from '../../database/checkCounters';
import { databases } from '../../testing/databases';
import { endingsOf } from '../../testing/endings';
import {
  startCommunity,
  type TestCommunity,
} from '../../testing/startCommunity';
import { subjectsOf } from '../../testing/subjects';
import { people } from '../../testing/world';

jest.setTimeout(120_000);

const databaseId = databases.supports('POSTGRES_17')
  ? 'POSTGRES_17'
  : 'SQLITE_3';
const rounds = 25;

describe(`merging at the same time, on ${databaseId}`, () => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex });
  });
  afterAll(() => community.stop());

  const as = (person: string) => community.as(person).threads;
  const { owner, administrator, member, stranger } = people;
  const start = () => subjectsOf(community).thread();

  const intoOf = async (...ids: string[]) => {
    const rows = await knex('threads').whereIn('id', ids);
    return ids.map(id => rows.find(row => row.id === id).merged_into);
  };

  it('two that are merged into each other end with one of them merged', async () => {
    for (let round = 0; round < rounds; round++) {
      const [a, b] = [await start(), await start()];
      const statuses = await endingsOf([
        as(owner).merge({ id: a, into: b }),
        as(administrator).merge({ id: b, into: a }),
      ]);
      expect([...statuses].sort()).toEqual([200, 409]);
      expect([
        [b, null],
        [null, a],
      ]).toContainEqual(await intoOf(a, b));
    }
  });

  it('one that is merged into two ends in one of them, and no chain is left', async () => {
    for (let round = 0; round < rounds; round++) {
      const [a, b, c] = [await start(), await start(), await start()];
      const statuses = await endingsOf([
        as(owner).merge({ id: a, into: b }),
        as(administrator).merge({ id: a, into: c }),
        as(owner).merge({ id: b, into: c }),
      ]);
      expect(statuses).not.toContain(500);
      const merged = await intoOf(a, b, c);
      const targets = merged.filter(into => into !== null);
      for (const target of targets) {
        expect(merged[[a, b, c].indexOf(target)]).toBeNull();
      }
    }
  });

  it('votes and undoing meanwhile leave every count right', async () => {
    for (let round = 0; round < rounds; round++) {
      const [a, b] = [await start(), await start()];
      await as(member).castVote({ id: a });
      const statuses = await endingsOf([
        as(owner).merge({ id: a, into: b }),
        as(stranger).castVote({ id: a }),
        as(stranger).castVote({ id: b }),
        as(member).castVote({ id: b }),
        as(member).withdrawVote({ id: b }),
        as(administrator).unmerge({ id: a }),
        as(stranger).watch({ id: b }),
      ]);
      expect(statuses.filter(s => s !== 200 && s !== 409)).toEqual([]);
      await as(owner).unmerge({ id: a });
      expect(await intoOf(a, b)).toEqual([null, null]);
      const brought = await knex('thread_votes').whereNotNull('from_thread_id');
      expect(brought.filter(vote => vote.thread_id === b)).toEqual([]);
    }
    expect(await checkCounters(knex)).toEqual([]);
  });
});
