import type { Knex } from 'knex';
import { databases } from '../../testing/databases';
import {
  startCommunity,
  type TestCommunity,
} from '../../testing/startCommunity';
import { insertThreadRows } from '../../testing/threadRows';
import { payments, people } from '../../testing/world';
import { newId } from '../../database/ids';
import { fillSearch } from './fillSearch';

jest.setTimeout(60_000);

const past = new Date('2026-11-20T12:00:00Z');
const running = new AbortController().signal;

describe.each(databases.eachSupportedId())(
  'filling the search in on %s',
  databaseId => {
    let knex: Knex;
    let community: TestCommunity;

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      community = await startCommunity({ knex });
    });
    afterAll(() => community.stop());

    /** Replies as a version that knew no search of them has written them. */
    async function oldReplies(threadId: string, bodies: string[]) {
      const rows = bodies.map(body => {
        const id = newId(past);
        return {
          id,
          thread_id: threadId,
          root_id: id,
          body,
          author_ref: people.other,
          author_role: 'member',
          created_at: past,
        };
      });
      await knex.batchInsert('replies', rows, 200);
      return rows.map(row => row.id);
    }
    const found = async (q: string) => {
      const { items } = await community
        .as(people.member)
        .threads.list({ scope: `entity:${payments}`, q });
      return items.map(item => item.id);
    };
    const fill = () => fillSearch(knex, { now: new Date(), signal: running });

    it('finds what was written before, in many batches, and what comes later', async () => {
      const [one, two] = await insertThreadRows(knex, [
        { created_at: past },
        { created_at: past },
      ]);
      await knex('search_texts').where({ text_id: two.id }).delete();
      const bodies = Array.from({ length: 1_203 }, (_, n) => `Reply n${n}`);
      const ids = await oldReplies(one.id, bodies);
      await knex('replies').where({ id: ids[7] }).update({ deleted_at: past });
      expect(await found('n1202')).toEqual([]);

      await fill();
      expect(await found('n1202')).toEqual([one.id]);
      expect(await found('n0')).toEqual([one.id]);
      expect(await found('n8')).toEqual([one.id]);
      expect(await found('retry budgets')).toEqual([two.id, one.id]);
      expect(await knex('search_texts').where({ text_id: ids[7] })).toEqual([]);

      await oldReplies(two.id, ['A walrus']);
      await fill();
      expect(await found('walrus')).toEqual([two.id]);
      await fill();
      expect(await knex('search_texts').count({ count: '*' })).toEqual([
        { count: expect.anything() },
      ]);
    });

    it('leaves out what is hidden or held for a moderator', async () => {
      const [{ id }] = await insertThreadRows(knex, [{ created_at: past }]);
      const [hidden, held] = await oldReplies(id, ['A squid', 'A squid too']);
      await knex('replies')
        .where({ id: hidden })
        .update({ unlisted: 'hidden' });
      await knex('replies').where({ id: held }).update({ unlisted: 'held' });
      await fill();
      expect(await found('squid')).toEqual([]);
    });

    it('leaves alone what its writer has made findable', async () => {
      const api = community.as(people.member);
      const { thread } = await api.threads.create({
        entityRef: payments,
        kind: 'idea',
        title: 'A narwhal',
        body: 'x',
      });
      const later = new Date(Date.now() + 3_600_000);
      await fillSearch(knex, { now: later, signal: running });
      expect(await found('narwhal')).toEqual([thread.id]);
      expect(
        await knex('search_texts').where({ thread_id: thread.id }),
      ).toHaveLength(1);
    });

    it('goes no further when it is told to stop', async () => {
      await knex('search_progress').delete();
      const stopped = new AbortController();
      stopped.abort();
      await fillSearch(knex, { now: new Date(), signal: stopped.signal });
      expect(await knex('search_progress')).toEqual([]);
    });
  },
);
