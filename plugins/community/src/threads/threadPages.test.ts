import { aThreadDetail } from '../testing';
import { aReply } from './__testUtils__/aReply';
import type { ReplyView } from '@platform-community/backstage-plugin-community-common';
import {
  branchesOf,
  firstPageOf,
  repliesOf,
  withDetail,
  withReply,
  type ThreadPages,
} from './threadPages';

function pagesOf(...pages: ReplyView[][]): ThreadPages {
  const first = firstPageOf(aThreadDetail());
  return {
    pages: pages.map((items, index) => ({
      ...(index === 0 ? first : { people: {} }),
      items,
      nextCursor: index < pages.length - 1 ? `after ${index}` : undefined,
    })),
    pageParams: pages.map(() => undefined),
  };
}

const ada = aReply({ body: 'Ada' });
const toAda = aReply({ body: 'To Ada', parentId: ada.id });
const musa = aReply({ body: 'Musa' });
const fresh = (parentId?: string) => aReply({ body: 'Fresh', parentId });
const bodies = (pages: ThreadPages) => repliesOf(pages).map(r => r.body);

it.each([
  ['at the end', undefined, ['Ada', 'To Ada', 'Musa', 'Fresh']],
  [
    'behind the replies to the same one',
    ada.id,
    ['Ada', 'To Ada', 'Fresh', 'Musa'],
  ],
  ['behind what it replies to', musa.id, ['Ada', 'To Ada', 'Musa', 'Fresh']],
])('puts a new reply %s', (_where, parentId, order) => {
  expect(
    bodies(withReply(pagesOf([ada, toAda, musa]), fresh(parentId))),
  ).toEqual(order);
});

it('finds the place of a new reply on an earlier page', () => {
  expect(
    bodies(withReply(pagesOf([ada], [toAda], [musa]), fresh(ada.id))),
  ).toEqual(['Ada', 'To Ada', 'Fresh', 'Musa']);
});

it('puts the first reply of all on the empty page', () => {
  expect(bodies(withReply(pagesOf([]), ada))).toEqual(['Ada']);
});

it('shows a reply once when it comes again with a later page', () => {
  expect(bodies(pagesOf([ada, musa], [toAda, musa]))).toEqual([
    'Ada',
    'To Ada',
    'Musa',
  ]);
});

it('hangs replies under the one they answer, one level deep', () => {
  expect(branchesOf([ada, toAda, musa])).toEqual([
    { reply: ada, replies: [toAda] },
    { reply: musa, replies: [] },
  ]);
});

it('keeps the pages somebody has opened when the server answers with the first', () => {
  const detail = aThreadDetail({
    replies: { items: [ada], nextCursor: 'again' },
  });
  const pages = withDetail(pagesOf([ada], [musa]), detail);
  expect(bodies(pages)).toEqual(['Ada', 'Musa']);
  expect(pages.pages[0].head?.thread).toBe(detail.thread);
});
