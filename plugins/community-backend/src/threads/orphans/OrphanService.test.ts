import type { Knex } from 'knex';
import { databases } from '../../testing/databases';
import { isPostgres } from '../../database/dialect';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../../testing/startCommunity';
import { statementsOf } from '../../testing/statementsOf';
import { deleteThreadRows, insertThreadRows } from '../../testing/threadRows';
import { untilTold } from '../../testing/untilTold';
import { attic, ledger, payments, people, secret } from '../../testing/world';
import { entitiesOfThreads } from './store/entityRefs';

jest.setTimeout(60_000);

const { owner, member, other, administrator } = people;

describe.each(databases.eachSupportedId())(
  'threads that were left behind on %s',
  databaseId => {
    let knex: Knex;
    let community: TestCommunity;

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      community = await startCommunity({ knex });
    });
    beforeEach(() => {
      community.inCatalog(attic, true);
      community.failCatalog(undefined);
    });
    afterEach(async () => {
      await knex('thread_moves').delete();
      await deleteThreadRows(knex);
    });
    afterAll(() => community.stop());

    const as = (person: string) => community.as(person).threads;
    const ada = () => as(administrator);

    async function leave(count = 1): Promise<string[]> {
      const rows = await insertThreadRows(
        knex,
        Array.from({ length: count }, (_, n) => ({
          entity_ref: attic,
          title: `Left behind ${n}`,
          created_at: new Date(Date.UTC(2026, 10, 20, 0, n)),
        })),
      );
      community.inCatalog(attic, false);
      return rows.map(row => row.id);
    }

    it('are listed by entity, beside nothing that is there or only hidden', async () => {
      await insertThreadRows(knex, [
        { entity_ref: secret },
        { entity_ref: payments },
      ]);
      expect((await ada().listOrphans({})).items).toEqual([]);
      await leave(3);
      expect((await ada().listOrphans({})).items).toEqual([
        { entityRef: attic, gone: true, threads: 3, archived: 0 },
      ]);
      // Hidden is not gone, for administrators neither.
      const { items } = await ada().listOrphanThreads({ entityRef: secret });
      expect(items).toEqual([]);
    });

    it('are listed a page at a time', async () => {
      await insertThreadRows(
        knex,
        Array.from({ length: 7 }, (_, n) => ({
          entity_ref: `component:default/gone-${n}`,
        })),
      );
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await ada().listOrphans({ limit: '3', cursor });
        expect(page.items.length).toBeLessThanOrEqual(3);
        seen.push(...page.items.map(({ entityRef }) => entityRef));
        cursor = page.nextCursor;
      } while (cursor);
      expect(seen).toEqual(
        Array.from({ length: 7 }, (_, n) => `component:default/gone-${n}`),
      );
      const forged = Buffer.from('["refs",7]').toString('base64url');
      expect(
        await refusalOf(ada().listOrphans({ cursor: forged })),
      ).toMatchObject({ status: 400 });
    });

    it('are never all threads because the catalog is out of order', async () => {
      const [id] = await leave();
      community.failCatalog(new Error('The catalog is on fire'));
      expect((await refusalOf(ada().listOrphans({}))).status).toBe(500);
      expect(
        (await refusalOf(ada().archiveOrphans({ entityRef: attic }))).status,
      ).toBe(500);
      community.failCatalog(undefined);
      expect((await ada().get({ id })).thread.unlisted).toBeUndefined();
    });

    it('can be read by administrators, and by nobody else', async () => {
      const [id] = await leave();
      const { thread } = await ada().get({ id });
      expect(thread).toMatchObject({
        title: 'Left behind 0',
        can: { archive: true, transfer: true },
      });
      for (const person of [owner, member, other]) {
        expect((await refusalOf(as(person).get({ id }))).status).toBe(404);
      }
      const { items, people: names } = await ada().listOrphanThreads({
        entityRef: attic,
      });
      expect(items.map(item => item.id)).toEqual([id]);
      expect(names).toHaveProperty([member]);
    });

    it('are transferred one by one, or all at once', async () => {
      const [first, ...rest] = await leave(5);
      await ada().transfer({ id: first, entityRef: payments });
      expect((await as(member).get({ id: first })).thread.entityRef).toBe(
        payments,
      );
      expect(
        await ada().transferOrphans({
          entityRef: attic,
          to: ledger,
          reason: 'The ledger took it over',
        }),
      ).toEqual({ threads: 4, left: false });
      const { thread, history } = await as(member).get({ id: rest[0] });
      expect(thread.entityRef).toBe(ledger);
      expect(history).toMatchObject([
        {
          what: 'transferred',
          by: administrator,
          toEntity: ledger,
          reason: 'The ledger took it over',
        },
      ]);
      expect((await ada().listOrphans({})).items).toEqual([]);
      // They are found where they are now.
      const found = await as(member).list({
        scope: `entity:${ledger}`,
        q: 'behind',
      });
      expect(found.items).toHaveLength(4);
    });

    it('tell whoever wants them where they went, but not of what is hidden', async () => {
      const [open, hidden] = await leave(2);
      await knex('threads')
        .where({ id: hidden })
        .update({ unlisted: 'hidden', unlisted_reason: 'Spam' });
      await knex('thread_votes').insert(
        [open, hidden].map(id => ({
          thread_id: id,
          voter_ref: other,
          cast_at: new Date(),
        })),
      );
      await untilTold(knex);
      community.sent.length = 0;
      await ada().transferOrphans({ entityRef: attic, to: ledger });
      await untilTold(knex);
      expect(community.sent.map(({ payload }) => payload.title)).toEqual([
        '“Left behind 0” was transferred to another component',
      ]);
    });

    it('keep the labels that are known where they go, and say which are not', async () => {
      const label = async (name: string, entityRef: string) =>
        (await as(owner).createLabel({ entityRef, name, color: 'blue' })).label
          .id;
      const here = await label('Dust', attic);
      const lost = await label('Moths', attic);
      const there = await label('dust', ledger);
      const [id, bare] = await leave(2);
      await knex('thread_labels').insert([
        { thread_id: id, label_id: here },
        { thread_id: id, label_id: lost },
      ]);
      await ada().transferOrphans({ entityRef: attic, to: ledger });
      const { thread, history } = await as(member).get({ id });
      expect(thread.labels.map(one => one.id)).toEqual([there]);
      expect(history.at(-1)?.lostLabels).toEqual(['Moths']);
      const without = await as(member).get({ id: bare });
      expect(without.history.at(-1)).not.toHaveProperty('lostLabels');
    });

    it('are changed a thousand at most in one request, which says that more are left', async () => {
      await leave(1_050);
      const change = () => ada().archiveOrphans({ entityRef: attic });
      expect(await change()).toEqual({ threads: 1_000, left: true });
      expect(await change()).toEqual({ threads: 50, left: false });
    });

    it('are archived and taken back, each on its own and all at once', async () => {
      const [id, another] = await leave(2);
      expect((await ada().archive({ id })).thread.unlisted).toBe('archived');
      expect(await refusalOf(ada().castVote({ id }))).toEqual({
        status: 409,
        message: 'This thread is archived',
      });
      expect((await ada().unarchive({ id })).thread.unlisted).toBeUndefined();
      await ada().archiveOrphans({ entityRef: attic });
      expect((await ada().get({ id: another })).thread.unlisted).toBe(
        'archived',
      );
      expect((await ada().listOrphans({})).items).toEqual([
        { entityRef: attic, gone: true, threads: 0, archived: 2 },
      ]);

      // It is in the catalog again: what is archived can still be taken back.
      community.inCatalog(attic, true);
      expect((await ada().listOrphans({})).items).toEqual([
        { entityRef: attic, gone: false, threads: 0, archived: 2 },
      ]);
      const { items } = await ada().listOrphanThreads({ entityRef: attic });
      expect(items.map(({ unlisted }) => unlisted)).toEqual([
        'archived',
        'archived',
      ]);
      expect(await ada().unarchiveOrphans({ entityRef: attic })).toEqual({
        threads: 2,
        left: false,
      });
      expect((await ada().listOrphans({})).items).toEqual([]);
      expect(
        (await as(member).get({ id })).history.map(({ what }) => what),
      ).toEqual(['archived', 'unarchived', 'archived', 'unarchived']);
    });

    it('are not archived nor changed at once while their entity is there', async () => {
      const [{ id }] = await insertThreadRows(knex, [{}]);
      expect(await refusalOf(ada().archive({ id }))).toEqual({
        status: 409,
        message: 'Only a thread whose entity left the catalog is archived',
      });
      expect((await ada().get({ id })).thread.can.archive).toBe(false);
      for (const change of [
        () => ada().archiveOrphans({ entityRef: payments }),
        () => ada().transferOrphans({ entityRef: payments, to: ledger }),
        // Nor while it is hidden from whoever asks.
        () => ada().transferOrphans({ entityRef: secret, to: ledger }),
      ]) {
        expect((await refusalOf(change())).status).toBe(409);
      }
    });

    it('are found by as many statements for 1 entity and for 30', async () => {
      const count = () => statementsOf(knex, () => ada().listOrphans({}));
      await leave();
      const one = await count();
      await insertThreadRows(
        knex,
        Array.from({ length: 29 }, (_, n) => ({
          entity_ref: `component:default/gone-${n}`,
        })),
      );
      expect(await count()).toHaveLength(one.length);
      expect(one.length).toBeLessThanOrEqual(4);
    });

    it('are found by jumping over the threads of an entity', async () => {
      await insertThreadRows(
        knex,
        Array.from({ length: 6_000 }, (_, n) => ({
          entity_ref: `component:default/jump-${n % 6}`,
        })),
      );
      expect((await entitiesOfThreads(knex)).size).toBe(6);
      if (!isPostgres(knex)) return;
      await knex.raw('analyze threads');
      const [statement] = await statementsOf(knex, () =>
        entitiesOfThreads(knex),
      );
      const { rows } = await knex.raw(
        `explain (analyze, format json) ${statement.sql.replace(
          /\$\d+/g,
          "''",
        )}`,
      );
      const plan = JSON.stringify(rows);
      expect(plan).toMatch(/Index (Only )?Scan/);
      expect(plan).not.toMatch(/Seq Scan/);
    });
  },
);
