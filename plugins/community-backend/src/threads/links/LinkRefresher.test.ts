import type { Knex } from 'knex';
import { letClockRun, setClock } from '../../testing/clock';
import { databases } from '../../testing/databases';
import {
  startCommunity,
  type TestCommunity,
} from '../../testing/startCommunity';
import {
  statedLinks,
  statedUrl,
  type StatedLinks,
} from '../../testing/statedLinks';
import { subjectsOf } from '../../testing/subjects';
import { insertThreadRows } from '../../testing/threadRows';
import { untilTold } from '../../testing/untilTold';
import { people } from '../../testing/world';

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('keeping links fresh on %s', id => {
  let knex: Knex;
  let community: TestCommunity;
  let work: StatedLinks;
  let thread: string;

  const start = Date.parse('2026-11-24T12:00:00Z');
  /** Sets the clock to so many minutes after the start. */
  const minute = (minutes: number) =>
    setClock(new Date(start + minutes * 60_000).toISOString());
  const instant = (minutes: number) =>
    new Date(start + minutes * 60_000).toISOString();

  beforeEach(async () => {
    minute(0);
    work = statedLinks();
    knex = await databases.init(id);
    community = await startCommunity({ knex, linkProviders: [work] });
    thread = await subjectsOf(community).thread();
  });
  afterEach(async () => {
    await community.stop();
    letClockRun();
  });

  const threads = () => community.as(people.owner).threads;
  const runTask = () => community.runTask('community-links');
  const seen = async () => (await threads().get({ id: thread })).links;
  const add = async (url: string) => {
    await threads().addLink({ id: thread, address: url });
    return settled();
  };

  /** Waits until nothing is asked for any more, and gives the links. */
  async function settled() {
    for (;;) {
      const rows = await knex('thread_links').whereNotNull('provider');
      if (rows.every(row => row.known_at || row.failures > 0)) return seen();
    }
  }

  /** Waits until as many requests have been made. */
  async function untilAsked(times: number) {
    while (work.asked.length < times) {
      await new Promise(resolve => setImmediate(resolve));
    }
  }

  it('tells soon how something stands that was just added', async () => {
    expect(await add(statedUrl('draft'))).toMatchObject([
      {
        kind: 'pull-request',
        state: 'draft',
        title: 'The pull number 12',
        knownAt: instant(0),
        live: true,
      },
    ]);
  });

  it('keeps nobody waiting for it', async () => {
    const release = work.hold();
    const { links } = await threads().addLink({
      id: thread,
      address: statedUrl('open'),
    });
    expect(links[0]).toMatchObject({ live: true, label: 'acme/work#12' });
    expect(links[0].state).toBeUndefined();
    expect((await seen())[0].state).toBeUndefined();
    release();
    expect(await settled()).toMatchObject([{ state: 'open' }]);
  });

  it('asks again after a few minutes, not before', async () => {
    await add(statedUrl('open'));
    minute(4);
    await runTask();
    await seen();
    expect(work.asked).toHaveLength(1);
    minute(5);
    work.says(statedUrl('open'), { state: 'closed' });
    await runTask();
    expect(work.asked).toHaveLength(2);
    expect(await seen()).toMatchObject([
      { state: 'closed', knownAt: instant(5) },
    ]);
  });

  it('asks again when somebody opens a thread that is settled', async () => {
    await add(statedUrl('open'));
    await threads().move({ id: thread, status: 'declined', reason: 'No' });
    work.says(statedUrl('open'), { state: 'closed' });
    minute(30);
    await runTask();
    await runTask();
    expect(work.asked).toHaveLength(1);
    expect(await seen()).toMatchObject([{ state: 'open' }]);
    await untilAsked(2);
    while ((await seen())[0].state !== 'closed');
    expect(work.asked).toHaveLength(2);
  });

  it('asks for a merged pull request never again by itself, for a closed one daily', async () => {
    await add(statedUrl('merged', 1));
    await add(statedUrl('closed', 2));
    minute(23 * 60);
    await runTask();
    expect(work.asked).toHaveLength(2);
    minute(24 * 60);
    await runTask();
    expect(work.asked.slice(2)).toEqual([['/closed/pull/2']]);
  });

  it('asks once for what several threads link to', async () => {
    await add(statedUrl('open'));
    thread = await subjectsOf(community).thread();
    await add(statedUrl('open'));
    minute(6);
    await runTask();
    expect(work.asked[2]).toEqual(['/open/pull/12']);
    expect(
      await knex('thread_links').where('known_at', new Date()),
    ).toHaveLength(2);
  });

  it('takes a bounded number at a time, least recently known first', async () => {
    const rows = await insertThreadRows(knex, [{}, {}, {}, {}]);
    await knex('thread_links').insert(
      Array.from({ length: 80 }, (_, n) => ({
        id: `0193a1b2-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`,
        thread_id: rows[n % 4].id,
        key: `stated:/open/pull/${n}`,
        kind: 'pull-request',
        target: statedUrl('open', n),
        label: `acme/work#${n}`,
        added_by: people.member,
        added_role: 'member',
        added_at: new Date(start),
        provider: 'stated',
        look_at: new Date(start - n * 1000),
      })),
    );
    await runTask();
    expect(work.asked.map(keys => keys.length)).toEqual([50, 30]);
    expect(work.asked[0][0]).toBe('/open/pull/79');
    expect(work.asked[1][29]).toBe('/open/pull/0');
  });

  it('gives the version of the last answer along, and takes "unchanged" for one', async () => {
    const given: Array<string | undefined> = [];
    const ask = work.fetchStates;
    work.fetchStates = (wanted, options) => {
      given.push(...wanted.map(({ version }) => version));
      return ask(wanted, options);
    };
    work.says(statedUrl('open'), { version: '"abc"' });
    await add(statedUrl('open'));
    minute(5);
    work.says(statedUrl('open'), { found: 'unchanged' });
    await runTask();
    expect(given).toEqual([undefined, '"abc"']);
    expect(await seen()).toMatchObject([
      { state: 'open', title: 'The pull number 12', knownAt: instant(5) },
    ]);
  });

  describe('while nothing can be found out', () => {
    const out = { found: 'nothing', reason: 'Out of order' } as const;

    it('shows what was known last, and asks less and less often', async () => {
      await add(statedUrl('open'));
      work.says(statedUrl('open'), out);
      const tried: number[] = [];
      for (let at = 1; at <= 180; at++) {
        minute(at);
        const before = work.asked.length;
        await runTask();
        await seen();
        if (work.asked.length > before) tried.push(at);
      }
      expect(tried).toEqual([5, 10, 20, 40, 80, 160]);
      expect(await seen()).toMatchObject([
        { state: 'open', knownAt: instant(0) },
      ]);

      work.says(statedUrl('open'), { found: 'state', state: 'closed' });
      minute(320);
      await runTask();
      expect(await seen()).toMatchObject([
        { state: 'closed', knownAt: instant(320) },
      ]);
    });

    it('does not ask before the provider says that it may', async () => {
      work.says(statedUrl('open'), { ...out, retryAt: new Date(instant(90)) });
      expect(await add(statedUrl('open'))).toMatchObject([{ live: true }]);
      minute(89);
      await runTask();
      await seen();
      expect(work.asked).toHaveLength(1);
      work.says(statedUrl('open'), { found: 'state' });
      minute(90);
      await runTask();
      expect(await seen()).toMatchObject([{ state: 'open' }]);
    });

    it.each<[string, () => Promise<never[]>]>([
      ['fails', () => Promise.reject(new Error('Boom'))],
      ['leaves everything out', async () => []],
      [
        'answers nonsense',
        async () =>
          [{ key: '/open/pull/12', found: 'state', state: 'lost' }] as never[],
      ],
    ])('goes on when a provider %s', async (_, fetchStates) => {
      await add(statedUrl('open'));
      work.fetchStates = fetchStates;
      minute(5);
      await runTask();
      expect(await seen()).toMatchObject([{ state: 'open' }]);
      const [row] = await knex('thread_links');
      expect(row.failures).toBe(1);
    });
  });

  it('keeps of a title what can be kept and misleads nobody', async () => {
    work.says(statedUrl('open'), { title: `a\0b\u202e${'x'.repeat(400)}` });
    const [{ title }] = await add(statedUrl('open'));
    expect(title).toBe(`a b ${'x'.repeat(296)}`);
  });

  it('looks again at once when a provider says so', async () => {
    await add(statedUrl('open'));
    work.says(statedUrl('open'), { state: 'closed' });
    minute(1);
    await community.linkWatch('stated').lookAgain(['/open/pull/12', 'other']);
    await untilAsked(2);
    while ((await seen())[0].state !== 'closed');
    expect(work.asked).toHaveLength(2);
  });

  it('lets open pages know of a change, and only of a change', async () => {
    await add(statedUrl('open'));
    await untilTold(knex);
    community.signalled.length = 0;
    minute(5);
    await runTask();
    await untilTold(knex);
    expect(community.signalled).toEqual([]);
    minute(10);
    work.says(statedUrl('open'), { state: 'draft' });
    await runTask();
    await untilTold(knex);
    expect(community.signalled.map(({ message }) => message.type)).toEqual([
      'thread.links-changed',
    ]);
  });

  it('ends with the backend, though a provider never answers', async () => {
    work.hold();
    await threads().addLink({ id: thread, address: statedUrl('open') });
    await untilAsked(1);
    await community.stop();
    expect(work.asked).toHaveLength(1);
  });
});

describe('without a provider', () => {
  it('there is nothing to do, and every address is a document', async () => {
    const community = await startCommunity({
      knex: await databases.init('SQLITE_3'),
      linkProviders: [],
    });
    await expect(community.runTask('community-links')).rejects.toThrow(
      'There is no task',
    );
    const id = await subjectsOf(community).thread();
    const { links } = await community
      .as(people.other)
      .threads.addLink({ id, address: statedUrl('open') });
    expect(links).toMatchObject([{ kind: 'document', live: false }]);
    await community.stop();
  });
});
