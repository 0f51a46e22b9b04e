import type { Knex } from 'knex';
import { checkCounters } from '../database/checkCounters';
import { migrationsDirectory } from '../database/migrate';
import { databases } from '../testing/databases';
import { startCommunity, type TestCommunity } from '../testing/startCommunity';
import { statementsOf } from '../testing/statementsOf';
import { subjectsOf } from '../testing/subjects';
import { insertThreadRows } from '../testing/threadRows';
import { untilTold } from '../testing/untilTold';
import { ledger, payments, people, search } from '../testing/world';
import { updateThread, updateThreads } from '../threads/store/updateThread';
import { pulseCountsOf } from './store/pulseCounts';

jest.setTimeout(120_000);

const noon = new Date('2026-11-24T12:00:00Z');
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

describe.each(databases.eachSupportedId())(
  'the counts of the pulse on %s',
  databaseId => {
    let knex: Knex;
    let community: TestCommunity;

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      community = await startCommunity({ knex });
    });
    afterAll(() => community.stop());
    const counts = async (...entityRefs: string[]) =>
      Object.fromEntries(await pulseCountsOf(knex, entityRefs));

    async function countingStatements(act: () => Promise<unknown>) {
      await untilTold(knex);
      const statements = await statementsOf(knex, act);
      return statements.filter(({ sql }) => /pulse_counts/.test(sql)).length;
    }

    it('are one statement for a new thread and a first reply, and none for what follows', async () => {
      const { reply, question } = subjectsOf(community);
      const mia = community.as(people.member);
      const started = () =>
        mia.threads.create({
          entityRef: search,
          kind: 'idea',
          title: 'An idea',
          body: 'What it is.',
        });
      expect(await countingStatements(started)).toBe(1);
      const { thread } = await started();
      const answer = () => reply(thread.id);
      expect(await countingStatements(answer)).toBe(1);
      expect(await countingStatements(answer)).toBe(0);
      const max = community.as(people.other);
      const vote = () => max.threads.castVote({ id: thread.id });
      expect(await countingStatements(vote)).toBe(0);
      const { id, replyId } = await question(false);
      const accept = () =>
        community.as(people.owner).threads.accept({ id, replyId });
      expect(await countingStatements(accept)).toBe(0);
      expect(await checkCounters(knex)).toEqual([]);
    });

    it('go with a thread that leaves lists, comes back or changes its entity', async () => {
      const before = await counts(payments);
      const onLedger = await counts(ledger);
      const id = await subjectsOf(community).thread();
      const withIt = await counts(payments);
      expect(withIt).not.toEqual(before);
      const write = (changes: Parameters<typeof updateThread>[2]) =>
        knex.transaction(tx => updateThread(tx, id, changes));

      await write({ unlisted: 'hidden' });
      expect(await counts(payments)).toMatchObject(before);
      await write({ unlisted: null });
      expect(await counts(payments)).toEqual(withIt);
      await write({ entity_ref: ledger });
      expect(await counts(payments)).toMatchObject(before);
      expect(await counts(ledger)).toMatchObject({
        threads: (onLedger.threads ?? 0) + 1,
        waiting: (onLedger.waiting ?? 0) + 1,
      });
      expect(await checkCounters(knex)).toEqual([]);
    });

    it('are right after many threads are written to at once', async () => {
      const rows = await insertThreadRows(
        knex,
        Array.from({ length: 12 }, (_, n) => ({
          entity_ref: n % 2 ? ledger : search,
          kind: n % 3 ? ('question' as const) : ('practice' as const),
        })),
      );
      await knex.transaction(tx =>
        updateThreads(
          tx,
          rows.map(row => row.id),
          { first_reply_at: later(90), first_reply_role: 'owner' },
        ),
      );
      await knex.transaction(tx =>
        updateThreads(
          tx,
          rows.slice(0, 5).map(row => row.id),
          { unlisted: 'archived' },
        ),
      );
      expect(await checkCounters(knex)).toEqual([]);
    });

    it('are set right by the task that counts anew', async () => {
      await subjectsOf(community).thread();
      const right = await counts(payments);
      await knex('pulse_counts').update({ count: 77 });
      await knex('pulse_counts').insert({
        entity_ref: 'component:default/gone',
        measure: 'waiting',
        count: 3,
      });
      expect(await checkCounters(knex)).not.toEqual([]);
      await community.runTask('community-pulse');
      expect(await counts(payments)).toMatchObject(right);
      expect(await checkCounters(knex)).toEqual([]);
    });

    it('of many entities are summed up in one statement', async () => {
      const home = () =>
        community
          .as(people.member)
          .home.get({ scope: 'parts:domain:default/commerce' });
      const statements = await statementsOf(knex, home);
      const summed = statements.filter(({ sql }) => /pulse_counts/.test(sql));
      expect(summed).toHaveLength(1);
    });
  },
);

describe.each(databases.eachSupportedId())(
  'a database of before the pulse was counted, on %s',
  databaseId => {
    it('is counted when it is migrated', async () => {
      const knex = await databases.init(databaseId);
      const directory = { directory: migrationsDirectory };
      await knex.migrate.latest(directory);
      await insertThreadRows(
        knex,
        [undefined, 0, 1, 59, 60, 61, 1440, 14_400, 5_000_000].flatMap(
          minutes =>
            (['idea', 'question', 'practice'] as const).flatMap(kind =>
              (['member', 'owner'] as const).map(role => ({
                entity_ref: minutes === 59 ? ledger : payments,
                kind,
                created_at: noon,
                ...(minutes !== undefined && {
                  first_reply_at: later(minutes),
                  first_reply_role: role,
                }),
                unlisted: minutes === 61 ? ('held' as const) : null,
                deleted_at: minutes === 60 ? noon : null,
              })),
            ),
        ),
      );
      const there = () =>
        knex('pulse_counts')
          .where('count', '<>', 0)
          .orderBy(['entity_ref', 'measure']);
      const right = await there();
      expect(right.length).toBeGreaterThan(8);
      await knex.migrate.down({
        ...directory,
        name: '20261124120100_pulse.js',
      });
      await knex.migrate.up({
        ...directory,
        name: '20261124120100_pulse.js',
      });
      expect(await there()).toEqual(right);
    });
  },
);
