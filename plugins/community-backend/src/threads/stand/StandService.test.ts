import type { Knex } from 'knex';
import { checkCounters } from '../../database/checkCounters';
import { letClockRun, setClock } from '../../testing/clock';
import { databases } from '../../testing/databases';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../../testing/startCommunity';
import { subjectsOf } from '../../testing/subjects';
import { payments, people } from '../../testing/world';

jest.setTimeout(60_000);

const { owner, member, other: author } = people;

describe.each(databases.eachSupportedId())('a stand on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex });
  });
  afterEach(letClockRun);
  afterAll(() => community.stop());

  const as = (person: string) => community.as(person).threads;
  const anIdea = () => subjectsOf(community).thread();
  const historyOf = async (id: string) =>
    (await as(member).get({ id })).history.slice(1);

  async function planned(target?: string): Promise<string> {
    const id = await anIdea();
    await as(owner).move({ id, status: 'planned', target });
    return id;
  }

  describe('an official response that is revised', () => {
    it('keeps what it said, who said it in which role, and when', async () => {
      const id = await anIdea();
      setClock('2039-01-10T10:00:00Z');
      await as(owner).respond({ id, body: 'Maybe.', status: 'under-review' });
      setClock('2039-01-11T10:00:00Z');
      const first = await as(member).get({ id });
      expect(first.response).toMatchObject({ body: 'Maybe.', earlier: 0 });
      await as(people.administrator).respond({
        id,
        body: 'Yes, says @mia.',
        status: 'planned',
        replaces: first.response?.createdAt,
      });
      setClock('2039-01-12T10:00:00Z');
      await as(people.administrator).respond({ id, body: 'Yes, soon.' });

      const { response } = await as(member).get({ id });
      expect(response).toMatchObject({ body: 'Yes, soon.', earlier: 2 });
      const page = await as(member).listRevisions({ id });
      expect(page).toEqual({
        items: [
          {
            body: 'Yes, says @mia.',
            author: people.administrator,
            role: 'member',
            at: '2039-01-11T10:00:00.000Z',
            movedTo: 'planned',
          },
          {
            body: 'Maybe.',
            author: owner,
            role: 'owner',
            at: '2039-01-10T10:00:00.000Z',
            movedTo: 'under-review',
          },
        ],
        people: expect.objectContaining({
          [owner]: { name: 'Owen Ames' },
          [member]: { name: 'Mia Cruz' },
        }),
      });
    });

    it('gives its earlier versions a page at a time', async () => {
      const id = await anIdea();
      for (const body of ['One', 'Two', 'Three', 'Four']) {
        await as(owner).respond({ id, body });
      }
      const first = await as(member).listRevisions({ id, limit: '2' });
      expect(first.items.map(item => item.body)).toEqual(['Three', 'Two']);
      const { nextCursor } = first;
      const rest = await as(member).listRevisions({ id, cursor: nextCursor });
      expect(rest.items.map(item => item.body)).toEqual(['One']);
      expect(rest.nextCursor).toBeUndefined();
    });

    it('was the first word of somebody else, whoever revises it and whatever is deleted', async () => {
      const { thread } = await as(owner).create({
        entityRef: payments,
        kind: 'question',
        title: 'Which retry budget',
        body: 'In per cent.',
      });
      const { id } = thread;
      const waits = async () => {
        const scope = `entity:${payments}`;
        const { items } = await as(owner).list({ scope, sort: 'unanswered' });
        return items.some(item => item.id === id);
      };
      const { response } = await as(people.administrator).respond({
        id,
        body: 'Ten.',
      });
      const replaces = response?.createdAt;
      await as(owner).respond({ id, body: 'Ten it is.', replaces });
      const { reply } = await as(member).reply({ id, body: 'Thank you.' });
      expect(await waits()).toBe(false);
      await as(member).deleteReply({ id: reply.id });
      expect(await waits()).toBe(false);
    });

    it('has no earlier version of what was refused', async () => {
      const id = await anIdea();
      await as(owner).respond({ id, body: 'Maybe.' });
      const refused = as(owner).respond({ id, body: 'No.', status: 'closed' });
      expect((await refusalOf(refused)).status).toBe(409);
      expect((await as(member).listRevisions({ id })).items).toEqual([]);
    });
  });

  describe('declining', () => {
    it('by a response takes what it says as the reason, and says so', async () => {
      const id = await anIdea();
      await as(owner).respond({
        id,
        body: 'We **will not**: one queue is enough.',
        status: 'declined',
      });
      expect(await historyOf(id)).toMatchObject([
        {
          what: 'moved',
          from: 'open',
          to: 'declined',
          by: owner,
          reason: 'We will not: one queue is enough.',
          withResponse: true,
        },
      ]);
    });

    it('by a response of nothing but code takes the code', async () => {
      const id = await anIdea();
      const body = '```\n410 Gone\n```';
      await as(owner).respond({ id, body, status: 'declined' });
      expect((await historyOf(id))[0].reason).toBe(body);
    });

    it('needs a reason of its own where nothing is said', async () => {
      const id = await anIdea();
      expect(
        await refusalOf(as(owner).move({ id, status: 'declined' })),
      ).toEqual({
        status: 400,
        message: "reason: is required to move to 'declined'",
      });
    });
  });

  describe('a target', () => {
    it('comes with the move, and is in the history and the lists', async () => {
      const id = await anIdea();
      const { thread } = await as(owner).move({
        id,
        status: 'planned',
        target: '2039-Q1',
      });
      expect(thread).toMatchObject({
        target: '2039-Q1',
        can: { setTarget: true },
      });
      expect(await historyOf(id)).toMatchObject([
        { what: 'moved', to: 'planned', target: '2039-Q1' },
      ]);
    });

    it('comes later and changes, by those who steer, with history', async () => {
      const id = await planned();
      await as(owner).setTarget({ id, target: '2039-Q1' });
      await as(owner).setTarget({ id, target: '2039-Q1' });
      await as(owner).respond({ id, body: 'Sooner!', target: '2039-02-14' });
      const { thread } = await as(owner).clearTarget({ id });
      expect(thread.target).toBeUndefined();
      expect((await historyOf(id)).slice(1)).toEqual([
        expect.objectContaining({ what: 'target', target: '2039-Q1' }),
        expect.objectContaining({
          what: 'target',
          target: '2039-02-14',
          withResponse: true,
        }),
        expect.not.objectContaining({ target: expect.anything() }),
      ]);
      expect(await refusalOf(as(author).clearTarget({ id }))).toEqual({
        status: 403,
        message: 'Only owners and catalysts may do this',
      });
    });

    it('stays while it is built and once it is shipped, and goes with the plan', async () => {
      const id = await planned('2039-Q1');
      const move = async (status: 'in-progress' | 'shipped' | 'open') =>
        (await as(owner).move({ id, status })).thread.target;
      expect(await move('in-progress')).toBe('2039-Q1');
      expect(await move('shipped')).toBe('2039-Q1');
      expect(await move('open')).toBeUndefined();
    });

    it('goes with nothing that is not planned', async () => {
      const id = await anIdea();
      const words = 'target: goes only with planned and in-progress';
      const target = '2039-Q1';
      expect(
        await refusalOf(as(owner).move({ id, status: 'shipped', target })),
      ).toEqual({ status: 400, message: words });
      expect(
        await refusalOf(as(owner).respond({ id, body: 'Soon', target })),
      ).toEqual({ status: 400, message: words });
      expect(await refusalOf(as(owner).setTarget({ id, target }))).toEqual({
        status: 409,
        message: 'Only what is planned or in progress has a target',
      });
      const { thread } = await as(member).get({ id });
      expect(thread).toMatchObject({ status: 'open', hasResponse: false });
    });

    it('does not lie in the past, the quarter that runs does not', async () => {
      const id = await planned();
      setClock('2039-03-31T12:00:00Z');
      for (const target of ['2039-03-30', '2038-Q4']) {
        expect(await refusalOf(as(owner).setTarget({ id, target }))).toEqual({
          status: 400,
          message: 'target: must not lie in the past',
        });
      }
      for (const target of ['2039-03-31', '2039-Q1']) {
        const answer = await as(owner).setTarget({ id, target });
        expect(answer.thread.target).toBe(target);
      }
    });
  });

  describe('what was shipped', () => {
    async function shipped(): Promise<string> {
      const id = await anIdea();
      await as(owner).move({ id, status: 'shipped' });
      return id;
    }

    it('is confirmed by whoever asked for it, once and for all to see', async () => {
      const id = await shipped();
      const asked = (await as(author).get({ id })).thread;
      expect(asked).toMatchObject({
        shippedAt: expect.any(String),
        can: { confirm: true },
      });
      setClock('2039-01-10T10:00:00Z');
      await as(author).confirm({ id });
      setClock('2039-01-11T10:00:00Z');
      const { thread } = await as(author).confirm({ id });
      expect(thread).toMatchObject({
        confirmedAt: '2039-01-10T10:00:00.000Z',
        can: { confirm: false },
      });
      expect((await historyOf(id)).map(({ what, by }) => [what, by])).toEqual([
        ['moved', owner],
        ['confirmed', author],
      ]);
      const late = as(author).reopen({ id, reason: 'After all' });
      expect((await refusalOf(late)).status).toBe(409);
    });

    it('is open again, for a reason, where it does not do it', async () => {
      const id = await shipped();
      const { thread, history } = await as(author).reopen({
        id,
        reason: 'Not in the batch jobs.',
      });
      expect(thread).toMatchObject({ status: 'open', can: { confirm: false } });
      expect(thread.shippedAt).toBeUndefined();
      expect(history.at(-1)).toMatchObject({
        what: 'moved',
        from: 'shipped',
        to: 'open',
        by: author,
        role: 'member',
        reason: 'Not in the batch jobs.',
      });
      // Shipped again, it is asked again.
      await as(owner).move({ id, status: 'shipped' });
      expect((await as(author).get({ id })).thread.can.confirm).toBe(true);
    });

    it('is asked about again after it was confirmed and opened again', async () => {
      const id = await shipped();
      await as(author).confirm({ id });
      await as(owner).move({ id, status: 'open' });
      await as(owner).move({ id, status: 'shipped' });
      const { thread } = await as(author).get({ id });
      expect(thread.confirmedAt).toBeUndefined();
      expect(thread.can.confirm).toBe(true);
    });

    it('asks nobody who shipped it themselves', async () => {
      const { thread } = await as(owner).create({
        entityRef: 'component:default/payments-api',
        kind: 'idea',
        title: 'Retry budgets in the client',
        body: 'Ten per cent.',
      });
      const { id } = thread;
      const answer = await as(owner).move({ id, status: 'shipped' });
      expect(answer.thread.can.confirm).toBe(false);
      expect((await refusalOf(as(owner).confirm({ id }))).status).toBe(409);
    });

    it('is nobody else’s to confirm or to open', async () => {
      const id = await shipped();
      for (const person of [owner, member, people.administrator]) {
        for (const act of [
          () => as(person).confirm({ id }),
          () => as(person).reopen({ id, reason: 'No' }),
        ]) {
          expect(await refusalOf(act())).toEqual({
            status: 403,
            message:
              'Only its author may say whether it does what they asked for',
          });
        }
      }
    });
  });

  it('leaves every counter right after all of this', async () => {
    expect(await checkCounters(knex)).toEqual([]);
  });
});
