import { QueryClient } from '@tanstack/react-query';
import type { HomeView } from '@platform-community/backstage-plugin-community-common';
import { communityKeys, noFilters } from '../scope';
import { aHome, aThread } from '../testing';
import {
  cachedThread,
  changeThread,
  takeAnswer,
  withoutThread,
  withReplies,
  withVote,
} from './threadCache';

const scope = 'platform';
const retry = aThread({ title: 'Retry budgets', score: 30, voted: false });
const other = aThread({ title: 'Signing keys', score: 4 });

/** The same thread on the first screen, on a later page and on its own page. */
function aCache() {
  const client = new QueryClient();
  client.setQueryData(
    communityKeys.home(scope, noFilters),
    aHome({ threads: { items: [other, retry] }, shipped: [retry] }),
  );
  client.setQueryData(communityKeys.moreThreadsOf(scope, noFilters), {
    pages: [{ items: [other] }, { items: [retry] }],
    pageParams: [undefined, 'next'],
  });
  client.setQueryData(communityKeys.thread(retry.id), {
    pages: [{ head: { thread: { ...retry, body: 'Long' } }, items: [] }],
    pageParams: [undefined],
  });
  return client;
}

const everyCopy = (client: QueryClient) =>
  JSON.stringify(client.getQueriesData({ queryKey: communityKeys.all }));

it('shows a vote everywhere the thread is cached, and nowhere else', () => {
  const client = aCache();
  changeThread(client, retry.id, withVote(true));
  expect(everyCopy(client).match(/"score":31,/g)).toHaveLength(4);
  expect(everyCopy(client)).not.toContain('"score":30,');
  expect(everyCopy(client).match(/"score":4,/g)).toHaveLength(2);
});

it('is back where it was once a vote is undone', () => {
  const client = aCache();
  const before = everyCopy(client);
  changeThread(client, retry.id, withVote(true));
  expect(everyCopy(client)).not.toBe(before);
  changeThread(client, retry.id, withVote(false));
  expect(everyCopy(client)).toBe(before);
});

it('counts the same vote once, however often it is cast', () => {
  const client = aCache();
  changeThread(client, retry.id, withVote(true));
  changeThread(client, retry.id, withVote(true));
  expect(cachedThread(client, retry.id)).toMatchObject({
    voted: true,
    score: 31,
  });
});

it('brings the names along that an answer adds', () => {
  const client = aCache();
  const by = 'user:default/zoe';
  takeAnswer(client, {
    thread: { ...retry, body: 'Long', author: by },
    people: { [by]: { name: 'Zoe Adler' } },
  });
  const home = client.getQueryData<HomeView>(
    communityKeys.home(scope, noFilters),
  );
  expect(home?.people).toEqual({
    ...aHome().people,
    [by]: { name: 'Zoe Adler' },
  });
});

it('keeps the text of the page when a list knows only the excerpt', () => {
  const client = aCache();
  changeThread(client, retry.id, withReplies(1));
  expect(client.getQueryData(communityKeys.thread(retry.id))).toHaveProperty(
    'pages.0.head.thread.body',
    'Long',
  );
});

it('takes a deleted thread out of every list', () => {
  const client = aCache();
  changeThread(client, retry.id, withoutThread);
  expect(
    client.getQueryData(communityKeys.home(scope, noFilters)),
  ).toMatchObject({ threads: { items: [other] }, shipped: [] });
});

it('leaves what holds no copy untouched, so that it does not render again', () => {
  const client = aCache();
  const key = communityKeys.home('entity:component:default/x', noFilters);
  const home = aHome({ threads: { items: [other] } });
  client.setQueryData(key, home);
  changeThread(client, retry.id, withVote(true));
  expect(client.getQueryData(key)).toBe(home);
});
