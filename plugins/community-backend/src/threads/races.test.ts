import type { Knex } from 'knex';
import { checkCounters } from '../database/checkCounters';
import { databases } from '../testing/databases';
import { crowd, endingsOf } from '../testing/endings';
import { startCommunity, type TestCommunity } from '../testing/startCommunity';
import { subjectsOf } from '../testing/subjects';
import { attic, ledger, payments, people } from '../testing/world';

jest.setTimeout(240_000);

/** SQLite lets one writer in at a time; races are run where there are some. */
const databaseId = databases.supports('POSTGRES_17')
  ? 'POSTGRES_17'
  : 'SQLITE_3';

const { owner, administrator, member, stranger, other: author } = people;
const rounds = 12;

describe(`many at once, on ${databaseId}`, () => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex });
  });
  afterAll(() => community.stop());

  const as = (person: string) => community.as(person).threads;
  const start = (kind: 'idea' | 'question' = 'idea', entityRef = payments) =>
    subjectsOf(community, entityRef).thread(kind);
  const replyBy = (person: string, id: string) =>
    subjectsOf(community).reply(id, community.as(person));
  const rowOf = (id: string) => knex('threads').where({ id }).first();

  /** Each step of a history begins where the one before ended. */
  async function expectUnbroken(id: string): Promise<void> {
    const { thread, history } = await as(administrator).get({ id });
    history.slice(1).forEach((step, n) => {
      expect(step.from).toBe(history[n].to);
    });
    expect(thread.status).toBe(history[history.length - 1].to);
  }

  it('who accept answers and take them back leave one answer to an answered question, or none to an open one', async () => {
    for (let round = 0; round < rounds; round++) {
      const id = await start('question');
      const replies = await Promise.all(
        [member, stranger, author, member].map(by => replyBy(by, id)),
      );
      const statuses = await endingsOf([
        ...replies.map(replyId => as(owner).accept({ id, replyId })),
        ...replies.map(replyId => as(author).accept({ id, replyId })),
        as(administrator).unaccept({ id }),
        as(author).unaccept({ id }),
        as(owner).unaccept({ id }),
        as(owner).hideReply({ id: replies[0], reason: 'Rude' }),
        as(stranger).deleteReply({ id: replies[1] }),
        as(administrator).purgeReply({
          id: replies[3],
          title: 'Retry budgets in the client',
        }),
      ]);
      expect(statuses.filter(s => ![200, 400, 404, 409].includes(s))).toEqual(
        [],
      );
      const { thread, replies: page } = await as(member).get({ id });
      const accepted = page.items.filter(item => item.accepted);
      expect(accepted).toHaveLength(thread.status === 'answered' ? 1 : 0);
      expect(accepted.filter(item => item.deleted || item.unlisted)).toEqual(
        [],
      );
      expect(thread.answer?.by).toBe(accepted[0]?.author);
      await expectUnbroken(id);
    }
  });

  it('who vote while a thread is moved, shipped and opened again are all counted, once', async () => {
    const id = await start();
    const voters = crowd(60);
    const statuses = await endingsOf([
      ...voters.map(person => as(person).castVote({ id })),
      as(owner).move({ id, status: 'planned', target: '2039-Q1' }),
      ...voters.map(person => as(person).castVote({ id })),
      as(administrator).move({ id, status: 'shipped' }),
      as(author).reopen({ id, reason: 'Not yet' }),
      as(author).confirm({ id }),
      as(owner).respond({ id, body: 'We do.', status: 'in-progress' }),
      ...voters.slice(0, 20).map(person => as(person).withdrawVote({ id })),
    ]);
    expect(statuses.filter(s => s !== 200 && s !== 409)).toEqual([]);
    const { score } = await rowOf(id);
    expect(score).toBeGreaterThanOrEqual(40);
    await expectUnbroken(id);
  });

  it('who close a question while others vote and reply leave nothing said after its end', async () => {
    for (let round = 0; round < rounds; round++) {
      const id = await start('question');
      const statuses = await endingsOf([
        ...crowd(8).map(person => as(person).castVote({ id })),
        ...crowd(8).map(person => as(person).reply({ id, body: 'Me too.' })),
        as(owner).move({ id, status: 'closed' }),
        as(administrator).lock({ id }),
      ]);
      expect(statuses.filter(s => s !== 200 && s !== 409)).toEqual([]);
      const said = statuses.slice(0, 16).filter(status => status === 200);
      const row = await rowOf(id);
      expect(row.score + row.reply_count).toBe(said.length);
      expect(row.status).toBe('closed');
    }
  });

  it('who transfer, merge, give back and vote leave every vote where it belongs', async () => {
    for (let round = 0; round < rounds; round++) {
      const [from, into] = [await start(), await start()];
      await as(member).castVote({ id: from });
      const statuses = await endingsOf([
        as(owner).merge({ id: from, into }),
        as(owner).transfer({ id: from, entityRef: ledger }),
        as(administrator).transfer({ id: into, entityRef: ledger }),
        ...crowd(6).map(person => as(person).castVote({ id: from })),
        ...crowd(6).map(person => as(person).castVote({ id: into })),
        as(member).withdrawVote({ id: into }),
        as(administrator).unmerge({ id: from }),
        as(owner).merge({ id: into, into: from }),
        as(owner).hide({ id: into, reason: 'Rude' }),
      ]);
      expect(statuses.filter(s => ![200, 403, 404, 409].includes(s))).toEqual(
        [],
      );
      const rows = [await rowOf(from), await rowOf(into)];
      for (const row of rows) {
        expect(row.unlisted === 'merged').toBe(row.merged_into !== null);
        const target = rows.find(({ id }) => id === row.merged_into);
        expect(target?.merged_into ?? null).toBeNull();
      }
      const brought = await knex('thread_votes')
        .whereIn('thread_id', [from, into])
        .whereNotNull('from_thread_id');
      for (const vote of brought) {
        const source = rows.find(({ id }) => id === vote.from_thread_id);
        expect(source.merged_into).toBe(vote.thread_id);
      }
      await expectUnbroken(from);
      await expectUnbroken(into);
    }
  });

  it('who confirm, open and ship again end on a way that can be told', async () => {
    for (let round = 0; round < rounds; round++) {
      const id = await start();
      await as(owner).move({ id, status: 'shipped' });
      const statuses = await endingsOf([
        ...Array.from({ length: 4 }, () => as(author).confirm({ id })),
        ...Array.from({ length: 4 }, () =>
          as(author).reopen({ id, reason: 'Not yet' }),
        ),
        as(owner).move({ id, status: 'shipped' }),
        as(administrator).move({ id, status: 'open' }),
      ]);
      expect(statuses.filter(s => s !== 200 && s !== 409)).toEqual([]);
      const { thread, history } = await as(author).get({ id });
      const last = history.findLastIndex(step => step.what === 'moved');
      const since = history.slice(last + 1).map(({ what }) => what);
      expect(since).toEqual(thread.confirmedAt ? ['confirmed'] : []);
      await expectUnbroken(id);
    }
  });

  it('who pin, and bring back what was pinned, end with three pins at most', async () => {
    const ids = await Promise.all(
      Array.from({ length: 14 }, () => start('idea', attic)),
    );
    const pinnedNow = async () =>
      (
        await as(member).list({ scope: `entity:${attic}`, limit: '50' })
      ).items.filter(({ pinned }) => pinned);
    const [first, second, third, ...others] = ids;
    for (const id of [first, second, third]) await as(owner).pin({ id });
    await as(owner).hide({ id: first, reason: 'For now' });
    await as(owner).hide({ id: second, reason: 'For now' });
    await as(owner).merge({ id: third, into: others[0] });
    const statuses = await endingsOf([
      ...others.map((id, n) => as(n % 2 ? owner : administrator).pin({ id })),
      as(owner).restore({ id: first }),
      as(administrator).restore({ id: second }),
      as(owner).unmerge({ id: third }),
    ]);
    expect(statuses.filter(s => s !== 200 && s !== 409)).toEqual([]);
    expect(await pinnedNow()).toHaveLength(3);
    const { items } = await as(member).list({
      scope: `entity:${attic}`,
      limit: '50',
    });
    expect(items.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  it('who make labels, and put them on a thread, do not get past what there can be', async () => {
    const made = await endingsOf(
      Array.from({ length: 60 }, (_, n) =>
        as(n % 2 ? owner : administrator).createLabel({
          entityRef: payments,
          name: `Label ${n}`,
          color: 'blue',
        }),
      ),
    );
    expect(made.filter(status => status === 200)).toHaveLength(50);
    expect(made.filter(s => s !== 200 && s !== 409)).toEqual([]);

    const id = await start();
    const { items } = await as(owner).listLabels({
      scope: `entity:${payments}`,
    });
    const statuses = await endingsOf(
      Array.from({ length: 12 }, (_, n) =>
        as(n % 2 ? owner : administrator).labelThread({
          id,
          add: items.slice(2 * n, 2 * n + 2).map(label => label.id),
        }),
      ),
    );
    expect(statuses.filter(status => status === 200)).toHaveLength(5);
    expect((await as(member).get({ id })).thread.labels).toHaveLength(10);
  });

  it('who link to things, and call on people, do not get past what there can be', async () => {
    const id = await start('question');
    const linked = await endingsOf(
      Array.from({ length: 30 }, (_, n) =>
        as(n % 2 ? owner : author).addLink({
          id,
          address: `https://docs.example.com/${n}`,
        }),
      ),
    );
    expect(linked.filter(status => status === 200)).toHaveLength(20);
    expect((await as(member).get({ id })).links).toHaveLength(20);

    // Five are proposed at a time; of those who may know, three are called on.
    const helpers = crowd(5);
    for (const person of helpers) {
      await as(person).offerHelp({ entityRef: payments });
    }
    const called = await endingsOf(
      helpers.flatMap(person => [
        as(author).callOn({ id, person }),
        as(owner).callOn({ id, person }),
      ]),
    );
    expect(called.filter(s => ![200, 400, 409].includes(s))).toEqual([]);
    expect(await knex('thread_calls').where({ thread_id: id })).toHaveLength(3);
  });

  it('who report, and who decide on it, settle each thing once', async () => {
    const id = await start();
    await endingsOf(
      crowd(20).map(person => as(person).report({ id, why: 'spam' })),
    );
    const [item, ...others] = (
      await as(owner).queue({ scope: `entity:${payments}` })
    ).items;
    expect(others).toEqual([]);
    expect(item.reports).toBe(20);
    const decided = await endingsOf([
      as(owner).decide({ id: item.id, decision: 'keep' }),
      as(administrator).decide({
        id: item.id,
        decision: 'hide',
        reason: 'Spam',
      }),
      as(owner).decide({ id: item.id, decision: 'hide', reason: 'Spam' }),
    ]);
    expect([...decided].sort()).toEqual([200, 409, 409]);
    const isHidden = decided[0] !== 200;
    expect((await rowOf(id)).unlisted).toBe(isHidden ? 'hidden' : null);
  });

  it('leave every counter right', async () => {
    expect(await checkCounters(knex)).toEqual([]);
  });
});
