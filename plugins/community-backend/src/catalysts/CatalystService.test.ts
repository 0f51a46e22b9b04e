import type { Knex } from 'knex';
import { letClockRun, setClock } from '../testing/clock';
import { appointed } from '../testing/appointed';
import { databases } from '../testing/databases';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../testing/startCommunity';
import { ledger, payments, people, search, secret } from '../testing/world';

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('catalysts on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex });
  });
  beforeEach(() => setClock('2026-11-02T09:00:00Z'));
  afterEach(async () => {
    letClockRun();
    await knex('catalyst_terms').delete();
    await knex('catalyst_proposals').delete();
  });
  afterAll(() => community.stop());

  const as = (person: string) => community.as(person).catalysts;

  function appoint(
    more: Partial<Parameters<typeof appointed>[1]> = {},
  ): ReturnType<typeof appointed> {
    return appointed(community, {
      entityRef: payments,
      person: people.catalyst,
      focus: 'Questions',
      until: '2027-03-31',
      ...more,
    });
  }

  /** What an owner appoints themself with. */
  const own = {
    entityRef: payments,
    focus: 'Questions',
    until: '2027-03-31',
  };

  const list = (history?: 'true', scope = `entity:${payments}`) =>
    as(people.member).list({ scope, history });
  const running = async () => (await list()).items.map(item => item.person);

  describe('an appointment', () => {
    it('begins a term today that runs until its last day', async () => {
      const { term, people: names } = await appoint();
      expect(term).toEqual({
        id: expect.any(String),
        entityRef: payments,
        person: people.catalyst,
        focus: 'Questions',
        since: '2026-11-02',
        until: '2027-03-31',
        appointedBy: people.owner,
        how: 'appointed',
        inherited: false,
        running: true,
        can: { change: true, extend: false, stepDown: true, remove: false },
      });
      expect(names).toMatchObject({
        [people.catalyst]: { name: 'Cato Berg' },
        [people.owner]: { name: 'Owen Ames' },
      });
      expect(await running()).toEqual([people.catalyst]);
      setClock('2027-03-31T23:59:59.999Z');
      expect(await running()).toEqual([people.catalyst]);
      setClock('2027-04-01T00:00:00Z');
      expect(await running()).toEqual([]);
    });

    it('on a system or domain makes a catalyst of its parts too', async () => {
      const asked = { scope: `entity:${payments}` };
      for (const entityRef of [
        'system:default/payments',
        'domain:default/commerce',
      ]) {
        const { term } = await appoint({ entityRef });
        const { viewer, catalysts } = await community
          .as(people.catalyst)
          .home.get(asked);
        expect(viewer.role).toBe('catalyst');
        const shown = { id: term.id, entityRef, inherited: true };
        expect(catalysts).toEqual([expect.objectContaining(shown)]);
        for (const history of [undefined, 'true'] as const) {
          expect((await list(history)).items).toEqual([
            expect.objectContaining(shown),
          ]);
        }
        await as(people.catalyst).end({ id: term.id });
        expect((await list()).items).toEqual([]);
        const after = await community.as(people.catalyst).home.get(asked);
        expect(after.viewer.role).toBe('member');
      }
    });

    it('on a part makes no catalyst of the system', async () => {
      await appoint();
      const { viewer, catalysts } = await community
        .as(people.catalyst)
        .home.get({ scope: 'entity:system:default/payments' });
      expect(viewer.role).toBe('member');
      expect(catalysts).toEqual([]);
    });

    it('makes a catalyst of this entity only', async () => {
      await appoint();
      const role = async (entityRef: string) => {
        const home = await community
          .as(people.catalyst)
          .home.get({ scope: `entity:${entityRef}` });
        return home.viewer.role;
      };
      expect(await role(payments)).toBe('catalyst');
      expect(await role(ledger)).toBe('member');
      // Cato is of the group that owns it.
      expect(await role(search)).toBe('owner');
    });

    it.each([
      ['may last a day', '2026-11-02'],
      ['may last a year and a day', '2027-11-03'],
    ])('%s', async (_, until) => {
      expect((await appoint({ until })).term.until).toBe(until);
    });

    it.each([
      [
        'may not end before it begins',
        '2026-11-01',
        'until: must not lie in the past',
      ],
      [
        'may not last longer',
        '2027-11-04',
        'until: a term takes at most 366 days from today',
      ],
      [
        'ends on a day that exists',
        '2027-02-29',
        'until: must be a day that exists',
      ],
    ])('%s', async (_, until, message) => {
      expect(await refusalOf(appoint({ until }))).toEqual({
        status: 400,
        message,
      });
      expect(await running()).toEqual([]);
    });

    it('is of oneself; others are asked', async () => {
      const { term } = await as(people.owner).appoint({
        ...own,
        reach: '#ask',
      });
      expect(term).toMatchObject({
        person: people.owner,
        appointedBy: people.owner,
        reach: '#ask',
      });
      expect(
        await refusalOf(
          as(people.owner).appoint({ ...own, person: people.other }),
        ),
      ).toEqual({
        status: 400,
        message: 'person: is to be asked first, with a proposal',
      });
    });

    it.each([
      ['a member', people.member],
      ['a catalyst', people.catalyst],
      ['an owner of something else', people.stranger],
    ])('is not for %s to make', async (_, by) => {
      await appoint();
      expect(await refusalOf(as(by).appoint(own))).toEqual({
        status: 403,
        message: 'Only owners may appoint and remove catalysts',
      });
      expect((await as(by).list({ scope: `entity:${payments}` })).can).toEqual({
        appoint: false,
      });
    });

    it.each([
      ['an owner', people.owner],
      ['an administrator', people.administrator],
    ])('is for %s to make', async (_, by) => {
      expect((await as(by).list({ scope: `entity:${payments}` })).can).toEqual({
        appoint: true,
      });
      expect((await appoint({ by })).term.appointedBy).toBe(by);
    });

    it('on a hidden entity is as on one that is not there', async () => {
      expect(
        await refusalOf(
          as(people.member).appoint({ ...own, entityRef: secret }),
        ),
      ).toEqual({ status: 404, message: `There is no entity '${secret}'` });
    });

    it('of a catalyst in office is refused, with their name', async () => {
      await appoint();
      expect(await refusalOf(appoint({ until: '2027-01-01' }))).toEqual({
        status: 409,
        message: 'person: Cato Berg is a catalyst here already',
      });
      await as(people.owner).appoint(own);
      expect(await refusalOf(as(people.owner).appoint(own))).toEqual({
        status: 409,
        message: 'You are a catalyst here already',
      });
    });

    it('may be sent again with its key', async () => {
      const idempotencyKey = 'appoint-cato';
      const first = await as(people.owner).appoint({ ...own, idempotencyKey });
      const again = await as(people.owner).appoint({ ...own, idempotencyKey });
      expect(again.term).toEqual(first.term);
    });

    it('may follow a term that ran out, from the day after', async () => {
      await appoint({ until: '2026-11-03' });
      setClock('2026-11-03T12:00:00Z');
      expect((await refusalOf(appoint())).status).toBe(409);
      setClock('2026-11-04T00:00:00Z');
      const { term } = await appoint();
      expect(term.since).toBe('2026-11-04');
      expect(await running()).toEqual([people.catalyst]);
    });

    it('may follow a term that was ended, on the same day', async () => {
      const { term } = await appoint();
      await as(people.catalyst).end({ id: term.id });
      await appoint();
      expect(await running()).toEqual([people.catalyst]);
    });
  });

  describe('the end of a term', () => {
    it('comes at once when the catalyst steps down, with a reason or without', async () => {
      const { term } = await appoint();
      const shown = await as(people.catalyst).list({
        scope: `entity:${payments}`,
      });
      expect(shown.items[0].can).toEqual({
        change: true,
        extend: false,
        stepDown: true,
        remove: false,
      });
      const ended = await as(people.catalyst).end({ id: term.id });
      expect(ended.term).toMatchObject({
        running: false,
        ended: {
          at: '2026-11-02T09:00:00.000Z',
          by: people.catalyst,
          how: 'stepped-down',
        },
        can: { change: false, extend: false, stepDown: false, remove: false },
      });
      expect(ended.term.ended).not.toHaveProperty('reason');
      expect(await running()).toEqual([]);
      expect(
        await refusalOf(
          community
            .as(people.catalyst)
            .threads.create({
              entityRef: payments,
              kind: 'idea',
              title: 'As a member',
              body: 'Now',
            })
            .then(({ thread }) =>
              community
                .as(people.catalyst)
                .threads.move({ id: thread.id, status: 'planned' }),
            ),
        ),
      ).toMatchObject({ status: 403 });
    });

    it('by an owner is a removal, which needs a reason', async () => {
      const { term } = await appoint();
      expect(await refusalOf(as(people.owner).end({ id: term.id }))).toEqual({
        status: 400,
        message: 'reason: is required to remove a catalyst',
      });
      const { term: ended } = await as(people.owner).end({
        id: term.id,
        reason: 'Left the company',
      });
      expect(ended.ended).toEqual({
        at: '2026-11-02T09:00:00.000Z',
        by: people.owner,
        how: 'removed',
        reason: 'Left the company',
      });
    });

    it('by an owner of their own term is stepping down', async () => {
      const { term } = await appoint({ person: people.owner });
      const ended = await as(people.owner).end({ id: term.id });
      expect(ended.term.ended?.how).toBe('stepped-down');
    });

    it('is not for others', async () => {
      const { term } = await appoint();
      expect(
        await refusalOf(as(people.member).end({ id: term.id, reason: 'Bah' })),
      ).toEqual({
        status: 403,
        message: 'Only owners may appoint and remove catalysts',
      });
      expect(await running()).toEqual([people.catalyst]);
    });

    it.each([
      ['was ended', '2026-11-02T10:00:00Z', true],
      ['ran out', '2027-04-01T00:00:00Z', false],
    ])('does not come twice: a term that %s is over', async (_, at, end) => {
      const { term } = await appoint();
      if (end) await as(people.catalyst).end({ id: term.id });
      setClock(at);
      const over = { status: 409, message: 'This term is over' };
      expect(await refusalOf(as(people.catalyst).end({ id: term.id }))).toEqual(
        over,
      );
      expect(
        await refusalOf(as(people.owner).end({ id: term.id, reason: 'Again' })),
      ).toEqual(over);
    });

    it('of a term that is unknown or on a hidden entity is the same 404', async () => {
      const { term } = await appoint({
        entityRef: secret,
        person: people.owner,
      });
      for (const id of [term.id, '01928a3b-0000-7abc-8def-0123456789ab']) {
        expect(await refusalOf(as(people.member).end({ id }))).toEqual({
          status: 404,
          message: `There is no term '${id}'`,
        });
      }
    });
  });

  describe('a list', () => {
    it('shows who runs, longest in office first, and the history latest first', async () => {
      await appoint({ person: people.other, until: '2026-11-03' });
      setClock('2026-11-03T09:00:00Z');
      await appoint({ person: people.stranger });
      setClock('2026-11-05T09:00:00Z');
      await appoint({ person: people.catalyst, until: '2027-01-31' });
      expect(await running()).toEqual([people.stranger, people.catalyst]);
      const { items } = await list('true');
      expect(items.map(item => [item.person, item.running])).toEqual([
        [people.stranger, true],
        [people.catalyst, true],
        [people.other, false],
      ]);
    });

    it('of a system holds the catalysts of its parts, without hidden ones', async () => {
      await appoint({ entityRef: payments });
      await appoint({ entityRef: ledger, person: people.other });
      await appoint({ entityRef: secret, person: people.owner });
      const parts = await list(undefined, 'parts:domain:default/commerce');
      expect(parts.items.map(item => item.entityRef)).toEqual([
        payments,
        ledger,
      ]);
      const all = await list(undefined, 'platform');
      expect(all.items.map(item => item.entityRef)).toEqual([payments, ledger]);
      expect(all.entities).toEqual({
        [payments]: { title: 'payments-api' },
        [ledger]: { title: 'ledger' },
      });
    });

    it('names people the catalog has forgotten', async () => {
      await appoint();
      await knex('catalyst_terms').update({
        appointed_by: 'user:default/gone',
      });
      const { people: names } = await list();
      expect(names['user:default/gone']).toEqual({ name: 'gone' });
    });
  });

  it('lead from the moment of their appointment to its end, though who leads is kept', async () => {
    const keeping = await startCommunity({
      knex: await databases.init(databaseId),
      config: { cache: { ttl: { minutes: 1 } } },
    });
    const roleOf = async () => {
      const { viewer } = await keeping
        .as(people.catalyst)
        .home.get({ scope: `entity:${payments}` });
      return viewer.role;
    };
    try {
      expect(await roleOf()).toBe('member');
      const { term } = await appointed(keeping, {
        entityRef: payments,
        person: people.catalyst,
        focus: 'Questions',
        until: '2027-03-31',
      });
      expect(await roleOf()).toBe('catalyst');
      setClock('2027-04-01T00:00:00Z');
      expect(await roleOf()).toBe('member');
      setClock('2026-11-02T09:00:00Z');
      await keeping
        .as(people.owner)
        .catalysts.end({ id: term.id, reason: 'Moved to another team' });
      expect(await roleOf()).toBe('member');
    } finally {
      await keeping.stop();
    }
  });
});
