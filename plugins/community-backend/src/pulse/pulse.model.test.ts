import {
  pulseFewest,
  type Pulse,
  type ThreadKind,
} from '@platform-community/backstage-plugin-community-common';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { checkCounters } from '../database/checkCounters';
import { appointed } from '../testing/appointed';
import { letClockRun, setClock } from '../testing/clock';
import { databases } from '../testing/databases';
import { startCommunity, type TestCommunity } from '../testing/startCommunity';
import { deleteThreadRows } from '../testing/threadRows';
import { ledger, payments, people } from '../testing/world';

jest.setTimeout(240_000);

interface Word {
  /** None of an official response, which is no reply. */
  replyId?: string;
  by: string;
  at: number;
}

/** What a thread is to somebody who only remembers what was done. */
interface Memory {
  id: string;
  kind: ThreadKind;
  author: string;
  createdAt: number;
  open: boolean;
  answerId?: string;
  words: Word[];
}

const crowd = [people.member, people.other, people.catalyst, people.owner];
const minute = 60_000;

const act = fc.record({
  what: fc.constantFrom(
    'create',
    'create',
    'create',
    'reply',
    'reply',
    'reply',
    'unreply',
    'respond',
    'accept',
    'move',
    'delete',
  ),
  who: fc.constantFrom(...crowd),
  where: fc.constantFrom(payments, ledger),
  kind: fc.constantFrom<ThreadKind>(
    'idea',
    'problem',
    'question',
    'question',
    'practice',
    'kudos',
  ),
  which: fc.nat(50),
  minutes: fc.oneof(
    fc.integer({ min: 1, max: 90 }),
    fc.integer({ min: 90, max: 20_000 }),
  ),
});

type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

function firstWord(thread: Memory): Word | undefined {
  return thread.words
    .filter(word => word.by !== thread.author)
    .sort((a, b) => a.at - b.at)[0];
}

/** The pulse as one would reckon it by hand, and its exact median. */
function reckon(threads: Memory[]) {
  const asked = threads.filter(
    ({ kind }) => kind !== 'practice' && kind !== 'kudos',
  );
  const answered = asked.filter(firstWord);
  const waiting = asked.filter(each => each.open && !firstWord(each));
  const times = answered
    .map(each => firstWord(each)!.at - each.createdAt)
    .sort((a, b) => a - b);
  const all = [...times, ...waiting.map(() => Infinity)];
  const middle = all[Math.ceil(all.length / 2) - 1];
  const few = all.length < pulseFewest;
  return {
    threads: threads.length,
    unanswered: waiting.length,
    answeredShare:
      asked.length < pulseFewest ? undefined : answered.length / asked.length,
    communityShare:
      answered.length < pulseFewest
        ? undefined
        : answered.filter(each => firstWord(each)!.by !== people.owner).length /
          answered.length,
    stillWaiting: !few && middle === Infinity,
    minutes: few || middle === Infinity ? undefined : middle / minute,
  };
}

function expectPulse(pulse: Pulse, threads: Memory[]): void {
  const { minutes, ...exact } = reckon(threads);
  const { firstReplyMinutes, ...told } = pulse;
  expect(told).toEqual({ more: false, ...exact });
  if (minutes === undefined) {
    expect(firstReplyMinutes).toBeUndefined();
  } else {
    const off = Math.abs((firstReplyMinutes ?? NaN) - minutes);
    expect(off).toBeLessThan(0.05 * minutes + 0.51);
  }
}

describe.each(databases.eachSupportedId())(
  'the counts of the pulse on %s',
  databaseId => {
    let knex: Knex;
    let community: TestCommunity;
    let now: number;

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      community = await startCommunity({ knex });
      setClock('2026-11-02T09:00:00Z');
      for (const entityRef of [payments, ledger]) {
        await appointed(community, {
          entityRef,
          person: people.catalyst,
          focus: 'Answers',
          until: '2027-03-31',
        });
      }
    });
    afterAll(async () => {
      letClockRun();
      await community.stop();
    });

    function pass(minutes: number): void {
      now += minutes * minute;
      setClock(new Date(now).toISOString());
    }

    async function perform(
      { what, who, where, kind, which, minutes }: Act,
      threads: Memory[],
    ): Promise<void> {
      pass(minutes);
      const { threads: api } = community.as(who);
      const { threads: owner } = community.as(people.owner);
      if (what === 'create') {
        const { thread } = await api.create({
          entityRef: where,
          kind,
          title: 'A thread',
          body: 'What it says.',
        });
        threads.push({
          id: thread.id,
          kind,
          author: who,
          createdAt: now,
          open: true,
          words: [],
        });
        return;
      }
      const thread = threads[which % threads.length];
      if (!thread) return;
      const { id } = thread;
      const replies = thread.words.filter(word => word.replyId);
      const reply = replies[which % replies.length];
      const isClosed =
        thread.kind === 'question' && !thread.open && !thread.answerId;
      if (what === 'reply') {
        if (isClosed) return;
        const made = await api.reply({ id, body: 'A word.' });
        thread.words.push({ replyId: made.reply.id, by: who, at: now });
      } else if (what === 'unreply' && reply) {
        await community
          .as(reply.by)
          .threads.deleteReply({ id: reply.replyId! });
        thread.words = thread.words.filter(word => word !== reply);
        if (thread.answerId === reply.replyId) {
          thread.answerId = undefined;
          thread.open = true;
        }
      } else if (what === 'respond') {
        await owner.respond({ id, body: `The stand of ${now}.` });
        if (!thread.words.some(word => !word.replyId)) {
          thread.words.push({ by: people.owner, at: now });
        }
      } else if (what === 'accept' && reply && thread.kind === 'question') {
        if (isClosed) return;
        await owner.accept({ id, replyId: reply.replyId! });
        thread.answerId = reply.replyId;
        thread.open = false;
      } else if (what === 'move') {
        if (thread.answerId) {
          await owner.unaccept({ id });
          thread.answerId = undefined;
          thread.open = true;
          return;
        }
        if (thread.kind === 'practice' || thread.kind === 'kudos') return;
        const away = thread.kind === 'question' ? 'closed' : 'declined';
        await owner.move({
          id,
          status: thread.open ? away : 'open',
          reason: 'For now.',
        });
        thread.open = !thread.open;
      } else if (what === 'delete') {
        await community.as(thread.author).threads.delete({ id });
        threads.splice(threads.indexOf(thread), 1);
      }
    }

    it('are those of the threads, and say what one would reckon, whatever is done', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(act, { minLength: 10, maxLength: 45, size: 'max' }),
          async acts => {
            await deleteThreadRows(knex);
            now = Date.parse('2026-11-02T10:00:00Z');
            const threads: Memory[] = [];
            for (const each of acts) await perform(each, threads);
            expect(await checkCounters(knex)).toEqual([]);
            const { pulse } = await community
              .as(people.member)
              .home.get({ scope: 'parts:system:default/payments' });
            expectPulse(pulse, threads);
          },
        ),
        { numRuns: 12, endOnFailure: true },
      );
    });
  },
);
