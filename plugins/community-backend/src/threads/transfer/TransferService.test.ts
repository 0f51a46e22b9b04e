import type { Knex } from 'knex';
import { databases } from '../../testing/databases';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../../testing/startCommunity';
import { statementsOf } from '../../testing/statementsOf';
import { untilTold } from '../../testing/untilTold';
import { ledger, payments, people, search, secret } from '../../testing/world';

jest.setTimeout(60_000);

const { owner, member, other, stranger, administrator } = people;

describe.each(databases.eachSupportedId())('transferring on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex });
  });
  afterAll(() => community.stop());

  const as = (person: string) => community.as(person).threads;
  async function start(by: string = member, entityRef = payments) {
    const { thread } = await as(by).create({
      entityRef,
      kind: 'idea',
      title: 'Retry budgets in the client',
      body: 'Every caller retries.',
    });
    return thread.id;
  }
  const listedOn = async (entityRef: string) => {
    const scope = `entity:${entityRef}`;
    const { items } = await as(member).list({ scope, sort: 'new' });
    return items.map(({ id }) => id);
  };

  it('hands what was reported over to those who lead there, and unpins it', async () => {
    const id = await start(member);
    await as(owner).pin({ id });
    await as(other).report({ id, why: 'off-topic' });
    const detail = await as(owner).transfer({ id, entityRef: search });
    expect(detail.thread.pinned).toBe(false);
    const waiting = async (person: string, entityRef: string) =>
      (await as(person).queue({ scope: `entity:${entityRef}` })).items.length;
    expect(await waiting(stranger, search)).toBe(1);
    expect(await waiting(owner, payments)).toBe(0);
  });

  it('is refused for what a moderator hid', async () => {
    const id = await start(member);
    await as(owner).hide({ id, reason: 'Rude' });
    expect(
      await refusalOf(as(owner).transfer({ id, entityRef: search })),
    ).toEqual({
      status: 409,
      message: 'Only what everybody may read can be transferred',
    });
  });

  it('brings everything along, and says in the history from where to where', async () => {
    const id = await start(owner);
    await as(other).castVote({ id });
    const { reply } = await as(stranger).reply({ id, body: 'Me too.' });
    const detail = await as(owner).transfer({
      id,
      entityRef: search,
      reason: 'The client is theirs',
    });
    expect(detail.thread).toMatchObject({
      entityRef: search,
      score: 1,
      replyCount: 1,
      watching: true,
      // Who it was said as stays as it was.
      authorRole: 'owner',
    });
    expect(detail.replies.items.map(item => item.id)).toEqual([reply.id]);
    expect(detail.history.slice(1)).toEqual([
      {
        what: 'transferred',
        from: 'open',
        to: 'open',
        by: owner,
        role: 'owner',
        at: expect.any(String),
        reason: 'The client is theirs',
        fromEntity: payments,
        toEntity: search,
      },
    ]);
    expect(detail.entities).toMatchObject({
      [payments]: { title: 'payments-api' },
      [search]: { title: 'search' },
    });
    expect(await listedOn(search)).toContain(id);
    expect(await listedOn(payments)).not.toContain(id);
    // They lead it there now, and those who led it do not any more.
    expect((await as(stranger).get({ id })).thread.can.respond).toBe(true);
    expect((await as(owner).get({ id })).thread.can.respond).toBe(false);
  });

  it('is for its author as long as nobody else has joined in', async () => {
    const slip = await start(member);
    expect((await as(member).get({ id: slip })).thread.can.transfer).toBe(true);
    await as(member).transfer({ id: slip, entityRef: ledger });

    const shared = await start(member);
    await as(other).castVote({ id: shared });
    expect((await as(member).get({ id: shared })).thread.can.transfer).toBe(
      false,
    );
    expect(
      await refusalOf(as(member).transfer({ id: shared, entityRef: ledger })),
    ).toEqual({
      status: 403,
      message:
        'Only owners and catalysts may transfer this thread, or its author while nobody else has joined in',
    });
  });

  it('goes to no entity that one does not see, and names none', async () => {
    const id = await start();
    expect(
      await refusalOf(as(administrator).transfer({ id, entityRef: secret })),
    ).toEqual({ status: 404, message: `There is no entity '${secret}'` });

    const hidden = await start(owner, secret);
    await as(owner).transfer({ id: hidden, entityRef: payments });
    const { history } = await as(member).get({ id: hidden });
    expect(history[1]).toMatchObject({ toEntity: payments });
    expect(history[1]).not.toHaveProperty('fromEntity');
  });

  it('to where it is changes nothing', async () => {
    const id = await start();
    await as(owner).transfer({ id, entityRef: payments });
    expect((await as(member).get({ id })).history).toHaveLength(1);
  });

  it('leaves what was merged into it merged, where it is', async () => {
    const into = await start(other);
    const from = await start(member);
    await as(owner).merge({ id: from, into });
    const { mergedFrom } = await as(owner).transfer({
      id: into,
      entityRef: search,
    });
    expect(mergedFrom).toMatchObject([
      { thread: { id: from, entityRef: payments } },
    ]);
    const { mergedInto } = await as(member).get({ id: from });
    expect(mergedInto?.thread).toMatchObject({ id: into, entityRef: search });
  });

  describe('its labels', () => {
    const system = 'system:default/payments';
    const label = async (name: string, entityRef: string, by: string = owner) =>
      (await as(by).createLabel({ entityRef, name, color: 'blue' })).label.id;
    async function labelled(entityRef: string, labelIds: string[]) {
      const { thread } = await as(member).create({
        entityRef,
        kind: 'idea',
        title: 'With labels',
        body: 'Some.',
        labelIds,
      });
      return thread.id;
    }

    it('stay where they are known there by name; others go, and a line says so', async () => {
      const shared = await label('Shared', system);
      const ours = await label('CI', payments);
      const lost = await label('Only here', payments);
      const theirs = await label('ci', ledger);
      const id = await labelled(payments, [shared, ours, lost]);
      const { labels } = await as(owner).previewTransfer({
        id,
        entityRef: ledger,
      });
      expect(labels).toEqual({ kept: ['ci', 'Shared'], lost: ['Only here'] });
      const detail = await as(owner).transfer({ id, entityRef: ledger });
      expect(detail.thread.labels.map(one => one.id)).toEqual([theirs, shared]);
      expect(detail.history.at(-1)).toMatchObject({
        what: 'transferred',
        lostLabels: ['Only here'],
      });
      const named = async (name: string) =>
        (
          await as(member).list({ scope: `entity:${ledger}`, label: name })
        ).items.map(item => item.id);
      expect(await named('CI')).toEqual([id]);
      expect(await named('Only here')).toEqual([]);
    });

    it('are said before to nobody but whoever may transfer it, and to where they see', async () => {
      const id = await start(owner);
      const preview = async (person: string, entityRef: string) =>
        (await refusalOf(as(person).previewTransfer({ id, entityRef }))).status;
      expect(await preview(member, ledger)).toBe(403);
      expect(await preview(administrator, secret)).toBe(404);
    });

    it('cost as many statements for one as for ten', async () => {
      const ids: string[] = [];
      for (let n = 0; n < 10; n++) {
        ids.push(await label(`Of ten ${n}`, search, stranger));
      }
      const transferWith = async (labelIds: string[]) => {
        const id = await labelled(search, labelIds);
        return statementsOf(knex, () =>
          as(stranger).transfer({ id, entityRef: ledger }),
        );
      };
      const one = await transferWith(ids.slice(0, 1));
      expect(await transferWith(ids)).toHaveLength(one.length);
    });
  });

  it('tells those who want it by its old address, and those who lead there', async () => {
    const id = await start();
    await as(other).castVote({ id });
    await untilTold(knex);
    community.sent.length = 0;
    await as(owner).transfer({ id, entityRef: search });
    await untilTold(knex);
    expect(
      community.sent.map(({ recipients, payload }) => [
        'entityRef' in recipients ? recipients.entityRef : [],
        payload.title,
        payload.link,
      ]),
    ).toEqual([
      [
        [member, other],
        '“Retry budgets in the client” was transferred to another component',
        `/catalog/default/component/payments-api/community/threads/${id}`,
      ],
      [
        ['group:default/search'],
        'An idea now on search: Retry budgets in the client',
        `/catalog/default/component/search/community/threads/${id}`,
      ],
    ]);
  });
});
