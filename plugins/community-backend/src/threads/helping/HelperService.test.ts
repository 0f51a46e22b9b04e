import type { Knex } from 'knex';
import { databases } from '../../testing/databases';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../../testing/startCommunity';
import { subjectsOf } from '../../testing/subjects';
import { statementsOf } from '../../testing/statementsOf';
import { untilTold } from '../../testing/untilTold';
import { payments, people, search, secret } from '../../testing/world';

jest.setTimeout(60_000);

const owners = 'group:default/payments';
const scope = `entity:${payments}`;
const { owner, catalyst, member, other, stranger, administrator } = people;

describe.each(databases.eachSupportedId())('helping on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex });
  });
  beforeEach(async () => {
    await untilTold(knex);
    for (const table of ['threads', 'helpers', 'call_mutes', 'watches']) {
      await knex(table).delete();
    }
  });
  afterAll(() => community.stop());

  const as = (person: string) => community.as(person).threads;

  async function ask(
    by: string,
    title = 'How do I rotate the signing key?',
    labelIds?: string[],
  ) {
    const made = await as(by).create({
      entityRef: payments,
      kind: 'question',
      title,
      body: 'The build signs with it.',
      labelIds,
    });
    return made.thread.id;
  }

  /** Lets somebody have given the accepted answer to a question. */
  async function answeredBefore(by: string, title: string): Promise<string> {
    const id = await ask(administrator, title);
    const { reply } = await as(by).reply({ id, body: 'Like this.' });
    await as(administrator).accept({ id, replyId: reply.id });
    return id;
  }

  describe('an offer', () => {
    it('is shown with its topics, the first to offer first', async () => {
      await as(member).offerHelp({ entityRef: payments });
      await as(other).offerHelp({
        entityRef: payments,
        topics: ['Signing', 'signing', 'CI'],
      });
      const {
        items,
        can,
        people: names,
      } = await as(stranger).listHelpers({
        scope,
      });
      expect(items.map(({ person, topics }) => [person, topics])).toEqual([
        [member, []],
        [other, ['signing', 'CI']],
      ]);
      expect(can.offer).toBe(true);
      expect(names[other].name).toBe('Max Dorn');
    });

    it('is changed by the next one, and taken back', async () => {
      const first = await as(member).offerHelp({ entityRef: payments });
      const second = await as(member).offerHelp({
        entityRef: payments,
        topics: ['CI'],
      });
      expect(second.helper).toEqual({ ...first.helper, topics: ['CI'] });
      await as(member).withdrawHelp({ entityRef: payments });
      await as(member).withdrawHelp({ entityRef: payments });
      expect((await as(member).listHelpers({ scope })).items).toEqual([]);
    });

    it('is not made on what is hidden', async () => {
      const refusal = await refusalOf(
        as(member).offerHelp({ entityRef: secret }),
      );
      expect(refusal.status).toBe(404);
    });

    it('names the topic that is wrong', async () => {
      const refusal = await refusalOf(
        as(member).offerHelp({ entityRef: payments, topics: ['ok', 'x'] }),
      );
      expect(refusal).toEqual({
        status: 400,
        message: expect.stringMatching(/^topics\b.*at least 2/),
      });
    });
  });

  describe('who may know', () => {
    it('is whoever offered help or answered such a question, with the reason', async () => {
      await as(stranger).offerHelp({ entityRef: payments });
      const before = await answeredBefore(
        other,
        'Which signing key do I rotate?',
      );
      const id = await ask(member);
      const view = await as(member).whoMayKnow({ id });
      expect(view).toMatchObject({
        helpers: [
          {
            person: other,
            because: {
              kind: 'answered',
              thread: { id: before, title: 'Which signing key do I rotate?' },
            },
          },
          { person: stranger, because: { kind: 'offered', topics: [] } },
        ],
        called: [],
        callsLeft: 3,
      });
      expect(view.people[other].name).toBe('Max Dorn');
    });

    it('is whoever wrote of it in a practice that is not outdated', async () => {
      const { thread } = await as(other).create({
        entityRef: payments,
        kind: 'practice',
        title: 'Rotate every signing key in spring',
        body: 'We do.',
      });
      const id = await ask(member);
      expect((await as(member).whoMayKnow({ id })).helpers).toEqual([
        {
          person: other,
          because: {
            kind: 'practice',
            thread: { id: thread.id, title: thread.title },
          },
        },
      ]);
      await as(owner).move({
        id: thread.id,
        status: 'outdated',
        reason: 'It rotates itself now',
      });
      expect((await as(member).whoMayKnow({ id })).helpers).toEqual([]);
    });

    it('is never the asker, nor whoever does not want to be asked', async () => {
      await as(member).offerHelp({ entityRef: payments });
      await as(other).offerHelp({ entityRef: payments });
      const id = await ask(member);
      await as(other).muteCalls({});
      expect((await as(member).whoMayKnow({ id })).helpers).toEqual([]);
      expect((await as(other).listHelpers({ scope })).muted).toBe(true);
      await as(other).unmuteCalls({});
      expect((await as(member).whoMayKnow({ id })).helpers).toHaveLength(1);
    });

    it('is whoever offered help with a label of the question, whatever its words', async () => {
      const { label } = await as(owner).createLabel({
        entityRef: payments,
        name: 'Key custody',
        color: 'blue',
      });
      await as(stranger).offerHelp({
        entityRef: payments,
        topics: ['Tracing'],
      });
      await as(other).offerHelp({
        entityRef: payments,
        topics: ['key custody', 'CI'],
      });
      const id = await ask(member);
      expect((await as(member).whoMayKnow({ id })).helpers).toEqual([]);
      await as(owner).labelThread({ id, add: [label.id] });
      expect((await as(member).whoMayKnow({ id })).helpers).toEqual([
        {
          person: other,
          because: { kind: 'offered', topics: ['key custody'] },
        },
      ]);
      await knex('labels').delete();
    });

    it('is nobody from other entities', async () => {
      await as(other).offerHelp({ entityRef: search });
      const id = await ask(member);
      expect((await as(member).whoMayKnow({ id })).helpers).toEqual([]);
    });

    it('is told to the asker and those who lead, of open questions', async () => {
      const id = await ask(member);
      expect((await refusalOf(as(other).whoMayKnow({ id }))).status).toBe(403);
      expect((await as(owner).whoMayKnow({ id })).callsLeft).toBe(3);
      await as(owner).move({ id, status: 'closed' });
      expect(await refusalOf(as(member).whoMayKnow({ id }))).toEqual({
        status: 409,
        message: 'Help is asked for open questions only',
      });
    });

    it('takes the same few statements whatever is known', async () => {
      for (const person of [other, stranger, catalyst]) {
        await as(person).offerHelp({ entityRef: payments });
        await answeredBefore(person, 'Rotate the signing key again');
      }
      const id = await ask(member);
      await untilTold(knex);
      const statements = await statementsOf(knex, () =>
        as(member).whoMayKnow({ id }),
      );
      // Terms of who asks, the thread, offers, threads, calls and mutes.
      expect(statements.length).toBeLessThanOrEqual(6);
    });
  });

  describe('calling on somebody', () => {
    async function fourHelpers() {
      for (const person of [other, stranger, catalyst, administrator]) {
        await as(person).offerHelp({ entityRef: payments });
      }
      return ask(member);
    }

    it('tells them, and only them', async () => {
      const id = await fourHelpers();
      await untilTold(knex);
      community.sent.length = 0;
      const view = await as(member).callOn({ id, person: other });
      await untilTold(knex);
      expect(view.called).toMatchObject([{ person: other, by: member }]);
      expect(view.callsLeft).toBe(2);
      expect(view.helpers.map(({ person }) => person)).not.toContain(other);
      expect(
        community.sent.map(({ recipients, payload }) => [
          recipients.type === 'entity' && recipients.entityRef,
          payload.title,
          payload.topic,
        ]),
      ).toEqual([
        [
          [other],
          'Mia Cruz asks for your help: “How do I rotate the signing key?”',
          'community-help',
        ],
      ]);
    });

    it('counts once however often it is sent, and three times at most', async () => {
      const id = await fourHelpers();
      const helpers = [other, stranger, catalyst, administrator];
      for (const person of [other, ...helpers.slice(0, 3)]) {
        await as(member).callOn({ id, person });
      }
      expect((await as(member).whoMayKnow({ id })).callsLeft).toBe(0);
      expect(
        await refusalOf(as(member).callOn({ id, person: administrator })),
      ).toEqual({
        status: 409,
        message: 'person: 3 people were called on already',
      });
    });

    it('lets no fourth through, whoever asks at once', async () => {
      const id = await fourHelpers();
      const results = await Promise.allSettled(
        [other, stranger, catalyst, administrator].flatMap(person => [
          as(member).callOn({ id, person }),
          as(owner).callOn({ id, person }),
        ]),
      );
      expect(results.some(({ status }) => status === 'rejected')).toBe(true);
      expect(await knex('thread_calls').where({ thread_id: id })).toHaveLength(
        3,
      );
    });

    it('is refused for somebody who has not shown that they may know', async () => {
      const id = await ask(member);
      expect(await refusalOf(as(member).callOn({ id, person: other }))).toEqual(
        {
          status: 400,
          message: 'person: is none of those who may know',
        },
      );
    });
  });

  describe('a new question', () => {
    async function toldOf(title?: string, labelIds?: string[]) {
      await untilTold(knex);
      community.sent.length = 0;
      await ask(member, title, labelIds);
      await untilTold(knex);
      return community.sent.flatMap(({ recipients }) =>
        recipients.type === 'entity' ? recipients.entityRef : [],
      );
    }

    it('is told to the owners where nobody else would hear of it', async () => {
      expect(await toldOf()).toEqual([owners]);
    });

    it('is told to those who offered help with such things, members first', async () => {
      await as(other).offerHelp({ entityRef: payments, topics: ['signing'] });
      await as(stranger).offerHelp({
        entityRef: payments,
        topics: ['tracing'],
      });
      expect(await toldOf()).toEqual([other]);
      expect(await toldOf('Where is tracing described?')).toEqual([stranger]);
    });

    it('is told to those who offered help with a label that it carries', async () => {
      const { label } = await as(owner).createLabel({
        entityRef: payments,
        name: 'Key custody',
        color: 'blue',
      });
      await as(other).offerHelp({
        entityRef: payments,
        topics: ['Key custody'],
      });
      await as(stranger).offerHelp({
        entityRef: payments,
        topics: ['Tracing'],
      });
      expect(await toldOf('How is it done?', [label.id])).toEqual([other]);
      await knex('labels').delete();
    });

    it('is not told to a helper who does not want to be asked', async () => {
      await as(other).offerHelp({ entityRef: payments });
      await as(other).muteCalls({});
      expect(await toldOf()).toEqual([owners]);
    });

    it('is told to the catalysts, not yet to the owners', async () => {
      await subjectsOf(community).term(catalyst);
      expect(await toldOf()).toEqual([catalyst]);
      await knex('catalyst_terms').delete();
    });
  });
});
