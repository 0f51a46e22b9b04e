import {
  threadStatuses,
  type ReplyView,
  type ThreadKind,
  type ThreadStatus,
  type ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { newId } from '../database/ids';
import { appointed } from '../testing/appointed';
import { databases } from '../testing/databases';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../testing/startCommunity';
import { insertThreadRows } from '../testing/threadRows';
import { payments, people } from '../testing/world';

jest.setTimeout(120_000);

const viewers = {
  author: people.member,
  member: people.other,
  catalyst: people.catalyst,
  owner: people.owner,
  administrator: people.administrator,
};
const states: Array<[ThreadKind, ThreadStatus]> = [
  ['idea', 'open'],
  ['problem', 'declined'],
  ['question', 'open'],
  ['question', 'answered'],
  ['question', 'closed'],
  ['practice', 'current'],
  ['kudos', 'open'],
];

type Threads = ReturnType<TestCommunity['as']>['threads'];

/** Every act on a thread, with what its view says about it. */
const threadActs: Array<{
  name: string;
  can: (view: ThreadView) => boolean;
  act: (api: Threads, thread: Seeded) => Promise<unknown>;
}> = [
  {
    name: 'vote',
    can: view => view.can.vote,
    act: (api, { id }) => api.castVote({ id }),
  },
  {
    name: 'reply',
    can: view => view.can.reply,
    act: (api, { id }) => api.reply({ id, body: 'Yes' }),
  },
  {
    name: 'edit',
    can: view => view.can.edit,
    act: (api, { id }) => api.edit({ id, body: 'Otherwise' }),
  },
  {
    name: 'delete',
    can: view => view.can.delete,
    act: (api, { id }) => api.delete({ id }),
  },
  {
    name: 'accept',
    can: view => view.can.accept,
    act: (api, { id, replies }) => api.accept({ id, replyId: replies.root }),
  },
  {
    name: 'respond',
    can: view => view.can.respond,
    act: (api, { id }) => api.respond({ id, body: 'So be it' }),
  },
  ...threadStatuses.map(status => ({
    name: `move to ${status}`,
    can: (view: ThreadView) => view.can.moveTo.includes(status),
    act: (api: Threads, { id }: Seeded) =>
      api.move({ id, status, reason: 'So be it' }),
  })),
];

/** Every act on a reply, with what its view says about it. */
const replyActs: Array<{
  name: string;
  can: (view: ReplyView) => boolean;
  act: (
    api: Threads,
    reply: Pick<ReplyView, 'id' | 'threadId'>,
  ) => Promise<unknown>;
}> = [
  {
    name: 'edit',
    can: view => view.can.edit,
    act: (api, { id }) => api.editReply({ id, body: 'Otherwise' }),
  },
  {
    name: 'delete',
    can: view => view.can.delete,
    act: (api, { id }) => api.deleteReply({ id }),
  },
  {
    name: 'accept',
    can: view => view.can.accept,
    act: (api, { id, threadId }) => api.accept({ id: threadId, replyId: id }),
  },
  {
    name: 'reply',
    can: view => view.can.reply,
    act: (api, { id, threadId }) =>
      api.reply({ id: threadId, body: 'Yes', parentId: id }),
  },
];

/** A thread by its author, with replies of max in every state they can have. */
interface Seeded {
  id: string;
  replies: Record<'root' | 'nested' | 'gap' | 'belowGap', string>;
}

// Policies are plain functions of rows, so one database is as good as two.
describe('policies', () => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init('SQLITE_3');
    community = await startCommunity({ knex });
    await appointed(community, {
      entityRef: payments,
      person: people.catalyst,
      focus: 'Everything',
      until: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
    });
  });
  afterAll(() => community.stop());

  /** As many threads of a state as there are acts to try on them. */
  async function seed(
    [kind, status]: [ThreadKind, ThreadStatus],
    count: number,
  ): Promise<Seeded[]> {
    const at = new Date('2026-11-24T12:00:00Z');
    const seeded = Array.from({ length: count }, () => ({
      id: newId(at),
      replies: {
        root: newId(at),
        nested: newId(at),
        gap: newId(at),
        belowGap: newId(at),
      },
    }));
    await insertThreadRows(
      knex,
      seeded.map(({ id, replies }) => ({
        id,
        kind,
        status,
        reply_count: 3,
        first_reply_at: at,
        first_reply_role: 'member' as const,
        ...(status === 'answered' && {
          answer_id: replies.nested,
          answer_by: people.other,
          answer_role: 'member' as const,
          answer_at: at,
        }),
      })),
    );
    await knex.batchInsert(
      'replies',
      seeded.flatMap(({ id, replies }) =>
        (
          [
            ['root', 'root', null],
            ['nested', 'root', null],
            ['gap', 'gap', at],
            ['belowGap', 'gap', null],
          ] as const
        ).map(([name, root, deletedAt]) => ({
          id: replies[name],
          thread_id: id,
          root_id: replies[root],
          parent_id: name === root ? null : replies[root],
          body: 'Yes',
          author_ref: people.other,
          author_role: 'member',
          created_at: at,
          deleted_at: deletedAt,
        })),
      ),
      200,
    );
    return seeded;
  }

  /** Whether an act is carried out; anything but a plain refusal is a failure. */
  async function isAllowed(act: Promise<unknown>): Promise<boolean> {
    const settled = await act.then(
      () => undefined,
      () => refusalOf(act),
    );
    if (settled) expect([400, 403, 404, 409]).toContain(settled.status);
    return settled === undefined;
  }

  const cells = Object.keys(viewers).flatMap(who =>
    states.map(([kind, status]) => ({
      who: who as keyof typeof viewers,
      kind,
      status,
    })),
  );

  it.each(cells)(
    'let $who do with a thread of kind $kind that is $status what its view says',
    async ({ who, kind, status }) => {
      const api = community.as(viewers[who]).threads;
      const threads = await seed([kind, status], threadActs.length);
      const { thread } = await api.get({ id: threads[0].id });
      const outcomes = await Promise.all(
        threadActs.map(async ({ name, can, act }, index) => ({
          name,
          says: can(thread),
          does: await isAllowed(act(api, threads[index])),
        })),
      );
      expect(outcomes).toEqual(
        outcomes.map(outcome => ({ ...outcome, does: outcome.says })),
      );
    },
  );

  it.each(cells.filter(({ kind }) => kind === 'question' || kind === 'idea'))(
    'let $who do with replies in a thread of kind $kind that is $status what their views say',
    async ({ who, kind, status }) => {
      const api = community.as(viewers[who]).threads;
      const names = ['root', 'nested', 'gap', 'belowGap'] as const;
      const threads = await seed(
        [kind, status],
        names.length * replyActs.length,
      );
      const { items } = await api.listReplies({ id: threads[0].id });
      const outcomes = await Promise.all(
        names.flatMap((reply, row) =>
          replyActs.map(async ({ name, can, act }, column) => {
            const view = items.find(
              item => item.id === threads[0].replies[reply],
            );
            if (!view) throw new Error(`There is no ${reply}`);
            const { id, replies } = threads[row * replyActs.length + column];
            const does = isAllowed(
              act(api, { id: replies[reply], threadId: id }),
            );
            return { reply, name, says: can(view), does: await does };
          }),
        ),
      );
      expect(outcomes).toEqual(
        outcomes.map(outcome => ({ ...outcome, does: outcome.says })),
      );
    },
  );
});
