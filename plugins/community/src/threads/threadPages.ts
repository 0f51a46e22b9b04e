import type { InfiniteData } from '@tanstack/react-query';
import type {
  People,
  ReplyPage,
  ReplyView,
  ThreadDetail,
} from '@platform-community/backstage-plugin-community-common';

/** What stands above the replies. */
export type ThreadHead = Pick<
  ThreadDetail,
  | 'thread'
  | 'response'
  | 'replacement'
  | 'history'
  | 'links'
  | 'shipProposal'
  | 'mergedInto'
  | 'mergedFrom'
  | 'entities'
>;

/** A page of replies; the first one carries the head. */
export interface ThreadPagesPage extends ReplyPage {
  head?: ThreadHead;
}

/** A thread as its page has loaded it so far. */
export type ThreadPages = InfiniteData<ThreadPagesPage, string | undefined>;

/** A reply with the replies to it. */
export interface ReplyBranch {
  reply: ReplyView;
  replies: ReplyView[];
}

export function firstPageOf(detail: ThreadDetail): ThreadPagesPage {
  const { people, replies, ...head } = detail;
  return { head, people, ...replies };
}

/** Whether pages show the replies to a thread: its own, or what took it in. */
export function showsRepliesOf(data: unknown, threadId: string): boolean {
  const head = (data as ThreadPages | undefined)?.pages[0]?.head;
  return Boolean(
    head &&
      [head.thread, ...head.mergedFrom.map(({ thread }) => thread)].some(
        ({ id }) => id === threadId,
      ),
  );
}

/** With something else above the replies. */
export function changeHead(
  pages: ThreadPages,
  change: (head: ThreadHead) => ThreadHead,
): ThreadPages {
  return {
    ...pages,
    pages: pages.pages.map(page =>
      page.head ? { ...page, head: change(page.head) } : page,
    ),
  };
}

/**
 * All replies loaded so far, in reading order. One that was written here and
 * then came again with a later page counts where the server puts it.
 */
export function repliesOf(pages: ThreadPages): ReplyView[] {
  const all = pages.pages.flatMap(page => page.items);
  const last = new Map(all.map((reply, index) => [reply.id, index]));
  return all.filter((reply, index) => last.get(reply.id) === index);
}

/** Replies in reading order as branches, one level deep. */
export function branchesOf(replies: ReplyView[]): ReplyBranch[] {
  const branches = new Map<string, ReplyBranch>();
  for (const reply of replies) {
    const parent = reply.parentId && branches.get(reply.parentId);
    if (parent) parent.replies.push(reply);
    else branches.set(reply.id, { reply, replies: [] });
  }
  return [...branches.values()];
}

function mapReplies(
  pages: ThreadPages,
  change: (replies: ReplyView[], page: number) => ReplyView[],
): ThreadPages {
  return {
    ...pages,
    pages: pages.pages.map((page, index) => ({
      ...page,
      items: change(page.items, index),
    })),
  };
}

/**
 * With a new reply where the server will put it: behind the last reply to the
 * same one, or at the end.
 */
export function withReply(pages: ThreadPages, reply: ReplyView): ThreadPages {
  if (repliesOf(pages).some(({ id }) => id === reply.id)) return pages;
  const isBefore = (other: ReplyView) =>
    !reply.parentId ||
    other.id === reply.parentId ||
    other.parentId === reply.parentId;
  const lastPage = pages.pages.length - 1;
  const page = pages.pages.findLastIndex(({ items }) => items.some(isBefore));
  const at = page === -1 ? lastPage : page;
  return mapReplies(pages, (replies, index) =>
    index === at
      ? replies.toSpliced(replies.findLastIndex(isBefore) + 1, 0, reply)
      : replies,
  );
}

export function withoutReply(pages: ThreadPages, id: string): ThreadPages {
  return mapReplies(pages, replies => replies.filter(r => r.id !== id));
}

export function changeReply(
  pages: ThreadPages,
  id: string,
  change: (reply: ReplyView) => ReplyView,
): ThreadPages {
  return mapReplies(pages, replies =>
    replies.map(reply => (reply.id === id ? change(reply) : reply)),
  );
}

/** With people the pages did not know yet. */
export function withPeople(
  pages: ThreadPages,
  change: (people: People) => People,
): ThreadPages {
  return {
    ...pages,
    pages: pages.pages.map((page, index) =>
      index === 0 ? { ...page, people: change(page.people) } : page,
    ),
  };
}

/** With a whole thread as the server answered it; later pages stay loaded. */
export function withDetail(
  pages: ThreadPages,
  detail: ThreadDetail,
): ThreadPages {
  const [, ...rest] = pages.pages;
  if (rest.length === 0) return { ...pages, pages: [firstPageOf(detail)] };
  const { nextCursor } = pages.pages[0];
  return {
    ...pages,
    pages: [{ ...firstPageOf(detail), nextCursor }, ...rest],
  };
}

/** A reply as it reads once it is deleted. */
export function deletedReply(reply: ReplyView): ReplyView {
  return {
    ...reply,
    body: '',
    deleted: true,
    accepted: false,
    can: {
      edit: false,
      delete: false,
      accept: false,
      reply: false,
      report: false,
      hide: false,
      restore: false,
      purge: false,
    },
  };
}
