import type { Knex } from 'knex';
import { isPostgres } from '../database/dialect';
import { letClockRun, setClock } from '../testing/clock';
import { databases } from '../testing/databases';
import {
  electionsIn,
  electionTables,
  planned,
  secretOf,
} from '../testing/elections';
import { crowd, endingsOf } from '../testing/endings';
import { startCommunity, type TestCommunity } from '../testing/startCommunity';
import { people } from '../testing/world';
import { votersIn } from './ballotBox';

jest.setTimeout(120_000);

const { owner, member, other, stranger } = people;

/** SQLite lets one writer in at a time; races are run where there are some. */
const databaseId = databases.supports('POSTGRES_17')
  ? 'POSTGRES_17'
  : 'SQLITE_3';

describe(`elections at the same time, on ${databaseId}`, () => {
  let knex: Knex;
  let community: TestCommunity;
  let elections: ReturnType<typeof electionsIn>;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex });
    elections = electionsIn(community);
  });
  afterEach(async () => {
    letClockRun();
    for (const table of [...electionTables, 'catalyst_terms', 'outbox']) {
      await knex(table).delete();
    }
  });
  afterAll(() => community.stop());

  const as = (person: string) => elections.as(person);

  /** An election that a hundred people may vote in. */
  async function forAHundred() {
    const voters = crowd(100);
    const id = await elections.voting([owner, other, stranger]);
    await knex('election_roll').insert(
      voters.map(person_ref => ({
        election_id: id,
        person_ref,
        via: 'everyone',
      })),
    );
    return { id, voters };
  }

  it('counts exactly the ballots of the people it marked, while a hundred cast and cast anew as voting closes', async () => {
    const { id, voters } = await forAHundred();
    const marked: string[] = [];
    const rankings = [[[owner]], [[other], [owner]], [[stranger]]];
    const casts = voters.flatMap((person, n) =>
      [0, 1].map(again => async () => {
        await as(person).cast({
          id,
          ranking: rankings[(n + again) % rankings.length],
          secret: secretOf(person),
        });
        marked.push(person);
      }),
    );
    const half = casts.slice(0, 120).map(cast => cast());
    await Promise.all(half.slice(0, 60));
    // The instant comes while the rest is on its way.
    const late = casts.slice(120).map(cast => cast());
    setClock(planned.votingCloseAt);
    const closing = Promise.all(
      Array.from({ length: 3 }, () => community.runTask('community-elections')),
    );
    const endings = await endingsOf([...half, ...late]);
    await closing;
    expect(endings.filter(ending => ![200, 409].includes(ending))).toEqual([]);
    const { election } = await as(member).get({ id });
    expect(election.state).toBe('closed');
    const accepted = new Set(marked);
    expect(accepted.size).toBeGreaterThan(0);
    expect(election.result?.voted).toBe(accepted.size);
    const count = await as(member).count({ id });
    expect(
      count.input.ballots.reduce((sum, ballot) => sum + (ballot.count ?? 1), 0),
    ).toBe(accepted.size);
    expect(count.receipts).toHaveLength(accepted.size);
  });

  it('marks each of a hundred once and takes one ballot of each, however often they send it', async () => {
    const { id, voters } = await forAHundred();
    await Promise.all(
      voters.flatMap(person =>
        [[[owner]], [[owner]], [[other]]].map(ranking =>
          as(person).cast({ id, ranking, secret: secretOf(person) }),
        ),
      ),
    );
    const box = await knex('election_boxes').first();
    expect(box.votes).toBe(100);
    expect(votersIn(box)).toEqual([...voters].sort());
    expect(JSON.parse(box.ballots)).toHaveLength(100);
  });

  it('takes the first of two secrets of one person, and refuses the other', async () => {
    const { id } = await forAHundred();
    const casts = ['a', 'b', 'c', 'd'].map(letter =>
      as(member).cast({ id, ranking: [[owner]], secret: letter.repeat(26) }),
    );
    const settled = await Promise.allSettled(casts);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(
      1,
    );
    expect((await knex('election_boxes').first()).votes).toBe(1);
  });

  it('leaves to the next replica an election whose replica was killed in the middle of closing it', async () => {
    const { id, voters } = await forAHundred();
    for (const person of voters.slice(0, 12)) {
      await as(person).cast({
        id,
        ranking: [[other], [owner], [stranger]],
        secret: secretOf(person),
      });
    }
    if (!isPostgres(knex)) return;
    // Its backend ends with everything done and nothing committed.
    await knex.raw(`
      create function end_here() returns trigger language plpgsql as $$
      begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`);
    await knex.raw(
      'create trigger killed after insert on catalyst_terms for each row execute function end_here()',
    );
    await elections.at(planned.votingCloseAt);
    expect((await knex('elections').where({ id }).first()).state).toBe(
      'voting',
    );
    expect((await knex('election_boxes').first()).votes).toBe(12);
    expect(await knex('catalyst_terms')).toEqual([]);

    await knex.raw('drop trigger killed on catalyst_terms');
    await knex.raw('drop function end_here');
    await elections.at('2026-11-25T09:00:10Z');
    const { election } = await as(member).get({ id });
    expect(election).toMatchObject({ state: 'closed', elected: [other] });
    expect(election.result?.voted).toBe(12);
    expect(await knex('catalyst_terms')).toHaveLength(1);
  });

  it('fills a seat that was left once, however many ask for it', async () => {
    const { id, voters } = await forAHundred();
    await as(voters[0]).cast({
      id,
      ranking: [[other], [stranger], [owner]],
      secret: secretOf(voters[0]),
    });
    await elections.close(id);
    const term = await knex('catalyst_terms').first();
    await community.as(other).catalysts.end({ id: term.id });
    await Promise.allSettled(
      Array.from({ length: 6 }, () => as(owner).fillVacancy({ id })),
    );
    expect(await knex('election_fills')).toHaveLength(1);
    expect(await knex('catalyst_terms')).toHaveLength(2);
  });

  it('nominates a person once, and endorses once', async () => {
    const id = await elections.nominating();
    await Promise.allSettled(
      crowd(20).map(person => as(person).nominate({ id, person: member })),
    );
    expect(await knex('election_nominations')).toHaveLength(1);
    await elections.stand(id, other);
    const [nomination] = await knex('election_nominations').where({
      person_ref: other,
    });
    await Promise.all(
      Array.from({ length: 10 }, () =>
        as(owner).endorse({ id: nomination.id }),
      ),
    );
    expect(await knex('election_endorsements')).toHaveLength(1);
  });
});
