import type { Knex } from 'knex';
import { checkCounters } from '../../database/checkCounters';
import { databases } from '../../testing/databases';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../../testing/startCommunity';
import { subjectsOf } from '../../testing/subjects';
import { deleteThreadRows } from '../../testing/threadRows';
import { untilTold } from '../../testing/untilTold';
import { ledger, payments, people } from '../../testing/world';

jest.setTimeout(60_000);

const scope = `entity:${payments}`;
const { owner, catalyst, member, other, stranger, administrator } = people;

describe.each(databases.eachSupportedId())('moderation on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex });
    await subjectsOf(community).term(catalyst);
  });
  afterAll(() => community.stop());
  beforeEach(async () => {
    await untilTold(knex);
    await deleteThreadRows(knex);
    community.sent.length = 0;
    community.signalled.length = 0;
  });

  const as = (person: string) => community.as(person).threads;
  const subjects = () => subjectsOf(community);
  const queueOf = async (person: string, of = scope) =>
    (await as(person).queue({ scope: of })).items;

  /** What was sent to whom since the last look. */
  const told = async () => {
    await untilTold(knex);
    return community.sent.splice(0).map(({ recipients, payload }) => ({
      to: 'entityRef' in recipients ? recipients.entityRef : [],
      title: payload.title,
      link: payload.link,
    }));
  };

  describe('a report', () => {
    it('is shown to those who lead, with reasons, and names nobody', async () => {
      const id = await subjects().thread();
      await as(member).report({ id, why: 'spam', words: 'It sells watches' });
      await as(stranger).report({ id, why: 'off-topic' });
      const [item, ...rest] = await queueOf(owner);
      expect(rest).toEqual([]);
      expect(item).toMatchObject({
        thread: { id, title: 'Retry budgets in the client' },
        author: other,
        held: false,
        reports: 2,
        reasons: [
          { reason: 'off-topic', count: 1 },
          { reason: 'spam', count: 1 },
        ],
        words: ['It sells watches'],
      });
      const answer = JSON.stringify(await as(owner).queue({ scope }));
      expect(answer).not.toContain(member);
      expect(answer).not.toContain(stranger);
      expect(await queueOf(catalyst)).toHaveLength(1);
      expect(await queueOf(administrator)).toHaveLength(1);
    });

    it('counts once for each person and thing', async () => {
      const id = await subjects().thread();
      await as(member).report({ id, why: 'spam' });
      await as(member).report({ id, why: 'abusive' });
      const [item] = await queueOf(owner);
      expect(item.reports).toBe(1);
      expect(item.reasons).toEqual([{ reason: 'spam', count: 1 }]);
      expect(await checkCounters(knex)).toEqual([]);
    });

    it('is told to those who lead once, and to nobody else', async () => {
      const id = await subjects().thread();
      await told();
      await untilTold(knex);
      community.signalled.length = 0;
      await as(member).report({ id, why: 'spam' });
      await as(stranger).report({ id, why: 'spam' });
      expect(await told()).toEqual([
        {
          to: ['group:default/payments', catalyst],
          title: '“Retry budgets in the client” was reported',
          link: '/catalog/default/component/payments-api/community/moderation',
        },
      ]);
      expect(community.signalled).toEqual([]);
    });

    it('changes nothing that others see', async () => {
      const id = await subjects().thread();
      const before = await as(other).get({ id });
      await as(member).report({ id, why: 'spam' });
      expect(await as(other).get({ id })).toEqual(before);
    });

    it('is refused for what one wrote oneself, and for what is not there', async () => {
      const id = await subjects().thread();
      expect(await refusalOf(as(other).report({ id, why: 'spam' }))).toEqual({
        status: 403,
        message: 'You wrote this yourself',
      });
      await as(owner).hide({ id, reason: 'Spam' });
      expect(
        (await refusalOf(as(member).report({ id, why: 'spam' }))).status,
      ).toBe(404);
    });

    it('about somebody who leads is not theirs to see or decide', async () => {
      const { thread } = await as(owner).create({
        entityRef: payments,
        kind: 'idea',
        title: 'All by myself',
        body: 'I decide.',
      });
      await told();
      await as(member).report({ id: thread.id, why: 'abusive' });
      expect(await queueOf(owner)).toEqual([]);
      const home = (person: string) => community.as(person).home.get({ scope });
      expect((await home(owner)).viewer.queue).toBe(0);
      expect((await home(catalyst)).viewer.queue).toBe(1);
      const [item] = await queueOf(catalyst);
      expect(
        await refusalOf(as(owner).decide({ id: item.id, decision: 'keep' })),
      ).toEqual({
        status: 404,
        message: `There is no case '${item.id}'`,
      });
      expect(
        (await refusalOf(as(owner).hide({ id: thread.id, reason: 'No' })))
          .status,
      ).toBe(403);
      await as(catalyst).decide({
        id: item.id,
        decision: 'hide',
        reason: 'No',
      });
      expect(
        (await refusalOf(as(owner).restore({ id: thread.id }))).message,
      ).toBe('Somebody else decides on what you wrote yourself');
    });

    it('goes to the administrators where nobody else leads', async () => {
      const { thread } = await community.as(owner).threads.create({
        entityRef: ledger,
        kind: 'idea',
        title: 'All by myself',
        body: 'I decide.',
      });
      await told();
      await as(member).report({ id: thread.id, why: 'abusive' });
      expect((await told()).map(({ to }) => to)).toEqual([
        ['group:default/payments', administrator],
      ]);
    });
  });

  describe('the queue', () => {
    it('is empty for whoever leads nothing, and the first screen says no number', async () => {
      const id = await subjects().thread();
      await as(stranger).report({ id, why: 'spam' });
      expect(await queueOf(member)).toEqual([]);
      expect(await queueOf(other, 'platform')).toEqual([]);
      const home = await community.as(member).home.get({ scope });
      expect(home.viewer).not.toHaveProperty('queue');
    });

    it('is read page by page, the longest waiting first', async () => {
      const ids: string[] = [];
      for (let nth = 0; nth < 5; nth++) {
        const id = await subjects().thread();
        await as(member).report({ id, why: 'spam' });
        ids.push(id);
      }
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await as(owner).queue({ scope, limit: '2', cursor });
        seen.push(...page.items.map(item => item.thread.id));
        cursor = page.nextCursor;
      } while (cursor);
      expect(seen).toEqual(ids);
      expect(await queueOf(administrator, 'platform')).toHaveLength(5);
    });

    it('lets a thing go whichever way it is settled, and tells who reported it', async () => {
      const settle: Array<[string, (id: string, item: string) => unknown]> = [
        ['stays', (_, id) => as(owner).decide({ id, decision: 'keep' })],
        [
          'was hidden',
          (_, id) => as(owner).decide({ id, decision: 'hide', reason: 'Spam' }),
        ],
        ['was hidden', id => as(owner).hide({ id, reason: 'Spam' })],
        ['was deleted', id => as(owner).delete({ id })],
        ['was deleted', id => as(other).delete({ id })],
      ];
      for (const [outcome, act] of settle) {
        const id = await subjects().thread();
        await as(member).report({ id, why: 'spam' });
        const [item] = await queueOf(owner);
        await told();
        await act(id, item.id);
        expect(await queueOf(owner)).toEqual([]);
        expect(await told()).toContainEqual({
          to: [member],
          title: `Thank you: “Retry budgets in the client” ${outcome}`,
          link: expect.stringContaining('/community'),
        });
      }
    });

    it('is decided on once', async () => {
      const id = await subjects().thread();
      await as(member).report({ id, why: 'spam' });
      const [item] = await queueOf(owner);
      expect(
        (await refusalOf(as(owner).decide({ id: item.id, decision: 'hide' })))
          .message,
      ).toBe('reason: is required to hide');
      await as(owner).decide({ id: item.id, decision: 'keep' });
      expect(
        await refusalOf(as(catalyst).decide({ id: item.id, decision: 'keep' })),
      ).toEqual({
        status: 409,
        message: 'Somebody else has decided on this meanwhile',
      });
    });

    it('hides nothing that was merged, since giving it back would bring it to light', async () => {
      const id = await subjects().thread();
      await as(member).report({ id, why: 'spam' });
      await as(owner).merge({ id, into: await subjects().thread() });
      const [item] = await queueOf(owner);
      const hide = { id: item.id, decision: 'hide' as const, reason: 'Spam' };
      expect(await refusalOf(as(owner).decide(hide))).toEqual({
        status: 409,
        message: 'This cannot be hidden as things stand',
      });
      await as(owner).unmerge({ id });
      await as(owner).decide(hide);
      expect((await refusalOf(as(member).get({ id }))).status).toBe(404);
    });

    it('is over for a catalyst when their term is', async () => {
      const id = await subjects().thread();
      await as(member).report({ id, why: 'spam' });
      await subjects().term(other);
      expect(await queueOf(other)).toEqual([]);
      await subjects().endTerms();
      const home = await community.as(other).home.get({ scope });
      expect(home.viewer).not.toHaveProperty('queue');
    });
  });

  describe('a hidden thread', () => {
    it('is gone for everybody but its author and those who lead', async () => {
      const id = await subjects().thread();
      await as(owner).hide({ id, reason: 'It sells watches' });
      for (const sort of ['top', 'new', 'active', 'unanswered'] as const) {
        for (const person of [member, owner]) {
          expect((await as(person).list({ scope, sort })).items).toEqual([]);
        }
      }
      expect((await as(member).list({ scope, q: 'retry' })).items).toEqual([]);
      const home = await community.as(member).home.get({ scope });
      expect(home.pulse.threads).toBe(0);
      const acts = [
        () => as(member).get({ id }),
        () => as(member).castVote({ id }),
        () => as(member).reply({ id, body: 'Me too' }),
        () => as(member).listReplies({ id }),
        () => as(member).watch({ id }),
      ];
      for (const act of acts) {
        expect(await refusalOf(act())).toEqual({
          status: 404,
          message: `There is no thread '${id}'`,
        });
      }
      for (const person of [other, owner, catalyst, administrator]) {
        const { thread } = await as(person).get({ id });
        expect(thread).toMatchObject({
          unlisted: 'hidden',
          unlistedReason: 'It sells watches',
          can: { vote: false, reply: false, edit: false, respond: false },
        });
      }
      expect(await refusalOf(as(other).reply({ id, body: 'Why?' }))).toEqual({
        status: 409,
        message: 'This is hidden',
      });
    });

    it('comes back as it was', async () => {
      const { id, replyId } = await subjects().question(true);
      await as(stranger).castVote({ id });
      const before = await as(member).get({ id });
      const listed = await as(member).list({ scope });
      await as(owner).hide({ id, reason: 'Spam' });
      await as(catalyst).restore({ id });
      expect(await as(member).get({ id })).toEqual(before);
      expect(await as(member).list({ scope })).toEqual(listed);
      expect(before.replies.items[0].id).toBe(replyId);
      const { items } = await as(owner).moderationHistory({ id });
      expect(items).toMatchObject([
        { act: 'hidden', by: owner, role: 'owner', reason: 'Spam' },
        { act: 'restored', by: catalyst, role: 'catalyst' },
      ]);
    });

    it('is told to its author with the reason, and looks to all others like any change', async () => {
      const id = await subjects().thread();
      await told();
      community.signalled.length = 0;
      await as(owner).hide({ id, reason: 'It sells watches' });
      expect(await told()).toEqual([
        {
          to: [other],
          title: 'Your thread “Retry budgets in the client” was hidden',
          link: expect.stringContaining(id),
        },
      ]);
      expect(community.signalled.map(({ message }) => message.type)).toEqual([
        'thread.edited',
      ]);
    });
  });

  it('tells open pages nothing of what goes while it is hidden', async () => {
    const hidden = await subjects().thread();
    await as(owner).hide({ id: hidden, reason: 'Spam' });
    const id = await subjects().thread();
    const replyId = await subjects().reply(id);
    await as(owner).hideReply({ id: replyId, reason: 'Spam' });
    await untilTold(knex);
    community.signalled.length = 0;
    await as(owner).delete({ id: hidden });
    await as(owner).deleteReply({ id: replyId });
    await untilTold(knex);
    expect(community.signalled).toEqual([]);
    await as(owner).delete({ id });
    await untilTold(knex);
    expect(community.signalled.map(({ message }) => message.type)).toEqual([
      'thread.deleted',
    ]);
  });

  it('tells open pages of what can be read again', async () => {
    const id = await subjects().thread();
    await as(owner).hide({ id, reason: 'Spam' });
    await untilTold(knex);
    community.signalled.length = 0;
    await as(owner).restore({ id });
    await untilTold(knex);
    expect(community.signalled.map(({ message }) => message)).toMatchObject([
      { subject: id, type: 'thread.edited' },
    ]);
  });

  describe('what somebody keeps order over', () => {
    const own = (person: string) => as(person).moderating({});

    it('is told to owners, catalysts and administrators, and to nobody else', async () => {
      for (const person of [owner, catalyst, administrator]) {
        expect(await own(person)).toEqual({ leads: true, waiting: 0 });
      }
      expect(await own(member)).toEqual({ leads: false, waiting: 0 });
    });

    it('counts what waits for them, and not what they wrote themselves', async () => {
      const id = await subjects().thread();
      await as(member).report({ id, why: 'spam' });
      const { thread: mine } = await as(owner).create({
        entityRef: payments,
        kind: 'idea',
        title: 'One of my own',
        body: 'Please',
      });
      await as(member).report({ id: mine.id, why: 'other' });
      expect(await own(owner)).toEqual({ leads: true, waiting: 1 });
      expect(await own(catalyst)).toEqual({ leads: true, waiting: 2 });
      expect(await own(member)).toEqual({ leads: false, waiting: 0 });
    });
  });

  describe('the log', () => {
    const logOf = async (person: string, of = scope) =>
      (await as(person).moderationLog({ scope: of })).items;

    it('says what was done to what, the latest first, to those who lead', async () => {
      const { id, replyId } = await subjects().question(true);
      await as(owner).hideReply({ id: replyId, reason: 'Rude' });
      await as(catalyst).restoreReply({ id: replyId });
      for (const person of [owner, catalyst, administrator]) {
        for (const where of [scope, 'platform']) {
          expect(await logOf(person, where)).toEqual([
            expect.objectContaining({ act: 'restored', by: catalyst, replyId }),
            {
              id: expect.any(String),
              act: 'hidden',
              by: owner,
              role: 'owner',
              at: expect.any(String),
              reason: 'Rude',
              replyId,
              thread: {
                id,
                title: expect.any(String),
                kind: 'question',
              },
              entityRef: payments,
            },
          ]);
        }
      }
      expect(await logOf(member)).toEqual([]);
      expect(await logOf(stranger, 'platform')).toEqual([]);
    });

    it('does not tell whoever wrote something that it was reported and kept', async () => {
      const { thread } = await as(owner).create({
        entityRef: payments,
        kind: 'idea',
        title: 'One of my own',
        body: 'Please',
      });
      await as(member).report({ id: thread.id, why: 'spam' });
      const [item] = await queueOf(catalyst);
      await as(catalyst).decide({ id: item.id, decision: 'keep' });
      const acts = async (person: string) => [
        (await logOf(person)).map(({ act }) => act),
        (await as(person).moderationHistory({ id: thread.id })).items.map(
          ({ act }) => act,
        ),
      ];
      expect(await acts(catalyst)).toEqual([['kept'], ['kept']]);
      expect(await acts(owner)).toEqual([[], []]);
    });

    it('is read page by page', async () => {
      const id = await subjects().thread();
      for (const reason of ['First', 'Second', 'Third']) {
        await as(owner).hide({ id, reason });
        await as(owner).restore({ id });
      }
      const { items: all } = await as(owner).moderationLog({ scope });
      expect(all).toHaveLength(6);
      const read: typeof all = [];
      let cursor: string | undefined;
      do {
        const page = await as(owner).moderationLog({
          scope,
          limit: '4',
          cursor,
        });
        read.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor);
      expect(read).toEqual(all);
    });

    it('goes with a thread to those who lead where it is transferred, and forgets what was deleted', async () => {
      const id = await subjects().thread();
      await as(owner).hide({ id, reason: 'Rude' });
      await as(owner).restore({ id });
      await as(owner).transfer({ id, entityRef: ledger });
      const ofLedger = `entity:${ledger}`;
      expect(await logOf(owner)).toEqual([]);
      expect(await logOf(administrator, ofLedger)).toHaveLength(2);
      await as(administrator).delete({ id });
      expect(await logOf(administrator, ofLedger)).toEqual([]);
    });
  });

  describe('a hidden reply', () => {
    it('is a gap to others, and there for its author and those who lead', async () => {
      const threadId = await subjects().thread();
      const id = await subjects().reply(threadId);
      await as(owner).hideReply({ id, reason: 'Rude' });
      const seenBy = async (person: string) =>
        (await as(person).listReplies({ id: threadId })).items[0];
      expect(await seenBy(member)).toMatchObject({
        id,
        body: '',
        unlisted: 'hidden',
        can: { reply: false, accept: false, report: false },
      });
      expect(await seenBy(member)).not.toHaveProperty('unlistedReason');
      for (const person of [other, owner]) {
        expect(await seenBy(person)).toMatchObject({
          body: 'Do it once.',
          unlistedReason: 'Rude',
        });
      }
      expect((await as(owner).list({ scope, q: 'once' })).items).toEqual([]);
      for (const act of [
        () => as(member).reportReply({ id, why: 'spam' }),
        () => as(member).editReply({ id, body: 'Mine' }),
        () => as(member).deleteReply({ id }),
      ]) {
        expect((await refusalOf(act())).status).toBe(404);
      }
    });

    it('is not counted, and the question it answered waits again, until it is back', async () => {
      const { id, replyId } = await subjects().question(true);
      const before = await as(stranger).get({ id });
      expect(before.thread).toMatchObject({
        status: 'answered',
        replyCount: 1,
      });
      await as(owner).hideReply({ id: replyId, reason: 'Wrong and rude' });
      const { thread } = await as(stranger).get({ id });
      expect(thread).toMatchObject({ status: 'open', replyCount: 0 });
      expect(thread.answer).toBeUndefined();
      expect(
        (await as(stranger).list({ scope, sort: 'unanswered' })).items,
      ).toHaveLength(1);
      expect(await checkCounters(knex)).toEqual([]);

      await as(catalyst).restoreReply({ id: replyId });
      const after = await as(stranger).get({ id });
      expect(after.thread).toMatchObject({
        status: 'answered',
        replyCount: 1,
        answer: before.thread.answer,
      });
      expect(after.replies).toEqual(before.replies);
      expect(
        (await as(stranger).list({ scope, sort: 'unanswered' })).items,
      ).toEqual([]);
      expect(await checkCounters(knex)).toEqual([]);
      expect((await as(member).list({ scope, q: 'once' })).items).toHaveLength(
        1,
      );
    });

    it('does not take the place of an answer that came meanwhile', async () => {
      const { id, replyId } = await subjects().question(true);
      await as(owner).hideReply({ id: replyId, reason: 'Rude' });
      const { reply } = await as(stranger).reply({ id, body: 'With care.' });
      await as(other).accept({ id, replyId: reply.id });
      await as(owner).restoreReply({ id: replyId });
      const { thread } = await as(member).get({ id });
      expect(thread.answer).toMatchObject({ by: stranger });
      expect(thread.replyCount).toBe(2);
    });

    it('is not counted twice when it is deleted', async () => {
      const threadId = await subjects().thread();
      const id = await subjects().reply(threadId);
      await as(owner).hideReply({ id, reason: 'Rude' });
      await as(other).deleteReply({ id });
      expect(await checkCounters(knex)).toEqual([]);
      const { thread } = await as(member).get({ id: threadId });
      expect(thread.replyCount).toBe(0);
    });
  });
});
