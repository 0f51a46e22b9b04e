import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { startFakeGithub, type FakeGithub } from './__testUtils__/fakeGithub';
import { GithubLinkProvider } from './GithubLinkProvider';

const signal = new AbortController().signal;
const start = new Date('2026-11-24T12:00:00Z');

describe('issues and pull requests of GitHub', () => {
  let github: FakeGithub;
  let now: Date;

  beforeEach(async () => {
    now = start;
    github = await startFakeGithub();
    github.answers('/repos/acme/api', { body: { private: false } });
  });
  afterEach(() => github.stop());

  const issue = (more: object = {}) => ({
    title: 'Retry budgets',
    state: 'open',
    closed_at: null,
    ...more,
  });
  const path = (number: number) => `/repos/acme/api/issues/${number}`;

  function provider(options: { privateTitles?: boolean; token?: string } = {}) {
    const { privateTitles = false, token = 'a-token' } = options;
    return new GithubLinkProvider({
      integrations: ScmIntegrations.fromConfig(
        new ConfigReader({
          integrations: {
            github: [
              { host: 'ghe.example.net', apiBaseUrl: github.url, token },
              // Nobody listens there.
              { host: 'down.example.net', apiBaseUrl: 'http://127.0.0.1:9' },
            ],
          },
        }),
      ),
      privateTitles,
      clock: () => now,
    });
  }

  const wanted = (number: number, version?: string) => ({
    key: `ghe.example.net/acme/api#${number}`,
    url: `https://ghe.example.net/acme/api/issues/${number}`,
    version,
  });
  const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);

  it.each([
    ['an open issue', {}, { kind: 'issue', state: 'open' }],
    [
      'an issue that is done',
      {
        state: 'closed',
        state_reason: 'completed',
        closed_at: '2026-11-20T10:00:00Z',
      },
      {
        kind: 'issue',
        state: 'completed',
        closedAt: new Date('2026-11-20T10:00:00Z'),
      },
    ],
    [
      'an issue that nobody does',
      { state: 'closed', state_reason: 'not_planned' },
      { kind: 'issue', state: 'closed' },
    ],
    [
      'an issue of an old server, which gives no reasons',
      { state: 'closed' },
      { kind: 'issue', state: 'completed' },
    ],
    [
      'a duplicate',
      { state: 'closed', state_reason: 'duplicate' },
      { kind: 'issue', state: 'closed' },
    ],
    [
      'an open pull request',
      { pull_request: {}, draft: false },
      { kind: 'pull-request', state: 'open' },
    ],
    [
      'a draft',
      { pull_request: { merged_at: null }, draft: true },
      { kind: 'pull-request', state: 'draft' },
    ],
    [
      'a merged pull request',
      {
        state: 'closed',
        closed_at: '2026-11-20T10:00:01Z',
        pull_request: { merged_at: '2026-11-20T10:00:00Z' },
      },
      {
        kind: 'pull-request',
        state: 'merged',
        closedAt: new Date('2026-11-20T10:00:00Z'),
      },
    ],
    [
      'a pull request that came to nothing',
      { state: 'closed', pull_request: { merged_at: null } },
      { kind: 'pull-request', state: 'closed' },
    ],
  ])('tell how they stand: %s', async (_, answer, expected) => {
    github.answers(path(12), { body: issue(answer) });
    expect(await provider().fetchStates([wanted(12)], { signal })).toEqual([
      {
        key: wanted(12).key,
        found: 'state',
        title: 'Retry budgets',
        ...expected,
      },
    ]);
  });

  it('are asked for with the token of the installation', async () => {
    github.answers(path(1), { body: issue() });
    await provider().fetchStates([wanted(1)], { signal });
    expect(github.headers.map(({ authorization }) => authorization)).toEqual([
      'Bearer a-token',
      'Bearer a-token',
    ]);
  });

  it('cost nothing of the limit while they are unchanged', async () => {
    github.answers(path(1), { body: issue(), headers: { etag: '"abc"' } });
    const own = provider();
    const [first] = await own.fetchStates([wanted(1)], { signal });
    const { version } = first as { version?: string };
    expect(await own.fetchStates([wanted(1, version)], { signal })).toEqual([
      { key: wanted(1).key, found: 'unchanged' },
    ]);
  });

  it.each([404, 410])('that answer %i are missing', async status => {
    github.answers(path(1), { status, body: {} });
    expect(await provider().fetchStates([wanted(1)], { signal })).toEqual([
      { key: wanted(1).key, found: 'state', state: 'missing' },
    ]);
  });

  it('of a repository that was moved are followed', async () => {
    github.answers('/repos/acme/api', {
      status: 301,
      headers: { location: `${github.url}/repositories/7` },
    });
    github.answers('/repositories/7', { body: { private: false } });
    github.answers(path(1), {
      status: 301,
      headers: { location: `${github.url}/repositories/7/issues/1` },
    });
    github.answers('/repositories/7/issues/1', { body: issue() });
    expect(await provider().fetchStates([wanted(1)], { signal })).toMatchObject(
      [{ found: 'state', state: 'open' }],
    );
  });

  it('are not followed to another server, nor round in circles', async () => {
    const other = await startFakeGithub();
    github.answers(path(1), {
      status: 302,
      headers: { location: `${other.url}/repositories/7/issues/1` },
    });
    github.answers(path(2), {
      status: 302,
      headers: { location: `${github.url}${path(2)}` },
    });
    expect(
      await provider().fetchStates([wanted(1), wanted(2)], { signal }),
    ).toMatchObject(
      [
        { found: 'nothing', reason: /somewhere else/ },
        { found: 'nothing', reason: /one address to the next/ },
      ].map(({ found, reason }) => ({
        found,
        reason: expect.stringMatching(reason),
      })),
    );
    expect(other.asked).toEqual([]);
    await other.stop();
  });

  it.each([
    [
      '429 with a pause',
      { status: 429, headers: { 'retry-after': '120' } },
      120,
    ],
    [
      '403 with a pause in words',
      {
        status: 403,
        headers: { 'retry-after': 'Tue, 24 Nov 2026 12:05:00 GMT' },
      },
      300,
    ],
    [
      '403 with nothing left',
      {
        status: 403,
        headers: {
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': String(later(900).getTime() / 1000),
        },
      },
      900,
    ],
    ['429 without a word', { status: 429 }, 60],
    ['a token that is not taken', { status: 401 }, 900],
  ])('are not asked for before it is time: %s', async (_, answer, seconds) => {
    const own = provider({ privateTitles: true });
    github.answers(path(1), { ...answer, body: {} });
    github.answers(path(2), { body: issue() });
    const found = await own.fetchStates([wanted(1), wanted(2)], { signal });
    expect(found).toEqual(
      [wanted(1), wanted(2)].map(({ key }) => ({
        key,
        found: 'nothing',
        reason: expect.any(String),
        retryAt: later(seconds),
      })),
    );
    expect(github.asked).toEqual([path(1)]);

    now = later(seconds + 1);
    expect(await own.fetchStates([wanted(2)], { signal })).toMatchObject([
      { found: 'state', state: 'open' },
    ]);
  });

  it('leave the last tenth of the limit to the rest of Backstage', async () => {
    const own = provider({ privateTitles: true });
    const left = (remaining: number) => ({
      body: issue(),
      headers: {
        'x-ratelimit-limit': '5000',
        'x-ratelimit-remaining': String(remaining),
        'x-ratelimit-reset': String(later(600).getTime() / 1000),
      },
    });
    github.answers(path(1), left(501));
    github.answers(path(2), left(500));
    github.answers(path(3), left(499));
    expect(
      await own.fetchStates([wanted(1), wanted(2), wanted(3)], { signal }),
    ).toMatchObject([
      { found: 'state' },
      { found: 'state' },
      { found: 'nothing', retryAt: later(600) },
    ]);
  });

  it.each([
    ['an error of the server', { status: 502, body: 'Bad gateway' }],
    ['something that is no JSON', { body: '<html>maintenance' }],
    ['JSON that is no issue', { body: { title: 7 } }],
    ['a refusal', { status: 403, body: { message: 'SSO' } }],
  ])('that cannot be known for now: %s', async (_, answer) => {
    github.answers(path(1), answer);
    github.answers(path(2), { body: issue() });
    expect(
      await provider().fetchStates([wanted(1), wanted(2)], { signal }),
    ).toMatchObject([{ found: 'nothing' }, { found: 'state' }]);
  });

  it('are left alone for a minute when the server is out of order', async () => {
    const numbers = [1, 2, 3, 4, 5];
    const own = provider({ privateTitles: true });
    numbers.forEach(n => github.answers(path(n), { status: 503, body: '' }));
    const found = await own.fetchStates(
      numbers.map(n => wanted(n)),
      {
        signal,
      },
    );
    expect(found.map(one => one.found)).toEqual(Array(5).fill('nothing'));
    expect(github.asked).toHaveLength(3);
    now = later(61);
    github.answers(path(1), { body: issue() });
    expect(await own.fetchStates([wanted(1)], { signal })).toMatchObject([
      { found: 'state' },
    ]);
  });

  it('do not wait for a server that never answers once they are to stop', async () => {
    github.answers(path(1), { hangs: true });
    const stopping = new AbortController();
    const asking = provider({ privateTitles: true }).fetchStates([wanted(1)], {
      signal: stopping.signal,
    });
    while (github.asked.length === 0) {
      await new Promise(resolve => setImmediate(resolve));
    }
    stopping.abort();
    expect(await asking).toMatchObject([{ found: 'nothing' }]);
  });

  it('of a host that is down do not keep those of another', async () => {
    github.answers(path(1), { body: issue() });
    const down = {
      key: 'down.example.net/acme/api#1',
      url: 'https://down.example.net/acme/api/issues/1',
    };
    const found = await provider().fetchStates([down, wanted(1)], { signal });
    expect(found).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ key: down.key, found: 'nothing' }),
        expect.objectContaining({ key: wanted(1).key, found: 'state' }),
      ]),
    );
  });

  describe('in private repositories', () => {
    const answer = { body: issue(), headers: { etag: '"abc"' } };
    const titleOf = async (own: GithubLinkProvider, version?: string) => {
      const [found] = await own.fetchStates([wanted(1, version)], { signal });
      return found as { title?: string; version?: string; found: string };
    };

    it.each([
      [{ private: true }, false, undefined],
      [{ private: true, visibility: 'private' }, false, undefined],
      [{ private: true, visibility: 'internal' }, false, 'Retry budgets'],
      [{ private: false }, false, 'Retry budgets'],
      [{ private: true }, true, 'Retry budgets'],
    ])('%j with privateTitles %j', async (repo, privateTitles, title) => {
      github.answers('/repos/acme/api', { body: repo });
      github.answers(path(1), answer);
      expect(await titleOf(provider({ privateTitles }))).toMatchObject({
        found: 'state',
        state: 'open',
        title,
      });
    });

    it('lose their title when the repository becomes private', async () => {
      github.answers(path(1), answer);
      const own = provider();
      const before = await titleOf(own);
      expect(before.title).toBe('Retry budgets');
      github.answers('/repos/acme/api', { body: { private: true } });
      now = later(3601);
      const after = await titleOf(own, before.version);
      expect(after).toMatchObject({ found: 'state', title: undefined });
    });

    it('are asked about once an hour', async () => {
      github.answers(path(1), answer);
      const own = provider();
      await titleOf(own);
      await titleOf(own);
      expect(github.asked).toEqual(['/repos/acme/api', path(1), path(1)]);
    });
  });
});
