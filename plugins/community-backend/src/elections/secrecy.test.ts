import type { Knex } from 'knex';
import { isPostgres } from '../database/dialect';
import { letClockRun } from '../testing/clock';
import { databases } from '../testing/databases';
import { electionsIn, electionTables, secretOf } from '../testing/elections';
import { startCommunity, type TestCommunity } from '../testing/startCommunity';
import { people } from '../testing/world';
import { addToBox } from './ballotBox';

jest.setTimeout(120_000);

const { owner, catalyst, member, other, stranger, administrator } = people;

/** Where a row lies and which transaction wrote it, where a database tells. */
function systemColumns(knex: Knex): string {
  return isPostgres(knex)
    ? 'xmin::text as tx, ctid::text as place, *'
    : 'rowid as place, *';
}

/**
 * What somebody finds who may read everything in the database while voting is
 * open: every row of every table, with the columns that the database keeps for
 * itself.
 */
async function everything(knex: Knex): Promise<Record<string, unknown[]>> {
  const tables: string[] = isPostgres(knex)
    ? (
        await knex('pg_tables').select('tablename').where({
          schemaname: 'public',
        })
      ).map((row: { tablename: string }) => row.tablename)
    : (await knex('sqlite_master').select('name').where({ type: 'table' })).map(
        (row: { name: string }) => row.name,
      );
  const found: Record<string, unknown[]> = {};
  for (const table of tables.sort()) {
    if (/^(sqlite_|knex_|search_|thread_search)/.test(table)) continue;
    const columns = systemColumns(knex);
    found[table] = await knex(table).select(knex.raw(columns));
  }
  return found;
}

describe.each(databases.eachSupportedId())(
  'unlinkable ballots on %s',
  databaseId => {
    let knex: Knex;
    let community: TestCommunity;

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      community = await startCommunity({ knex });
    });
    afterEach(() => letClockRun());
    afterAll(() => community.stop());

    const voters = [owner, catalyst, member, other, stranger, administrator];
    const ballots = voters.map((person, n) => ({
      secret: secretOf(person),
      ranking: [
        [[owner], [other]],
        [[other]],
        [[stranger, owner]],
        [[other], [owner]],
        [],
        [[stranger]],
      ][n],
    }));

    /** Makes the same election each time, and has somebody vote. */
    async function afterVotes(
      votes: Array<{ person: string; secret: string; ranking: string[][] }>,
    ) {
      for (const table of [...electionTables, 'outbox']) {
        await knex(table).delete();
      }
      if (isPostgres(knex)) await knex.raw('vacuum full');
      const elections = electionsIn(community);
      const id = await elections.voting([owner, other, stranger]);
      const before = await everything(knex);
      for (const { person, ...ballot } of votes) {
        await elections.as(person).cast({ id, ...ballot });
      }
      return { before, after: await everything(knex) };
    }

    const inOrder = voters.map((person, n) => ({ person, ...ballots[n] }));

    it('leave nothing behind but the one row that all of them share', async () => {
      const { before, after } = await afterVotes(inOrder);
      const { election_boxes: boxesBefore, ...restBefore } = before;
      const { election_boxes: boxes, ...rest } = after;
      // No table has a row, an instant or a transaction more than before voting,
      // so there is nothing a voter or a ballot could be joined by.
      expect(rest).toEqual(restBefore);
      expect(boxesBefore).toHaveLength(1);
      expect(boxes).toHaveLength(1);
      expect(boxes[0]).toMatchObject({ votes: voters.length });
    });

    it('keep nothing of a person in what is kept of a ballot, nor of a ballot in what is kept of a person', async () => {
      const { after } = await afterVotes(inOrder);
      const [box] = after.election_boxes as Array<{
        voters: string;
        ballots: string;
      }>;
      expect(box.voters).toBe(`\n${[...voters].sort().join('\n')}\n`);
      for (const { receipt, ranking, ...more } of JSON.parse(box.ballots)) {
        expect(more).toEqual({});
        expect(receipt).toMatch(/^[0-9a-f]{64}$/);
        expect(ranking.flat()).not.toContain(member);
      }
      for (const { secret } of ballots) {
        expect(JSON.stringify(after)).not.toContain(secret);
      }
    });

    // Receipts depend on the election, so what is in them is no matter here.
    async function boxOf(
      votes: Array<{ person: string; secret: string; ranking: string[][] }>,
    ) {
      const { after } = await afterVotes(votes);
      const [box] = after.election_boxes as Array<{
        voters: string;
        ballots: string;
      }>;
      const lines: Array<{ receipt: string; ranking: string[][] }> = JSON.parse(
        box.ballots,
      );
      return {
        voters: box.voters,
        sorted: lines.every(
          (line, n) => n === 0 || lines[n - 1].receipt < line.receipt,
        ),
        rankings: lines.map(line => JSON.stringify(line.ranking)).sort(),
      };
    }

    it('are the same whoever cast which, and in whatever order', async () => {
      const usual = await boxOf(inOrder);
      expect(usual.sorted).toBe(true);
      const reversed = await boxOf([...inOrder].reverse());
      const swapped = await boxOf(
        voters.map((person, n) => ({
          person,
          ...ballots[(n + 2) % ballots.length],
        })),
      );
      const castTwice = await boxOf([
        ...inOrder.map((vote, n) => ({
          ...vote,
          ranking: ballots[(n + 1) % ballots.length].ranking,
        })),
        ...inOrder,
      ]);
      expect(reversed).toEqual(usual);
      expect(swapped).toEqual(usual);
      expect(castTwice).toEqual(usual);
    });
  },
);

describe('a box', () => {
  // That the whole row is the same to the letter is seen where the id is.
  it('holds the same text whoever cast which, and in whatever order', () => {
    const cast = (
      votes: Array<{ voter: string; receipt: string; ranking: string[][] }>,
    ) =>
      votes.reduce(
        (box, vote) => ({ ...box, ...addToBox(box, vote).changes }),
        { election_id: 'e', votes: 0, voters: '\n', ballots: '[]' },
      );
    const papers = [
      { receipt: 'b', ranking: [[owner]] },
      { receipt: 'a', ranking: [[other]] },
      { receipt: 'c', ranking: [] },
    ];
    const people3 = [member, stranger, catalyst];
    const all = (order: number[], shift: number) =>
      cast(
        order.map(n => ({
          voter: people3[n],
          ...papers[(n + shift) % papers.length],
        })),
      );
    const usual = all([0, 1, 2], 0);
    for (const order of [
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      for (const shift of [0, 1, 2]) expect(all(order, shift)).toEqual(usual);
    }
  });
});
