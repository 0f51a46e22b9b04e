import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import { databases } from '../../testing/databases';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../../testing/startCommunity';
import { statedLinks, statedUrl } from '../../testing/statedLinks';
import { statementsOf } from '../../testing/statementsOf';
import { subjectsOf } from '../../testing/subjects';
import { untilTold } from '../../testing/untilTold';
import { ledger, payments, people, secret } from '../../testing/world';

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('links on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({
      knex,
      linkProviders: [
        {
          id: 'broken',
          recognise() {
            throw new Error('Out of order');
          },
          fetchStates: async () => [],
        },
        {
          id: 'unsound',
          recognise: ({ host }) =>
            host === 'unsound.example.com'
              ? {
                  key: 'x'.repeat(300),
                  kind: 'issue',
                  label: 'x',
                  url: ['javascript', 'alert(1)'].join(':'),
                }
              : undefined,
          fetchStates: async () => [],
        },
        statedLinks(),
      ],
    });
  });
  afterAll(() => community.stop());

  const as = (person: string) => community.as(person).threads;
  const author = () => as(people.other);

  async function linksOf(id: string, person: string = people.member) {
    return (await as(person).get({ id })).links;
  }

  async function threadOn(entityRef: string, person: string): Promise<string> {
    const { thread } = await as(person).create({
      entityRef,
      kind: 'idea',
      title: 'Only for some',
      body: 'Not for all to read.',
    });
    return thread.id;
  }

  it('lead to documents, work, entities and threads', async () => {
    const id = await subjectsOf(community).thread();
    const other = await subjectsOf(community, ledger).thread('question');
    const within = 'https://backstage.example.com/catalog/default/component';
    for (const address of [
      'https://docs.example.com/Retries/?q=1#top',
      statedUrl('open', 7, 'issue'),
      `${within}/ledger`,
      `${within}/ledger/community/threads/${other}`,
    ]) {
      await author().addLink({ id, address, title: 'What we found' });
    }
    const common = {
      id: expect.any(String),
      addedBy: people.other,
      addedRole: 'member',
      addedAt: expect.any(String),
      can: { remove: true },
    };
    const links = await linksOf(id, people.other);
    expect(links).toEqual([
      {
        ...common,
        kind: 'document',
        label: 'docs.example.com/Retries',
        title: 'What we found',
        url: 'https://docs.example.com/Retries/?q=1#top',
        live: false,
      },
      expect.objectContaining({
        ...common,
        kind: 'issue',
        label: 'acme/work#7',
        url: statedUrl('open', 7, 'issue'),
        live: true,
      }),
      {
        ...common,
        kind: 'entity',
        label: ledger,
        title: 'ledger',
        entityRef: ledger,
        live: false,
      },
      {
        ...common,
        kind: 'thread',
        label: 'ledger',
        title: 'Retry budgets in the client',
        entityRef: ledger,
        thread: { id: other, kind: 'question', status: 'open' },
        live: false,
      },
    ]);
  });

  it.each([
    [
      'a document',
      'https://docs.example.com:443/a/../b',
      'HTTPS://Docs.Example.com/b',
    ],
    ['work', statedUrl('draft'), `${statedUrl('draft')}/files?w=1#diff`],
    ['an entity', ledger, '/catalog/default/Component/LEDGER/community'],
  ])('to %s is one, however it is written', async (_, first, second) => {
    const id = await subjectsOf(community).thread();
    await author().addLink({ id, address: first });
    const { links } = await as(people.owner).addLink({ id, address: second });
    expect(links).toHaveLength(1);
    expect(links[0]).toMatchObject({ addedBy: people.other });
  });

  it('are of a thread by its id as well as by its address', async () => {
    const id = await subjectsOf(community).thread();
    const other = await subjectsOf(community).thread();
    await author().addLink({ id, address: other });
    const { links } = await author().addLink({
      id,
      address: `/catalog/default/component/payments-api/community/threads/${other}`,
    });
    expect(links.map(link => link.thread?.id)).toEqual([other]);
  });

  it('that hundred people add at once are one', async () => {
    const id = await subjectsOf(community).thread();
    await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        as(n % 2 ? people.owner : people.other).addLink({
          id,
          address: statedUrl('open'),
        }),
      ),
    );
    expect(await linksOf(id)).toHaveLength(1);
  });

  const why = 'must be an http or https address, an entity or a thread';
  it.each([
    [['javascript', 'alert(1)'].join(':'), why],
    ['data:text/html,<script>alert(1)</script>', why],
    ['file:///etc/passwd', why],
    ['ftp://files.example.com/a', why],
    ['not-an-address', why],
    ['/settings', why],
    [
      'https://me:secret@docs.example.com',
      'must not contain a name or a password',
    ],
    [
      `https://docs.example.com/${'ä'.repeat(900)}`,
      'must have at most 2000 characters',
    ],
    ['component:default/nothing', 'leads to no entity'],
    [secret, 'leads to no entity'],
    ['/catalog/default/component/secret', 'leads to no entity'],
    ['0193a1b2-0000-7000-8000-000000000000', 'leads to no thread'],
  ])('may not lead to %s', async (address, reason) => {
    const id = await subjectsOf(community).thread();
    expect(await refusalOf(author().addLink({ id, address }))).toEqual({
      status: 400,
      message: `address: ${reason}`,
    });
  });

  it('may not lead to the thread itself', async () => {
    const id = await subjectsOf(community).thread();
    expect(await refusalOf(author().addLink({ id, address: id }))).toEqual({
      status: 400,
      message: 'address: is this very thread',
    });
  });

  it('are documents where a provider says what cannot be', async () => {
    const id = await subjectsOf(community).thread();
    const address = 'https://unsound.example.com/1';
    const { links } = await author().addLink({ id, address });
    expect(links).toMatchObject([{ kind: 'document', url: address }]);
  });

  it('are twenty at most, until one is removed', async () => {
    const id = await subjectsOf(community).thread();
    const add = (n: number) =>
      author().addLink({ id, address: `https://docs.example.com/${n}` });
    for (let n = 0; n < 20; n++) await add(n);
    expect(await refusalOf(add(20))).toEqual({
      status: 409,
      message: 'address: a thread has at most 20 links; remove one first',
    });
    const { links } = await add(19);
    await author().removeLink({ id, linkId: links[0].id });
    expect((await add(20)).links).toHaveLength(20);
  });

  it('are removed by whoever added them and by those who steer', async () => {
    const { thread, link } = subjectsOf(community);
    const id = await thread();
    const mine = await link(id, 'https://docs.example.com/1');
    await as(people.owner).addLink({
      id,
      address: 'https://docs.example.com/2',
    });
    const [, theirs] = await linksOf(id, people.other);
    expect(theirs.can.remove).toBe(false);
    expect(
      await refusalOf(author().removeLink({ id, linkId: theirs.id })),
    ).toEqual({
      status: 403,
      message: 'Only who added it, owners and catalysts may remove this link',
    });
    await author().removeLink({ id, linkId: mine });
    await as(people.owner).removeLink({ id, linkId: theirs.id });
    expect(await linksOf(id)).toEqual([]);
    expect(
      await refusalOf(as(people.owner).removeLink({ id, linkId: mine })),
    ).toEqual({ status: 404, message: `There is no link '${mine}'` });
  });

  it('belong to their thread and no other', async () => {
    const { thread, link } = subjectsOf(community);
    const [id, other] = [await thread(), await thread()];
    const linkId = await link(id, 'https://docs.example.com');
    const call = as(people.owner).removeLink({ id: other, linkId });
    expect((await refusalOf(call)).status).toBe(404);
  });

  it('to what somebody does not see are not there for them', async () => {
    const id = await subjectsOf(community).thread();
    const hidden = await threadOn(secret, people.owner);
    const owner = as(people.owner);
    await owner.addLink({ id, address: secret });
    await owner.addLink({ id, address: hidden });
    await owner.addLink({ id, address: 'https://docs.example.com' });
    expect((await linksOf(id, people.owner)).map(link => link.kind)).toEqual([
      'entity',
      'thread',
      'document',
    ]);
    const seen = await as(people.member).get({ id });
    expect(seen.links.map(link => link.kind)).toEqual(['document']);
    expect(JSON.stringify(seen)).not.toContain('secret');
    expect(JSON.stringify(seen)).not.toContain('Only for some');
    expect(
      await refusalOf(as(people.other).addLink({ id, address: hidden })),
    ).toEqual({ status: 400, message: 'address: leads to no thread' });
  });

  it('to a thread go with it', async () => {
    const id = await subjectsOf(community).thread();
    const other = await subjectsOf(community).thread();
    await author().addLink({ id, address: other });
    await as(people.owner).move({ id: other, status: 'planned' });
    expect((await linksOf(id))[0].thread?.status).toBe('planned');
    await author().delete({ id: other });
    expect(await linksOf(id)).toEqual([]);
  });

  it('let open pages know, and send nobody a letter', async () => {
    const id = await subjectsOf(community).thread();
    await untilTold(knex);
    community.sent.length = 0;
    community.signalled.length = 0;
    await author().addLink({ id, address: 'https://docs.example.com' });
    await author().addLink({ id, address: 'https://docs.example.com' });
    await untilTold(knex);
    expect(community.sent).toEqual([]);
    expect(community.signalled.map(({ message }) => message)).toEqual([
      expect.objectContaining({ type: 'thread.links-changed', subject: id }),
    ]);
  });

  it('cost the same to read whether there are two or twenty', async () => {
    const id = await subjectsOf(community).thread();
    const count = () => statementsOf(knex, () => as(people.member).get({ id }));
    const add = async (n: number) => {
      const other = await subjectsOf(community).thread();
      await author().addLink({ id, address: other });
      await author().addLink({ id, address: `https://docs.example.com/${n}` });
    };
    await add(0);
    await untilTold(knex);
    const two = await count();
    for (let n = 1; n < 10; n++) await add(n);
    await untilTold(knex);
    expect((await count()).length).toBe(two.length);
  });
});

describe.each(databases.eachSupportedId())(
  'links under a policy on %s',
  databaseId => {
    it('to threads that it hides are not there', async () => {
      const community = await startCommunity({
        knex: await databases.init(databaseId),
        policy: (permission, person) =>
          permission === 'community.thread.read' && person === people.member
            ? {
                result: AuthorizeResult.CONDITIONAL,
                pluginId: 'community',
                resourceType: 'community-thread',
                conditions: {
                  rule: 'IS_THREAD_ON',
                  resourceType: 'community-thread',
                  params: { values: [payments] },
                },
              }
            : { result: AuthorizeResult.ALLOW },
      });
      const { thread } = subjectsOf(community);
      const id = await thread();
      const other = await subjectsOf(community, ledger).thread();
      const author = community.as(people.other).threads;
      await author.addLink({ id, address: other });
      expect((await author.get({ id })).links).toHaveLength(1);
      const seen = await community.as(people.member).threads.get({ id });
      expect(seen.links).toEqual([]);
      await community.stop();
    });
  },
);
