import type { Knex } from 'knex';
import { letClockRun, setClock } from '../testing/clock';
import { databases } from '../testing/databases';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../testing/startCommunity';
import { untilTold } from '../testing/untilTold';
import { ledger, payments, people, secret } from '../testing/world';

jest.setTimeout(60_000);

const scope = `entity:${payments}`;

describe.each(databases.eachSupportedId())('proposals on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex });
  });
  beforeEach(async () => {
    setClock('2026-11-02T09:00:00Z');
    await untilTold(knex);
    community.sent.length = 0;
    community.signalled.length = 0;
  });
  afterEach(async () => {
    letClockRun();
    await knex('catalyst_terms').delete();
    await knex('catalyst_proposals').delete();
  });
  afterAll(() => community.stop());

  const as = (person: string) => community.as(person).catalysts;

  const fields = {
    entityRef: payments,
    person: people.catalyst as string,
    focus: 'Questions',
    until: '2027-03-31',
  };

  async function propose(
    more: Partial<typeof fields> & { note?: string } = {},
  ) {
    const answer = await as(people.owner).propose({ ...fields, ...more });
    return answer.proposal;
  }

  /** What is told because of an act: to whom, in which words. */
  async function lettersOf(act: () => Promise<unknown>) {
    await untilTold(knex);
    community.sent.length = 0;
    await act();
    await untilTold(knex);
    return community.sent.map(({ recipients, payload }) => ({
      to: recipients.type === 'entity' ? recipients.entityRef : [],
      title: payload.title,
      description: payload.description,
      link: payload.link,
    }));
  }

  const listed = async (person: string) =>
    (await as(person).list({ scope })).proposals;

  describe('a proposal', () => {
    it('asks the person, who is a catalyst only once they accept', async () => {
      const proposal = await propose({ note: 'You know the traces' });
      expect(proposal).toEqual({
        id: expect.any(String),
        ...fields,
        note: 'You know the traces',
        by: people.owner,
        at: '2026-11-02T09:00:00.000Z',
        lapsesAt: '2026-11-16T09:00:00.000Z',
        state: 'open',
        can: { answer: false, withdraw: true },
      });
      expect((await as(people.member).list({ scope })).items).toEqual([]);

      setClock('2026-11-05T23:00:00Z');
      const { term } = await as(people.catalyst).accept({
        id: proposal.id,
        focus: 'Traces, and questions',
        reach: '#traces',
      });
      expect(term).toMatchObject({
        person: people.catalyst,
        focus: 'Traces, and questions',
        reach: '#traces',
        since: '2026-11-05',
        until: '2027-03-31',
        appointedBy: people.owner,
        running: true,
      });
      expect(await listed(people.owner)).toEqual([]);
    });

    it('is told to who is asked, its acceptance to those who lead', async () => {
      const link =
        '/catalog/default/component/payments-api/community/catalysts';
      let id = '';
      expect(
        await lettersOf(async () => {
          ({ id } = await propose({ note: 'You know the traces' }));
        }),
      ).toEqual([
        {
          to: [people.catalyst],
          title: 'Will you be a catalyst of payments-api?',
          description: expect.stringMatching(
            /^Owen Ames asks you, until 2027-03-31\. Catalysts may respond officially, .* plan events, and run agendas there\. You know the traces$/,
          ),
          link,
        },
      ]);
      // A signal would tell whoever listens that somebody was asked.
      expect(community.signalled).toEqual([]);
      expect(await lettersOf(() => as(people.catalyst).accept({ id }))).toEqual(
        [
          expect.objectContaining({
            to: ['group:default/payments', people.owner],
            title: 'Cato Berg is a catalyst of payments-api',
          }),
        ],
      );
    });

    it('may be declined, with a reason or without, which who asked is told', async () => {
      const { id } = await propose();
      expect(
        await lettersOf(() =>
          as(people.catalyst).decline({ id, reason: 'No time this year' }),
        ),
      ).toEqual([
        expect.objectContaining({
          to: [people.owner],
          title: 'Cato Berg will not be a catalyst of payments-api',
          description: 'No time this year',
        }),
      ]);
      const again = await propose();
      const { proposal } = await as(people.catalyst).decline({ id: again.id });
      expect(proposal).toMatchObject({
        state: 'declined',
        can: { answer: false, withdraw: false },
      });
      expect(proposal).not.toHaveProperty('reason');
      expect((await as(people.member).list({ scope })).items).toEqual([]);
    });

    it('may be taken back by any owner, which who was asked is told', async () => {
      const { id } = await propose();
      expect(
        await lettersOf(() => as(people.administrator).withdraw({ id })),
      ).toEqual([
        expect.objectContaining({
          to: [people.catalyst],
          title: 'You are no longer asked to be a catalyst of payments-api',
        }),
      ]);
      expect(await refusalOf(as(people.catalyst).accept({ id }))).toEqual({
        status: 409,
        message: 'This proposal is open no longer',
      });
    });

    it('lapses after two weeks, to the moment', async () => {
      const { id } = await propose();
      setClock('2026-11-16T08:59:59.999Z');
      expect(await listed(people.catalyst)).toHaveLength(1);
      setClock('2026-11-16T09:00:00Z');
      expect(await listed(people.catalyst)).toEqual([]);
      for (const late of [
        as(people.catalyst).accept({ id }),
        as(people.catalyst).decline({ id }),
        as(people.owner).withdraw({ id }),
      ]) {
        expect((await refusalOf(late)).status).toBe(409);
      }
      expect(await propose()).toMatchObject({ state: 'open' });
    });

    it('lapses when the term that it proposes would be over', async () => {
      const { lapsesAt } = await propose({ until: '2026-11-04' });
      expect(lapsesAt).toBe('2026-11-05T00:00:00.000Z');
    });

    it('is one at a time for a person and an entity', async () => {
      await propose();
      expect(await refusalOf(propose({ until: '2027-01-31' }))).toEqual({
        status: 409,
        message: 'person: Cato Berg has been asked and may still answer',
      });
      await propose({ entityRef: ledger });
      await propose({ person: people.other });
    });

    it('may be sent again with its key', async () => {
      const sent = { ...fields, idempotencyKey: 'ask-cato-once' };
      const first = await as(people.owner).propose(sent);
      const again = await as(people.owner).propose(sent);
      expect(again.proposal).toEqual(first.proposal);
    });

    it('is moot once a term began without it', async () => {
      const { id } = await as(people.administrator)
        .propose({ ...fields, person: people.owner })
        .then(({ proposal }) => proposal);
      const { person, ...own } = fields;
      await as(people.owner).appoint(own);
      expect(await listed(people.owner)).toEqual([]);
      expect((await refusalOf(as(people.owner).accept({ id }))).status).toBe(
        409,
      );
    });

    it.each([
      [
        'nobody knows',
        'user:default/ghost',
        "person: there is no person 'user:default/ghost'",
      ],
      [
        'is no person',
        'group:default/payments',
        'person: must be a user reference such as user:default/name',
      ],
      ['asks', people.owner, 'person: nobody needs to ask themself; appoint'],
    ])('is not to one who %s', async (_, person, message) => {
      expect(await refusalOf(propose({ person }))).toEqual({
        status: 400,
        message,
      });
    });

    it('is of a term that can be', async () => {
      expect(await refusalOf(propose({ until: '2027-11-04' }))).toEqual({
        status: 400,
        message: 'until: a term takes at most 366 days from today',
      });
    });

    it('is known to who was asked and to owners only', async () => {
      const { id } = await propose();
      const learning: string[] = [
        people.owner,
        people.administrator,
        people.catalyst,
      ];
      for (const person of Object.values(people)) {
        const ids = (await listed(person)).map(proposal => proposal.id);
        expect([person, ids]).toEqual([
          person,
          learning.includes(person) ? [id] : [],
        ]);
      }
      expect(await refusalOf(as(people.member).decline({ id }))).toEqual({
        status: 404,
        message: `There is no proposal '${id}'`,
      });
    });

    it('on what is hidden from who is asked does not exist for them', async () => {
      const { id } = await propose({ entityRef: secret });
      expect(await refusalOf(as(people.catalyst).accept({ id }))).toEqual({
        status: 404,
        message: `There is no proposal '${id}'`,
      });
    });
  });

  describe('a term', () => {
    const begin = async (until = '2026-12-31') => {
      const { id } = await propose({ until });
      return (await as(people.catalyst).accept({ id })).term;
    };

    it('is extended to a year from today at most', async () => {
      const { id } = await begin();
      setClock('2026-12-30T09:00:00Z');
      expect(
        await lettersOf(() =>
          as(people.owner).extend({ id, until: '2027-12-31' }),
        ),
      ).toEqual([
        expect.objectContaining({
          to: [people.catalyst],
          title: 'You are a catalyst of payments-api until 2027-12-31 now',
        }),
      ]);
      for (const [until, message] of [
        ['2028-01-01', 'until: a term takes at most 366 days from today'],
        ['2027-12-31', 'until: must lie after 2027-12-31, the last day so far'],
        ['2026-12-29', 'until: must not lie in the past'],
      ]) {
        expect(await refusalOf(as(people.owner).extend({ id, until }))).toEqual(
          { status: 400, message },
        );
      }
      setClock('2027-06-01T09:00:00Z');
      const { items } = await as(people.member).list({ scope });
      expect(items.map(item => item.until)).toEqual(['2027-12-31']);
    });

    it('is told in the words of the catalyst, who may take back how to reach them', async () => {
      const { id } = await begin();
      const change = (words: { focus?: string; reach?: string }) =>
        as(people.catalyst).change({ id, ...words });
      await change({ reach: 'https://chat.example.com/traces' });
      const { term } = await change({ focus: 'Traces' });
      expect(term).toMatchObject({
        focus: 'Traces',
        reach: 'https://chat.example.com/traces',
      });
      expect((await change({ reach: '' })).term).not.toHaveProperty('reach');
      expect(await refusalOf(change({}))).toEqual({
        status: 400,
        message: 'focus: is required where reach is not given',
      });
    });
  });

  describe('the history', () => {
    const history = async (person: string, query: object = {}) =>
      as(person).history({ scope, ...query });
    const lines = async (person: string) =>
      (await history(person)).items
        .filter(({ at }) => at >= '2030')
        .map(({ what, by, at, until, focus, reason }) =>
          [what, by.split('/')[1], at.slice(0, 10), until, focus, reason]
            .filter(Boolean)
            .join(' '),
        );

    it('tells every line of a life, the latest first, to whom it concerns', async () => {
      setClock('2030-01-01T09:00:00Z');
      const first = await propose({ until: '2030-06-30' });
      setClock('2030-01-02T09:00:00Z');
      await as(people.catalyst).decline({ id: first.id, reason: 'Later' });
      const second = await propose({ until: '2030-06-30', note: 'Please' });
      setClock('2030-01-03T09:00:00Z');
      const { term } = await as(people.catalyst).accept({ id: second.id });
      setClock('2030-01-04T09:00:00Z');
      await as(people.catalyst).change({ id: term.id, focus: 'Traces' });
      setClock('2030-01-05T09:00:00Z');
      await as(people.owner).extend({ id: term.id, until: '2030-12-31' });
      setClock('2030-01-06T09:00:00Z');
      await as(people.owner).end({ id: term.id, reason: 'Moved' });
      const open = await propose({ until: '2030-06-30' });
      setClock('2030-01-07T09:00:00Z');
      await as(people.owner).withdraw({ id: open.id });

      const told = [
        'removed owen 2030-01-06 Moved',
        'extended owen 2030-01-05 2030-12-31',
        'changed cato 2030-01-04 Traces',
        'begun owen 2030-01-03 2030-06-30 Questions',
      ];
      expect(await lines(people.member)).toEqual(told);
      expect(await lines(people.owner)).toEqual([
        'withdrawn owen 2030-01-07',
        'proposed owen 2030-01-06 2030-06-30 Questions',
        ...told,
        'accepted cato 2030-01-03',
        'proposed owen 2030-01-02 2030-06-30 Questions Please',
        'declined cato 2030-01-02 Later',
        'proposed owen 2030-01-01 2030-06-30 Questions',
      ]);
      expect(await lines(people.catalyst)).toEqual(await lines(people.owner));
    });

    it('is paged without gaps', async () => {
      const whole = await history(people.owner, { limit: '100' });
      expect(whole.items.length).toBeGreaterThan(5);
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await history(people.owner, { limit: '3', cursor });
        seen.push(...page.items.map(item => item.id));
        cursor = page.nextCursor;
      } while (cursor);
      expect(seen).toEqual(whole.items.map(item => item.id));
    });

    it('is changed by nobody, not in the database either', async () => {
      await propose();
      const before = await knex('term_moves').orderBy('id');
      expect(before.length).toBeGreaterThan(0);
      const { id } = before[0];
      for (const change of [
        knex('term_moves').where({ id }).update({ reason: 'Another' }),
        knex('term_moves').where({ id }).delete(),
        knex('term_moves').delete(),
      ]) {
        await expect(change).rejects.toThrow(
          'The history of terms is never changed',
        );
      }
      expect(await knex('term_moves').orderBy('id')).toEqual(before);
    });
  });
});
