import fc from 'fast-check';
import type { Knex } from 'knex';
import { letClockRun, setClock } from '../../testing/clock';
import { databases } from '../../testing/databases';
import {
  startCommunity,
  type TestCommunity,
} from '../../testing/startCommunity';
import { attic, people } from '../../testing/world';
import { expectAll } from './compare';
import { deeds, often, type DeedName } from './deeds';
import { DeedCommand } from './DeedCommand';
import { cast, Memory } from './Memory';

jest.setTimeout(240_000);

const start = Date.parse('2026-11-02T10:00:00Z');
/** No new sequence is begun after so long, nor is one shrunk any further. */
const longest = 30_000;

const names = (Object.keys(deeds) as DeedName[]).flatMap(name =>
  Array<DeedName>(often[name] ?? 1).fill(name),
);

/** Whoever may do the most does the most. */
const leading = [
  people.owner,
  people.owner,
  people.catalyst,
  people.administrator,
];

const command = fc
  .record({
    name: fc.constantFrom(...names),
    who: fc.constantFrom(...cast, ...leading),
    numbers: fc.array(fc.nat(10_000), { minLength: 12, maxLength: 12 }),
  })
  .map(({ name, who, numbers }) => new DeedCommand(name, who, numbers));

/** Everything that deeds write; the rest goes with the threads. */
const tables = [
  'search_texts',
  'threads',
  'watches',
  'pulse_counts',
  'labels',
  'first_words',
  'helpers',
  'call_mutes',
  'catalyst_terms',
  'reports',
];

describe.each(databases.eachSupportedId())('threads on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    const plenty = { atMost: 1_000_000, newcomers: 1_000_000 };
    community = await startCommunity({
      knex,
      config: {
        limits: {
          threads: plenty,
          replies: plenty,
          votes: plenty,
          reports: plenty,
        },
      },
    });
  });
  afterAll(async () => {
    letClockRun();
    await community.stop();
  });

  async function beginAnew(): Promise<Memory> {
    for (const table of tables) await knex(table).delete();
    community.inCatalog(attic, true);
    setClock(new Date(start).toISOString());
    return new Memory(start);
  }

  it('are what is remembered of all that was done to them, for everybody', async () => {
    const end = performance.now() + longest;
    await fc.assert(
      fc.asyncProperty(
        fc.commands([command], { maxCommands: 120, size: 'max' }),
        async commands => {
          if (performance.now() > end) return;
          const memory = await beginAnew();
          const stage = { knex, community };
          await fc.asyncModelRun(
            () => ({ model: memory, real: stage }),
            commands,
          );
          await expectAll(stage, memory);
        },
      ),
      { numRuns: 40 },
    );
  });
});
