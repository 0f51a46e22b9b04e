import type { Knex } from 'knex';
import { databases } from '../testing/databases';
import { startCommunity, type TestCommunity } from '../testing/startCommunity';
import { subjectsOf } from '../testing/subjects';
import { people } from '../testing/world';
import { checkCounters } from './checkCounters';

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'checkCounters on %s',
  databaseId => {
    let knex: Knex;
    let community: TestCommunity;

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      community = await startCommunity({ knex });
    });
    afterAll(() => community.stop());

    it('finds nothing where writers keep the counters', async () => {
      const { thread, reply, event } = subjectsOf(community);
      const id = await thread();
      const api = community.as(people.member);
      await api.threads.castVote({ id });
      await reply(id);
      await api.events.rsvp({ id: await event(), answer: 'going' });
      expect(await checkCounters(knex)).toEqual([]);
    });

    it('names each counter that is wrong, with what it says and what there is', async () => {
      const { thread, reply, event } = subjectsOf(community);
      const voted = await thread();
      const replied = await thread();
      const planned = await event();
      const api = community.as(people.member);
      await api.threads.castVote({ id: voted });
      const gone = await reply(replied);
      await community.as(people.other).threads.deleteReply({ id: gone });
      await api.events.rsvp({ id: planned, answer: 'maybe' });
      await knex('threads').where({ id: voted }).update({ score: 5 });
      await knex('threads').where({ id: replied }).update({ reply_count: 1 });
      await knex('event_occurrences')
        .where({ event_id: planned })
        .update({ going_count: 1, maybe_count: 0 });

      const occurrence = await knex('event_occurrences')
        .where({ event_id: planned })
        .first();

      expect(await checkCounters(knex)).toEqual([
        { counter: 'threads.score', id: voted, stands: 5, counted: 1 },
        { counter: 'threads.reply_count', id: replied, stands: 1, counted: 0 },
        {
          counter: 'event_occurrences.going_count',
          id: occurrence.id,
          stands: 1,
          counted: 0,
        },
        {
          counter: 'event_occurrences.maybe_count',
          id: occurrence.id,
          stands: 0,
          counted: 1,
        },
      ]);
    });
  },
);
