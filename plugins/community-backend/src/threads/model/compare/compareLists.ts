import {
  asks,
  roadmapStatuses,
  threadSorts,
  type ThreadSort,
} from '@platform-community/backstage-plugin-community-common';
import { ledger, payments, people } from '../../../testing/world';
import type { Stage } from '../Deed';
import {
  cast,
  hasFirstWord,
  isListed,
  isPublic,
  subjectOf,
  type Memory,
  type RememberedThread,
} from '../Memory';
import { expectedView, saidView } from './compareThread';
import { demandOf } from './demandOf';

const demandNumber = (memory: Memory, thread: RememberedThread) => {
  const voters = memory.voters(thread);
  return demandOf(voters).teams * 1_000_000 + voters.size;
};

const orders: Record<
  ThreadSort | 'shipped',
  (memory: Memory, thread: RememberedThread) => number
> = {
  top: (memory, thread) => memory.voters(thread).size,
  demand: demandNumber,
  new: (_, thread) => thread.createdAt,
  active: (_, thread) => thread.activeAt,
  unanswered: (_, thread) => thread.createdAt,
  answered: (_, thread) => thread.answer?.createdAt ?? 0,
  shipped: (_, thread) => thread.shipped?.at ?? 0,
};

function isWaiting(thread: RememberedThread): boolean {
  return asks(thread.kind) && thread.status === 'open' && !hasFirstWord(thread);
}

/** What somebody finds in a list, in its order. */
function listed(
  memory: Memory,
  who: string,
  order: keyof typeof orders,
  which: (thread: RememberedThread) => boolean,
): RememberedThread[] {
  const rank = (thread: RememberedThread) => orders[order](memory, thread);
  return memory.threads
    .filter(
      thread =>
        isListed(thread) &&
        memory.seesEntity(who, thread.entity) &&
        which(thread),
    )
    .sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? 1 : -1));
}

const wordsOf = (threads: RememberedThread[]) =>
  threads.map(({ word }) => word);

/** Reads a list to its end, a few at a time, as somebody who pages. */
async function readAll<T>(
  page: (cursor?: string) => Promise<{ items: T[]; nextCursor?: string }>,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const next = await page(cursor);
    items.push(...next.items);
    cursor = next.nextCursor;
  } while (cursor);
  return items;
}

/** Holds the lists that somebody is shown against what is remembered. */
export async function expectLists(
  { community }: Stage,
  memory: Memory,
  who: string,
): Promise<void> {
  const { threads } = community.as(who);
  const named = (items: Array<{ title: string }>) =>
    items.map(({ title }) => title.replace('About ', ''));

  for (const sort of threadSorts) {
    const found = await readAll(cursor =>
      threads.list({ scope: 'platform', sort, cursor, limit: '5' }),
    );
    const expected = listed(memory, who, sort, thread => {
      if (sort === 'answered') return thread.answer !== undefined;
      return sort !== 'unanswered' || isWaiting(thread);
    });
    expect({ who, sort, found: named(found) }).toEqual({
      who,
      sort,
      found: wordsOf(expected),
    });
    if (sort !== 'new') continue;
    expect(found.map(saidView)).toEqual(
      expected.map(thread => expectedView({ memory, who, thread })),
    );
  }

  const isMine: Record<
    'started' | 'watched' | 'helped',
    (thread: RememberedThread) => boolean
  > = {
    started: thread => thread.by === who,
    watched: thread => thread.watches.get(who)?.watching ?? false,
    helped: thread => thread.answer?.by === who,
  };
  for (const mine of ['started', 'watched', 'helped'] as const) {
    const found = await readAll(cursor =>
      threads.list({ scope: 'platform', mine, cursor, limit: '5' }),
    );
    expect({ who, mine, found: named(found) }).toEqual({
      who,
      mine,
      found: wordsOf(listed(memory, who, 'active', isMine[mine])),
    });
  }

  const here = (thread: RememberedThread) => thread.entity === payments;
  const pinned = listed(memory, who, 'top', here)
    .filter(({ pinnedAt }) => pinnedAt !== undefined)
    .sort((a, b) => (b.pinnedAt ?? 0) - (a.pinnedAt ?? 0));
  const rest = listed(memory, who, 'top', here).filter(
    thread => !pinned.includes(thread),
  );
  const ofEntity = await readAll(cursor =>
    threads.list({ scope: `entity:${payments}`, cursor, limit: '4' }),
  );
  expect({ who, pinned: named(ofEntity) }).toEqual({
    who,
    pinned: wordsOf([...pinned, ...rest]),
  });

  const labelled = await readAll(cursor =>
    threads.list({ scope: 'platform', sort: 'new', label: 'alpha', cursor }),
  );
  expect({ who, labelled: named(labelled) }).toEqual({
    who,
    labelled: wordsOf(
      listed(memory, who, 'new', ({ labels }) =>
        [...labels].some(({ name }) => name === 'Alpha'),
      ),
    ),
  });
}

/** The same of the roadmap and the changelog of a system. */
export async function expectRoadmap(
  { community }: Stage,
  memory: Memory,
  who: string,
): Promise<void> {
  const { threads } = community.as(who);
  const scope = 'parts:system:default/payments';
  const isPart = ({ entity }: RememberedThread) =>
    entity === payments || entity === ledger;
  const idsOf = (found: RememberedThread[]) => found.map(({ id }) => id);

  const { columns } = await threads.roadmap({ scope, limit: '100' });
  expect(
    columns.map(({ status, items }) => [status, items.map(({ id }) => id)]),
  ).toEqual(
    roadmapStatuses.map(status => [
      status,
      idsOf(
        listed(
          memory,
          who,
          'demand',
          thread => isPart(thread) && thread.status === status,
        ),
      ),
    ]),
  );
  const shipped = await readAll(cursor =>
    threads.changelog({ scope, cursor, limit: '3' }),
  );
  expect(shipped.map(({ thread }) => thread.id)).toEqual(
    idsOf(
      listed(
        memory,
        who,
        'shipped',
        thread => isPart(thread) && thread.status === 'shipped',
      ),
    ),
  );
}

/** What waits for a moderator: nothing of their own, and only where they lead. */
export async function expectQueue(
  { community }: Stage,
  memory: Memory,
  who: string,
): Promise<void> {
  const found = await readAll(cursor =>
    community.as(who).threads.queue({ scope: 'platform', cursor, limit: '3' }),
  );
  const expected = memory.cases.filter(
    one =>
      one.open &&
      memory.seesEntity(who, one.thread.entity) &&
      memory.leads(who, one.thread.entity) &&
      subjectOf(one).by !== who,
  );
  expect({
    who,
    waits: found.map(one => ({
      id: one.replyId ?? one.thread.id,
      reports: one.reports,
      held: one.held,
    })),
  }).toEqual({
    who,
    waits: expected.map(one => ({
      id: subjectOf(one).id,
      reports: one.reports,
      held: one.held,
    })),
  });
}

/** What everybody may read is found by its words, and nothing else is. */
export async function expectSearch(
  { community }: Stage,
  memory: Memory,
  who: string,
): Promise<void> {
  const { threads } = community.as(who);
  const texts = memory.threads.flatMap(thread => [
    { thread, word: thread.word, isThere: true },
    ...thread.replies.map(reply => ({
      thread,
      word: reply.word,
      isThere: isPublic(reply),
    })),
  ]);
  for (const { thread, word, isThere } of texts) {
    const { items } = await threads.list({ scope: 'platform', q: word });
    const isFound =
      isThere && isListed(thread) && memory.seesEntity(who, thread.entity);
    expect({ who, word, found: items.map(({ id }) => id) }).toEqual({
      who,
      word,
      found: isFound ? [thread.id] : [],
    });
  }
}

/** What the attic left behind, for administrators. */
export async function expectOrphans(
  { community }: Stage,
  memory: Memory,
): Promise<void> {
  const { threads } = community.as(people.administrator);
  const { items } = await threads.listOrphans({});
  const left = memory.threads.filter(
    thread =>
      !memory.isThere(thread.entity) && !thread.deleted && !thread.purged,
  );
  const archived = memory.threads.filter(
    thread =>
      thread.unlisted === 'archived' && !thread.deleted && !thread.purged,
  );
  const byEntity = new Set([...left, ...archived].map(({ entity }) => entity));
  expect(items).toEqual(
    [...byEntity].sort().map(entityRef => ({
      entityRef,
      gone: !memory.isThere(entityRef),
      threads: memory.threads.filter(
        thread =>
          thread.entity === entityRef &&
          !thread.deleted &&
          !thread.purged &&
          thread.unlisted !== 'archived',
      ).length,
      archived: archived.filter(({ entity }) => entity === entityRef).length,
    })),
  );
}

/** Who offered help, as everybody sees it. */
export async function expectOffers(
  { community }: Stage,
  memory: Memory,
): Promise<void> {
  for (const who of cast) {
    const { items, muted } = await community
      .as(who)
      .threads.listHelpers({ scope: `entity:${payments}` });
    expect(items.map(({ person }) => person).sort()).toEqual(
      [...(memory.offers.get(payments) ?? [])].sort(),
    );
    expect(muted).toBe(memory.muted.has(who));
  }
}
