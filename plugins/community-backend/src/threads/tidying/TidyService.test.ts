import type { Knex } from 'knex';
import { databases } from '../../testing/databases';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../../testing/startCommunity';
import { statementsOf } from '../../testing/statementsOf';
import { subjectsOf } from '../../testing/subjects';
import { payments, people } from '../../testing/world';

jest.setTimeout(120_000);

const scope = `entity:${payments}`;

describe.each(databases.eachSupportedId())('tidying on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;
  const as = (person: string) => community.as(person).threads;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex });
  });
  afterEach(() => community.stop());

  async function started(title: string): Promise<string> {
    const { thread } = await as(people.other).create({
      entityRef: payments,
      kind: 'idea',
      title,
      body: 'As it says.',
    });
    return thread.id;
  }

  describe('a pinned thread', () => {
    async function eight(): Promise<string[]> {
      const ids: string[] = [];
      for (let n = 0; n < 8; n++) ids.push(await started(`Number ${n}`));
      await as(people.owner).pin({ id: ids[1] });
      await as(people.owner).pin({ id: ids[4] });
      return ids;
    }
    const titles = (page: { items: Array<{ title: string }> }) =>
      page.items.map(({ title }) => title.replace('Number ', ''));

    it.each(['top', 'new', 'active'] as const)(
      'comes first by %s, once only, whatever the page',
      async sort => {
        await eight();
        const mia = as(people.member);
        const first = await mia.list({ scope, sort, limit: '4' });
        const second = await mia.list({
          scope,
          sort,
          limit: '4',
          cursor: first.nextCursor,
        });
        expect(titles(first).slice(0, 2)).toEqual(['4', '1']);
        expect(first.items.map(({ pinned }) => pinned)).toEqual([
          true,
          true,
          false,
          false,
        ]);
        expect([...titles(first), ...titles(second)].sort()).toEqual(
          ['0', '1', '2', '3', '4', '5', '6', '7'].sort(),
        );
        expect(second.nextCursor).toBeUndefined();
      },
    );

    it('stays once only when it is unpinned, and another pinned, between two pages', async () => {
      const ids = await eight();
      const mia = as(people.member);
      const first = await mia.list({ scope, sort: 'new', limit: '4' });
      await as(people.owner).unpin({ id: ids[4] });
      await as(people.owner).pin({ id: ids[0] });
      const rest = await mia.list({
        scope,
        sort: 'new',
        limit: '20',
        cursor: first.nextCursor,
      });
      expect([...titles(first), ...titles(rest)]).toEqual([
        '4',
        '1',
        '7',
        '6',
        '5',
        '3',
        '2',
        '0',
      ]);
    });

    it('stands where it stands by itself in roll-ups, searches, filters and on the smallest pages', async () => {
      await eight();
      const mia = as(people.member);
      const inOrder = ['7', '6', '5', '4', '3', '2', '1', '0'];
      for (const query of [
        { scope: 'parts:system:default/payments' },
        { scope, q: 'number' },
        { scope, kind: 'idea' as const },
        { scope, status: 'open' as const },
      ]) {
        const page = await mia.list({ ...query, sort: 'new' });
        expect(titles(page)).toEqual(inOrder);
      }
      const small = await mia.list({ scope, sort: 'new', limit: '2' });
      expect(titles(small)).toEqual(['7', '6']);
    });

    it('costs the list no more statements', async () => {
      await eight();
      const count = async () =>
        (
          await statementsOf(knex, () =>
            as(people.member).list({ scope, limit: '5' }),
          )
        ).filter(({ sql }) => !/catalyst_terms/.test(sql)).length;
      expect(await count()).toBe(1);
    });

    it('is one of three at most, of those that are there', async () => {
      const ids = await eight();
      const owen = as(people.owner);
      await owen.pin({ id: ids[5] });
      const refusal = await refusalOf(owen.pin({ id: ids[6] }));
      expect(refusal.status).toBe(409);
      expect(refusal.message).toContain('3 threads are pinned here already');
      await owen.pin({ id: ids[5] });
      await owen.delete({ id: ids[5] });
      expect((await owen.pin({ id: ids[6] })).thread.pinned).toBe(true);
    });

    it('comes back with its pin where there is still room, and is not lost where there is none', async () => {
      const ids = await eight();
      const owen = as(people.owner);
      const hide = (id: string) => owen.hide({ id, reason: 'For now' });
      await owen.merge({ id: ids[1], into: ids[0] });
      expect((await owen.unmerge({ id: ids[1] })).thread.pinned).toBe(true);

      await hide(ids[1]);
      await hide(ids[4]);
      for (const n of [5, 6, 7]) await owen.pin({ id: ids[n] });
      expect((await owen.restore({ id: ids[1] })).thread.pinned).toBe(false);
      await owen.unpin({ id: ids[7] });
      expect((await owen.restore({ id: ids[4] })).thread.pinned).toBe(true);
      const page = await as(people.member).list({ scope });
      expect(titles(page)).toHaveLength(8);
      expect(titles(page).slice(0, 3).sort()).toEqual(['4', '5', '6']);
    });
  });

  describe('a locked thread', () => {
    it('takes replies from owners and catalysts only, and votes from all', async () => {
      const id = await subjectsOf(community).thread();
      const { thread } = await as(people.owner).lock({
        id,
        reason: 'It is all said',
      });
      expect(thread.lock).toMatchObject({
        by: people.owner,
        role: 'owner',
        reason: 'It is all said',
      });
      const mia = as(people.member);
      const refusal = await refusalOf(mia.reply({ id, body: 'But!' }));
      expect(refusal.status).toBe(409);
      expect(refusal.message).toBe('This thread is locked');
      const seen = await mia.get({ id });
      expect(seen.thread.can).toMatchObject({ reply: false, vote: true });
      expect(seen.people[people.owner].name).toBe('Owen Ames');
      expect((await mia.castVote({ id })).thread.score).toBe(1);
      await as(people.owner).reply({ id, body: 'A last word.' });

      await as(people.owner).unlock({ id });
      await mia.reply({ id, body: 'Thanks.' });
      const open = await mia.get({ id });
      expect(open.thread.lock).toBeUndefined();
      expect(open.thread).toMatchObject({ score: 1, replyCount: 2 });
    });
  });

  describe('an outdated practice', () => {
    async function practice(title: string): Promise<string> {
      const { thread } = await as(people.other).create({
        entityRef: payments,
        kind: 'practice',
        title,
        body: 'Do it like this.',
      });
      return thread.id;
    }

    it('says why, and what to read instead, until it is current again', async () => {
      const id = await practice('Old way');
      const better = await practice('New way');
      const owen = as(people.owner);
      const without = await refusalOf(owen.move({ id, status: 'outdated' }));
      expect(without.message).toMatch(/^reason: /);
      await owen.move({
        id,
        status: 'outdated',
        reason: 'The client does it now',
        replacedBy: better,
      });
      const seen = await as(people.member).get({ id });
      expect(seen.replacement).toEqual({ id: better, title: 'New way' });
      expect(seen.history[1]).toMatchObject({
        to: 'outdated',
        reason: 'The client does it now',
      });
      await owen.delete({ id: better });
      const later = await as(people.member).get({ id });
      expect(later.replacement).toBeUndefined();

      await owen.move({ id, status: 'current' });
      expect(await knex('threads').where({ id }).first()).toMatchObject({
        status: 'current',
        replaced_by: null,
      });
    });

    it('is replaced by another thread that its owner sees, or by none', async () => {
      const id = await practice('Old way');
      const { thread: hidden } = await as(people.owner).create({
        entityRef: 'component:default/secret',
        kind: 'practice',
        title: 'Secret way',
        body: 'Hush.',
      });
      await subjectsOf(community).term(people.catalyst);
      const move = async (replacedBy: string, status = 'outdated' as const) =>
        (
          await refusalOf(
            as(people.catalyst).move({ id, status, reason: 'Old', replacedBy }),
          )
        ).message;
      expect(await move(id)).toBe('replacedBy: must be another thread');
      expect(await move(hidden.id)).toBe(
        'replacedBy: is not a thread that you see',
      );
    });
  });

  it('closes kudos and opens them again', async () => {
    const { thread } = await as(people.other).create({
      entityRef: payments,
      kind: 'kudos',
      title: 'Thank you',
      body: 'For all.',
    });
    const owen = as(people.owner);
    await owen.move({ id: thread.id, status: 'closed', reason: 'Said enough' });
    const refusal = await refusalOf(
      as(people.member).reply({ id: thread.id, body: 'Me too' }),
    );
    expect(refusal.message).toBe('This thread is closed');
    await owen.move({ id: thread.id, status: 'open' });
    await as(people.member).reply({ id: thread.id, body: 'Me too' });
  });

  describe('what was edited', () => {
    it('shows everybody what it said before, first to last', async () => {
      const id = await started('A tilte');
      const max = as(people.other);
      await max.edit({ id, title: 'A title' });
      await max.edit({ id, title: 'A title' });
      await max.edit({ id, body: 'More than it says.' });
      const { items, author } = await as(people.member).listVersions({ id });
      expect(author).toBe(people.other);
      expect(items.map(({ title, body }) => [title, body])).toEqual([
        ['A tilte', 'As it says.'],
        ['A title', 'As it says.'],
        ['A title', 'More than it says.'],
      ]);
      const instants = items.map(({ at }) => at);
      expect([...instants].sort()).toEqual(instants);

      const { reply } = await max.reply({ id, body: 'Teh reply' });
      await max.editReply({ id: reply.id, body: 'The reply' });
      const versions = await as(people.member).listReplyVersions({
        id: reply.id,
      });
      expect(versions.items.map(({ body }) => body)).toEqual([
        'Teh reply',
        'The reply',
      ]);
    });

    it('says nothing any more once it is deleted', async () => {
      const id = await started('Away with it');
      const max = as(people.other);
      const { reply } = await max.reply({ id, body: 'One' });
      await max.reply({ id, body: 'Below', parentId: reply.id });
      await max.editReply({ id: reply.id, body: 'Two' });
      await max.deleteReply({ id: reply.id });
      const ofReply = as(people.owner).listReplyVersions({ id: reply.id });
      expect((await refusalOf(ofReply)).status).toBe(404);
      await max.delete({ id });
      const ofThread = as(people.owner).listVersions({ id });
      expect((await refusalOf(ofThread)).status).toBe(404);
    });
  });
});
