import type { Knex } from 'knex';
import { checkCounters } from '../../database/checkCounters';
import { isPostgres } from '../../database/dialect';
import { databases } from '../../testing/databases';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../../testing/startCommunity';
import { untilTold } from '../../testing/untilTold';
import { payments, people } from '../../testing/world';

jest.setTimeout(120_000);

const scope = `entity:${payments}`;

/** Every table of the plugin, the words of its searches too. */
async function tablesOf(knex: Knex): Promise<string[]> {
  const rows = isPostgres(knex)
    ? await knex('information_schema.tables')
        .select('table_name as name')
        .whereRaw('table_schema = current_schema()')
    : await knex('sqlite_master').select('name').where({ type: 'table' });
  return rows
    .map((row: { name: string }) => row.name)
    .filter((name: string) => !/^(knex_|sqlite_)/.test(name));
}

/** The tables in any row of which a text stands. */
async function whereStands(knex: Knex, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const table of await tablesOf(knex)) {
    const rows = await knex(table).select();
    if (JSON.stringify(rows).includes(text)) found.push(table);
  }
  return found;
}

describe.each(databases.eachSupportedId())('a purge on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;
  const as = (person: string) => community.as(person).threads;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex });
  });
  afterEach(() => community.stop());

  /** A question in which everything there is says `zebra`. */
  async function question(): Promise<{ id: string; replyId: string }> {
    const { thread } = await as(people.other).create({
      entityRef: payments,
      kind: 'question',
      title: 'Where is the zebra',
      body: 'A zebra, @mia.',
      idempotencyKey: 'zebra-key',
    });
    const { id } = thread;
    await as(people.member).castVote({ id });
    await as(people.other).edit({ id, body: 'Another zebra.' });
    const { reply } = await as(people.member).reply({
      id,
      body: 'In the zebra house.',
      idempotencyKey: 'zebra-reply',
    });
    await as(people.member).editReply({
      id: reply.id,
      body: 'At the zebra house.',
    });
    await as(people.owner).respond({ id, body: 'No zebra here.' });
    await as(people.owner).lock({ id, reason: 'Enough zebra' });
    await as(people.owner).unlock({ id });
    await as(people.other).accept({ id, replyId: reply.id });
    return { id, replyId: reply.id };
  }

  it('of a thread leaves no trace of what it said in any table', async () => {
    const { id } = await question();
    expect(await whereStands(knex, 'zebra')).toEqual(
      expect.arrayContaining(['threads', 'replies', 'text_revisions']),
    );
    await as(people.administrator).purge({ id, title: 'Where is the zebra' });
    await untilTold(knex);
    expect(await whereStands(knex, 'zebra')).toEqual([]);
    // Only that it was done.
    expect(await whereStands(knex, id)).toEqual(['outbox']);
    const events = await knex('outbox').select('event');
    expect(events.map(({ event }) => JSON.parse(event))).toContainEqual({
      type: 'thread.purged',
      room: 'threads',
      actor: people.administrator,
      entityRefs: [payments],
      subject: id,
      title: '',
    });
    expect((await as(people.member).list({ scope })).items).toEqual([]);
    expect(await checkCounters(knex)).toEqual([]);
  });

  it('works for what was deleted, and tells nobody else that it is there', async () => {
    const { id } = await question();
    await as(people.other).delete({ id });
    const purge = (person: string) =>
      as(person).purge({ id, title: 'Where is the zebra' });
    expect((await refusalOf(purge(people.owner))).status).toBe(404);
    await purge(people.administrator);
    await untilTold(knex);
    expect(await whereStands(knex, 'zebra')).toEqual([]);
    expect((await refusalOf(purge(people.administrator))).status).toBe(404);
  });

  it('works for what an entity that left the catalog has left behind', async () => {
    const { id } = await question();
    community.inCatalog(payments, false);
    const ada = as(people.administrator);
    expect((await ada.get({ id })).thread.can.purge).toBe(true);
    await ada.purge({ id, title: 'Where is the zebra' });
    expect((await refusalOf(ada.get({ id }))).status).toBe(404);
  });

  it('of a merged thread leaves to people the votes and watches it brought', async () => {
    const start = async (by: string) => {
      const { thread } = await as(by).create({
        entityRef: payments,
        kind: 'idea',
        title: 'Retry budgets',
        body: 'Every caller retries.',
      });
      return thread.id;
    };
    const [into, first, second] = [
      await start(people.other),
      await start(people.member),
      await start(people.stranger),
    ];
    await as(people.catalyst).castVote({ id: first });
    await as(people.catalyst).castVote({ id: second });
    await as(people.owner).merge({ id: second, into });
    await as(people.owner).merge({ id: first, into });
    await as(people.administrator).purge({ id: first, title: 'Retry budgets' });
    await as(people.owner).unmerge({ id: second });

    const voters = await knex('thread_votes')
      .where({ thread_id: into })
      .orderBy('voter_ref')
      .pluck('voter_ref');
    expect(voters).toEqual([people.catalyst, people.member]);
    const { thread } = await as(people.member).get({ id: into });
    expect([thread.score, thread.watching]).toEqual([2, true]);
    expect(await checkCounters(knex)).toEqual([]);
    for (const table of ['thread_votes', 'watches']) {
      expect(await knex(table).where({ from_thread_id: first })).toEqual([]);
    }
  });

  it('asks for the exact title', async () => {
    const { id, replyId } = await question();
    const ada = as(people.administrator);
    for (const call of [
      ada.purge({ id, title: 'Where is the Zebra' }),
      ada.purgeReply({ id: replyId, title: 'Where is the horse' }),
    ]) {
      const refusal = await refusalOf(call);
      expect(refusal.status).toBe(400);
      expect(refusal.message).toBe('title: is not the title of the thread');
    }
    expect((await ada.get({ id })).replies.items).toHaveLength(1);
  });

  it.each([false, true])(
    'of a reply that was deleted: %s, leaves the replies to it readable',
    async wasDeleted => {
      const { id, replyId } = await question();
      await as(people.other).reply({
        id,
        body: 'Found it.',
        parentId: replyId,
      });
      if (wasDeleted) await as(people.member).deleteReply({ id: replyId });
      await as(people.administrator).purgeReply({
        id: replyId,
        title: 'Where is the zebra',
      });
      await untilTold(knex);
      expect(await whereStands(knex, 'zebra house')).toEqual([]);
      const { thread, replies } = await as(people.member).get({ id });
      expect(thread).toMatchObject({ status: 'open', replyCount: 1 });
      expect(replies.items.map(({ body, deleted }) => [body, deleted])).toEqual(
        [
          ['', true],
          ['Found it.', false],
        ],
      );
      expect(await checkCounters(knex)).toEqual([]);
    },
  );

  it('of a reply that nobody replied to leaves nothing', async () => {
    const { id, replyId } = await question();
    await as(people.administrator).purgeReply({
      id: replyId,
      title: 'Where is the zebra',
    });
    expect((await as(people.member).get({ id })).replies.items).toEqual([]);
    expect(await knex('replies').where({ id: replyId })).toEqual([]);
    expect(await checkCounters(knex)).toEqual([]);
  });
});
