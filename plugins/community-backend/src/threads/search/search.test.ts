import type { Knex } from 'knex';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  threadReadPermission,
  type TextPart,
  type ThreadMatch,
} from '@platform-community/backstage-plugin-community-common';
import {
  communityThreadConditions as conditions,
  createCommunityThreadConditionalDecision,
} from '../../permissions/rules';
import { databases } from '../../testing/databases';
import {
  startCommunity,
  type TestCommunity,
} from '../../testing/startCommunity';
import { statementsOf } from '../../testing/statementsOf';
import { deleteThreadRows } from '../../testing/threadRows';
import { ledger, payments, people, search, secret } from '../../testing/world';
import { updateThread } from '../store/updateThread';

jest.setTimeout(60_000);

const scope = `entity:${payments}`;
const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };

/** Parts as a reader sees them: hits in brackets. */
function shown(parts: TextPart[] | undefined): string | undefined {
  return parts?.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
}

function shownMatch(match: ThreadMatch | undefined) {
  return (
    match && {
      title: shown(match.title),
      excerpt: shown(match.excerpt),
      by: match.reply?.author,
    }
  );
}

describe.each(databases.eachSupportedId())('on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;
  /** What the policy says of reading threads. */
  let reading: PolicyDecision = allow;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({
      knex,
      policy: permission =>
        permission === threadReadPermission.name ? reading : allow,
    });
  });
  afterEach(async () => {
    reading = allow;
    await deleteThreadRows(knex);
  });
  afterAll(() => community.stop());

  const author = () => community.as(people.other);
  const reader = () => community.as(people.member);

  async function start(
    title: string,
    body = 'Nothing else',
    entityRef = payments,
  ): Promise<string> {
    const api = entityRef === secret ? community.as(people.owner) : author();
    const { thread } = await api.threads.create({
      entityRef,
      kind: 'idea',
      title,
      body,
    });
    return thread.id;
  }
  const say = async (id: string, body: string, parentId?: string) =>
    (await author().threads.reply({ id, body, parentId })).reply.id;
  const found = async (q: string) => {
    const { items } = await reader().threads.list({ scope, q });
    return items.map(item => item.id);
  };

  describe('search', () => {
    it('finds a thread by a reply, and says whose it is and where', async () => {
      const id = await start('Timeouts');
      await say(id, 'We cap the **retries** at three.');
      const second = await say(id, 'Retries again');
      const page = await reader().threads.list({ scope, q: 'retries' });
      expect(page.items.map(item => item.id)).toEqual([id]);
      const [{ match }] = page.items;
      expect(shownMatch(match)).toEqual({
        title: 'Timeouts',
        excerpt: 'We cap the [retries] at three.',
        by: people.other,
      });
      expect(match?.reply?.id).not.toBe(second);
      expect(page.people[people.other]).toEqual({ name: 'Max Dorn' });
    });

    it('shows what a thread says itself before what replies say', async () => {
      const id = await start('Retry budgets', 'One *budget* for each client');
      await say(id, 'retry budget');
      const { items } = await reader().threads.list({ scope, q: 'budget' });
      expect(items.map(item => shownMatch(item.match))).toEqual([
        {
          title: 'Retry [budgets]',
          excerpt: 'One [budget] for each client',
          by: undefined,
        },
      ]);
    });

    it('wants all the words in one text', async () => {
      const id = await start('Retries', 'of the client');
      await say(id, 'A budget, then');
      await say(id, 'and a limit');
      expect(await found('retries client')).toEqual([id]);
      expect(await found('limit and')).toEqual([id]);
      expect(await found('retries budget')).toEqual([]);
      expect(await found('budget limit')).toEqual([]);
    });

    it('takes two statements, whatever it finds', async () => {
      for (let n = 0; n < 4; n++) await say(await start('Retries'), 'A budget');
      // How common words are is asked once in a while.
      await found('retries');
      for (const q of ['retries', 'budget', 'retries of']) {
        const statements = await statementsOf(knex, () => found(q));
        // Beside who asks: what is found, and where it has the words.
        const own = statements.filter(({ sql }) => !/catalyst_terms/.test(sql));
        expect(own.length).toBeLessThanOrEqual(2);
      }
    });

    it('is no part of a list that searches for nothing', async () => {
      await start('Retries');
      const { items } = await reader().threads.list({ scope });
      expect(items[0]).not.toHaveProperty('match');
    });

    it('follows a reply that is edited and deleted', async () => {
      const id = await start('Timeouts');
      const replyId = await say(id, 'A narwhal');
      await author().threads.editReply({ id: replyId, body: 'A walrus' });
      expect(await found('narwhal')).toEqual([]);
      expect(await found('walrus')).toEqual([id]);
      await author().threads.deleteReply({ id: replyId });
      expect(await found('walrus')).toEqual([]);
    });

    it('does not find a reply that is hidden, though it is edited', async () => {
      const id = await start('Timeouts');
      const replyId = await say(id, 'A narwhal');
      await community
        .as(people.owner)
        .threads.hideReply({ id: replyId, reason: 'Off the topic' });
      expect(await found('narwhal')).toEqual([]);
      await author()
        .threads.editReply({ id: replyId, body: 'A walrus' })
        .catch(() => undefined);
      expect(await found('walrus')).toEqual([]);
      await community.as(people.owner).threads.restoreReply({ id: replyId });
      expect(await found('a')).toEqual([id]);
    });

    it('follows a thread that is edited and deleted', async () => {
      const id = await start('A narwhal', 'in the sea');
      await say(id, 'A seal');
      await author().threads.edit({ id, title: 'A walrus' });
      expect(await found('narwhal')).toEqual([]);
      expect(await found('walrus sea')).toEqual([id]);
      await author().threads.delete({ id });
      expect(await found('walrus')).toEqual([]);
      expect(await knex('search_texts').where({ thread_id: id })).toEqual([]);
    });

    it('finds nothing on what is hidden, nor in another scope', async () => {
      const id = await start('A narwhal');
      await start('A narwhal', 'x', ledger);
      await start('A narwhal', 'x', secret);
      expect(await found('narwhal')).toEqual([id]);
      const all = await reader().threads.list({
        scope: 'platform',
        q: 'narwhal',
      });
      expect(all.items.map(item => item.entityRef).sort()).toEqual([
        ledger,
        payments,
      ]);
    });

    it('follows a thread to another entity', async () => {
      const id = await start('A narwhal');
      await say(id, 'A seal');
      await knex.transaction(tx =>
        updateThread(tx, id, { entity_ref: search }),
      );
      expect(await found('narwhal')).toEqual([]);
      for (const q of ['narwhal', 'seal']) {
        const { items } = await reader().threads.list({
          scope: `entity:${search}`,
          q,
        });
        expect(items.map(item => item.id)).toEqual([id]);
      }
    });
  });

  describe('similar threads', () => {
    const similar = async (title: string, of = scope) => {
      const { items } = await reader().threads.similar({ scope: of, title });
      return items.map(item => item.title);
    };

    it('are those with some of the words, the likeliest first', async () => {
      await start('Circuit breaker defaults', 'for retries of any client');
      await start('Retry budgets in the client library');
      await start('A dashboard for everybody');
      expect(await similar('Limit retries from the client')).toEqual([
        'Retry budgets in the client library',
      ]);
      expect(await similar('Retries of clients')).toEqual([
        'Retry budgets in the client library',
        'Circuit breaker defaults',
      ]);
    });

    it('come as a list shows them, votes and names included', async () => {
      const id = await start('CI is slow');
      await reader().threads.castVote({ id });
      const answer = await reader().threads.similar({
        scope,
        title: 'Slow CI',
      });
      expect(answer.items).toEqual([
        expect.objectContaining({
          id,
          score: 1,
          voted: true,
          can: expect.objectContaining({ vote: true }),
        }),
      ]);
      expect(answer.people[people.other]).toEqual({ name: 'Max Dorn' });
      expect(answer.entities[payments]).toBeDefined();
    });

    it('are looked for by two letters and by half a word, without accents', async () => {
      await start('CI of my DB');
      await start('Café menu');
      expect(await similar('db?')).toEqual(['CI of my DB']);
      expect(await similar('Our cáf')).toEqual(['Café menu']);
      expect(await similar('How to do it')).toEqual([]);
    });

    it('are what threads say themselves, not their replies', async () => {
      const id = await start('Timeouts');
      await say(id, 'Retry budgets');
      expect(await similar('Retry budgets')).toEqual([]);
    });

    it('stay within the scope and within what the reader sees', async () => {
      await start('Retry budgets');
      await start('Retry budgets of the ledger', 'x', ledger);
      await start('Retry budgets in secret', 'x', secret);
      expect(await similar('Retry budgets')).toEqual(['Retry budgets']);
      expect(
        await similar('Retry budgets', 'parts:system:default/payments'),
      ).toEqual(['Retry budgets', 'Retry budgets of the ledger']);
      expect(await similar('Retry budgets', 'platform')).toEqual([
        'Retry budgets',
        'Retry budgets of the ledger',
      ]);
    });

    it('stay within what a policy leaves, and out of what is in no list', async () => {
      const id = await start('Retry budgets');
      reading = createCommunityThreadConditionalDecision(
        threadReadPermission,
        conditions.isThreadAuthor({ values: [people.owner] }),
      );
      expect(await similar('Retry budgets')).toEqual([]);
      reading = allow;
      expect(await similar('Retry budgets')).toEqual(['Retry budgets']);
      await knex('threads').where({ id }).update({ unlisted: 'merged' });
      expect(await similar('Retry budgets')).toEqual([]);
    });

    it('forget a thread that is deleted', async () => {
      const id = await start('Retry budgets');
      await author().threads.delete({ id });
      expect(await similar('Retry budgets')).toEqual([]);
    });
  });
});
