import type { Knex } from 'knex';
import {
  commitmentTo,
  countAgain,
  receiptOf,
} from '@platform-community/backstage-plugin-community-common';
import { isPostgres } from '../database/dialect';
import { newId } from '../database/ids';
import { letClockRun, setClock } from '../testing/clock';
import { databases } from '../testing/databases';
import {
  electionsIn,
  electionTables,
  planned,
  planOf,
  secretOf,
  type PlanRequest,
} from '../testing/elections';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../testing/startCommunity';
import { statementsOf } from '../testing/statementsOf';
import { untilTold } from '../testing/untilTold';
import {
  payments,
  people,
  search,
  secret,
  worldEntities,
} from '../testing/world';

jest.setTimeout(120_000);

const { owner, catalyst, member, other, stranger, administrator } = people;

const searchTeam = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'search', namespace: 'default' },
  spec: { type: 'team', children: [] },
};

describe.each(databases.eachSupportedId())('elections on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;
  let elections: ReturnType<typeof electionsIn>;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({
      knex,
      entities: [...worldEntities, searchTeam],
    });
    elections = electionsIn(community);
  });
  afterEach(async () => {
    letClockRun();
    // What was recorded in a later year would never be told in an earlier one.
    for (const table of [...electionTables, 'catalyst_terms', 'outbox']) {
      await knex(table).delete();
    }
  });
  afterAll(() => community.stop());

  const as = (person: string) => elections.as(person);
  const read = async (id: string, person: string = member) =>
    (await as(person).get({ id })).election;
  const vote = (
    id: string,
    person: string,
    ranking: string[][],
    withSecret = secretOf(person),
  ) => as(person).cast({ id, ranking, secret: withSecret });

  /** What PostgreSQL still has of boxes; SQLite overwrites what is deleted. */
  async function bytesOfBoxes(): Promise<number> {
    if (!isPostgres(knex)) return 0;
    const { rows } = await knex.raw(
      "select pg_relation_size('election_boxes') as bytes",
    );
    return Number(rows[0].bytes);
  }

  describe('a plan', () => {
    it('is shown whole before it opens, with the commitment to a seed nobody sees', async () => {
      const id = await elections.plan({ capPerTeam: 1, quorum: 20 });
      const election = await read(id);
      expect(election).toMatchObject({
        entityRef: payments,
        title: 'Catalysts of autumn 2026',
        state: 'planned',
        movesOnAt: planned.nominationsOpenAt,
        seats: 1,
        createdBy: owner,
        onRoll: false,
        voted: false,
        nominations: [],
        plan: {
          method: 'schulze',
          secrecy: 'unlinkable',
          exceptionsUntil: planned.exceptionsUntil,
          termUntil: planned.termUntil,
          rollOf: ['everyone'],
          quorum: 20,
          capPerTeam: 1,
          officers: [administrator],
          vacancies: 'next',
        },
        can: { change: false, cancel: false, nominate: false, vote: false },
      });
      const { seed } = await knex('elections').where({ id }).first();
      expect(election.plan.seedCommitment).toBe(commitmentTo(seed));
      expect(JSON.stringify(election)).not.toContain(seed);
    });

    it.each<[string, Partial<PlanRequest>, string]>([
      [
        'nominations that close before they open',
        { nominationsCloseAt: planned.nominationsOpenAt },
        'nominationsCloseAt: must lie after the moment when nominations open',
      ],
      [
        'a vote that opens before nominations close',
        { votingOpenAt: '2026-11-10T09:00:00Z' },
        'votingOpenAt: must not lie before the moment when nominations close',
      ],
      [
        'a vote that closes when it opens',
        { votingCloseAt: planned.votingOpenAt },
        'votingCloseAt: must lie after the moment when voting opens',
      ],
      [
        'exceptions after the vote',
        { exceptionsUntil: '2026-11-26T09:00:00Z' },
        'exceptionsUntil: must lie after the moment when nominations open, and not after voting closes',
      ],
      [
        'nominations that are over',
        {
          nominationsOpenAt: '2026-10-01T09:00:00Z',
          nominationsCloseAt: '2026-10-02T09:00:00Z',
        },
        'nominationsCloseAt: must not lie in the past',
      ],
      [
        'terms that end before they begin',
        { termUntil: '2026-11-25' },
        'termUntil: must lie after the day voting closes',
      ],
      [
        'terms of years',
        { termUntil: '2028-01-01' },
        'termUntil: a term takes at most 366 days from the day voting closes',
      ],
      ['nobody who may vote', { rollOf: [] }, 'rollOf: must say who may vote'],
      [
        'a cap that its method does not keep',
        { method: 'scottish-stv', seats: 2, capPerTeam: 1 },
        'capPerTeam: is kept by schulze only, not by scottish-stv',
      ],
      [
        'more teams than people who endorse',
        { endorsers: 1, endorserTeams: 2 },
        'endorserTeams: must not be more than the people who endorse',
      ],
      [
        'an officer nobody knows',
        { officers: ['user:default/ghost'] },
        "officers: there is no person 'user:default/ghost'",
      ],
      [
        'a group nobody knows',
        { rollGroups: ['group:default/ghosts'] },
        "rollGroups: there is no group 'group:default/ghosts'",
      ],
    ])('is refused with %s', async (_, more, message) => {
      setClock(planned.before);
      expect(await refusalOf(as(owner).plan(planOf(more)))).toEqual({
        status: 400,
        message,
      });
    });

    it('is for owners and administrators to make, and hidden with its entity', async () => {
      setClock(planned.before);
      expect(await refusalOf(as(member).plan(planOf()))).toEqual({
        status: 403,
        message: 'Only owners may plan elections',
      });
      const hidden = await elections.plan({ entityRef: secret });
      expect((await refusalOf(as(member).get({ id: hidden }))).status).toBe(
        404,
      );
      expect((await as(member).list({ scope: 'platform' })).items).toEqual([]);
    });

    it('is made once for a key', async () => {
      const idempotencyKey = 'plan-once-1';
      const first = await elections.plan({ idempotencyKey });
      expect(await elections.plan({ idempotencyKey })).toBe(first);
    });

    it('changes until nominations open, and not from then on', async () => {
      const id = await elections.plan();
      const change = { id, seats: 2, method: 'scottish-stv' as const };
      const { election } = await as(owner).change(change);
      expect(election.plan).toMatchObject({ seats: 2, method: 'scottish-stv' });
      // The instant counts, not whether the clock has ticked.
      setClock(planned.nominationsOpenAt);
      const refusal = {
        status: 409,
        message: 'Nothing of an election changes once nominations are open',
      };
      expect(await refusalOf(as(owner).change(change))).toEqual(refusal);
      await elections.at(planned.nominationsOpenAt);
      expect(await refusalOf(as(owner).change(change))).toEqual(refusal);
    });

    it('can be called off with a reason until voting opens, and its nominees are told', async () => {
      const id = await elections.nominating();
      await elections.stand(id, member);
      const { election } = await as(owner).cancel({ id, reason: 'Too soon' });
      expect(election).toMatchObject({
        state: 'cancelled',
        cancelled: { by: owner, reason: 'Too soon' },
      });
      await elections.at(planned.votingCloseAt);
      expect((await read(id)).state).toBe('cancelled');

      const running = await elections.nominating();
      // The instant counts, not whether the clock has ticked.
      setClock(planned.votingOpenAt);
      expect(
        await refusalOf(as(owner).cancel({ id: running, reason: 'No' })),
      ).toMatchObject({ status: 409 });
    });
  });

  describe('a nomination', () => {
    it('of another asks them first, and is named to nobody else until they accept', async () => {
      const id = await elections.nominating();
      await as(member).nominate({ id, person: other });
      expect((await read(id, stranger)).nominations).toEqual([]);
      const [asked] = (await read(id, other)).nominations;
      expect(asked).toMatchObject({
        person: other,
        nominatedBy: member,
        state: 'asked',
        can: { answer: true, endorse: false },
      });
      expect(
        (await community.as(other).home.mine({})).elections.map(
          item => item.id,
        ),
      ).toEqual([id]);
      expect(
        await refusalOf(
          as(other).answerNomination({ id: asked.id, answer: 'accepted' }),
        ),
      ).toEqual({ status: 400, message: 'statement: is required to accept' });
      await as(other).answerNomination({
        id: asked.id,
        answer: 'accepted',
        statement: 'I will',
      });
      expect((await read(id, stranger)).nominations).toMatchObject([
        { person: other, state: 'accepted', statement: 'I will' },
      ]);
    });

    it('that is declined stays unseen, and nobody asks again but the person may still stand', async () => {
      const id = await elections.nominating();
      const { election } = await as(member).nominate({ id, person: other });
      const nomination = election.nominations[0].id;
      await as(other).answerNomination({ id: nomination, answer: 'declined' });
      expect((await read(id, stranger)).nominations).toEqual([]);
      expect(
        (await refusalOf(as(stranger).nominate({ id, person: other }))).status,
      ).toBe(409);
      await elections.stand(id, other);
      expect((await read(id, stranger)).nominations).toMatchObject([
        { person: other, state: 'accepted' },
      ]);
    });

    it('makes a candidate once enough people from enough teams endorse it', async () => {
      const id = await elections.nominating({ endorsers: 2, endorserTeams: 2 });
      await elections.stand(id, member);
      const [{ id: nomination }] = (await read(id)).nominations;
      expect(await refusalOf(as(member).endorse({ id: nomination }))).toEqual({
        status: 403,
        message: 'Nobody endorses themself',
      });
      // Both are of the same team.
      await as(catalyst).endorse({ id: nomination });
      await as(stranger).endorse({ id: nomination });
      await as(stranger).endorse({ id: nomination });
      expect((await read(id)).nominations[0]).toMatchObject({
        endorsers: [catalyst, stranger],
        endorserTeams: 1,
        isCandidate: false,
      });
      await as(owner).endorse({ id: nomination });
      expect((await read(id)).nominations[0].isCandidate).toBe(true);
      await as(owner).withdrawEndorsement({ id: nomination });
      expect((await read(id)).nominations[0].isCandidate).toBe(false);
    });

    it('is for ten others at most by one person, who takes nobody the place to stand', async () => {
      const id = await elections.nominating();
      await knex('election_nominations').insert(
        Array.from({ length: 10 }, (_, n) => ({
          id: newId(new Date()),
          election_id: id,
          person_ref: `user:default/asked-${n}`,
          nominated_by: member,
          state: 'asked',
          statement: '',
          created_at: new Date(),
        })),
      );
      expect(
        await refusalOf(as(member).nominate({ id, person: other })),
      ).toEqual({
        status: 409,
        message: 'You have nominated 10 others, which is the most',
      });
      await elections.stand(id, member);
      await as(stranger).nominate({ id, person: other });
    });

    it('that is answered looks to open pages like any other change', async () => {
      const id = await elections.nominating();
      await untilTold(knex);
      const before = community.signalled.length;
      const { election } = await as(member).nominate({ id, person: other });
      await as(other).answerNomination({
        id: election.nominations[0].id,
        answer: 'declined',
      });
      await untilTold(knex);
      expect(
        community.signalled.slice(before).map(({ message }) => message.type),
      ).toEqual(['election.changed']);
    });

    it('is withdrawn until voting opens, and not after', async () => {
      const id = await elections.nominating();
      await elections.stand(id, member);
      await elections.stand(id, other);
      await elections.at(planned.nominationsCloseAt);
      const nominations = (await read(id)).nominations;
      await as(member).withdrawNomination({ id: nominations[0].id });
      await elections.at(planned.votingOpenAt);
      expect(
        await refusalOf(
          as(other).withdrawNomination({ id: nominations[1].id }),
        ),
      ).toEqual({
        status: 409,
        message: 'Candidates stand as they are once voting is open',
      });
      expect(
        (await read(id)).nominations.map(({ isCandidate }) => isCandidate),
      ).toEqual([false, true]);
    });

    it('is not for an officer, nor after nominations closed', async () => {
      const id = await elections.nominating();
      expect(await refusalOf(elections.stand(id, administrator))).toEqual({
        status: 409,
        message:
          'person: Ada Finn is an officer of this election, who cannot stand in it',
      });
      setClock(planned.nominationsCloseAt);
      expect(await refusalOf(elections.stand(id, member))).toEqual({
        status: 409,
        message: 'Nominations are not open',
      });
    });
  });

  describe('the roll', () => {
    it('is what the catalog says when nominations open, with the reason for each', async () => {
      const id = await elections.plan({
        rollOf: ['owners'],
        rollGroups: ['group:default/search'],
      });
      expect((await as(member).roll({ id })).items).toEqual([]);
      await elections.at(planned.nominationsOpenAt);
      expect((await read(id)).roll).toEqual({
        size: 3,
        takenAt: planned.nominationsOpenAt,
      });
      const page = await as(member).roll({ id, limit: '2' });
      expect(page.items).toEqual([
        { person: catalyst, via: 'groups' },
        { person: owner, via: 'owners' },
      ]);
      const rest = await as(member).roll({ id, cursor: page.nextCursor });
      expect(rest.items).toEqual([{ person: stranger, via: 'groups' }]);
      expect(rest.nextCursor).toBeUndefined();
    });

    it('takes in who asks and is admitted, until the deadline', async () => {
      const id = await elections.voting([owner, catalyst], {
        rollOf: ['owners'],
      });
      expect(await refusalOf(vote(id, member, [[owner]]))).toEqual({
        status: 403,
        message: 'You are not on the roll',
      });
      await as(member).askException({ id, reason: 'I use it every day' });
      expect(
        (await refusalOf(as(member).askException({ id, reason: 'Again' })))
          .status,
      ).toBe(409);
      expect((await as(other).roll({ id })).exceptions).toEqual([]);
      const [asked] = (await as(administrator).roll({ id })).exceptions;
      expect(asked).toMatchObject({
        person: member,
        reason: 'I use it every day',
        can: { decide: true },
      });
      expect(
        (
          await refusalOf(
            as(owner).decideException({ id: asked.id, decision: 'admitted' }),
          )
        ).status,
      ).toBe(403);
      await as(administrator).decideException({
        id: asked.id,
        decision: 'admitted',
      });
      expect((await read(id)).roll?.size).toBe(2);
      await vote(id, member, [[owner]]);
      setClock(planned.exceptionsUntil);
      expect(
        await refusalOf(as(other).askException({ id, reason: 'Me too' })),
      ).toEqual({
        status: 409,
        message: 'The deadline for exceptions is not open',
      });
    });

    it('waits for the catalog, and does not open without it', async () => {
      const id = await elections.plan();
      community.failCatalog(new Error('The catalog is away'));
      await elections.at(planned.nominationsOpenAt);
      community.failCatalog(undefined);
      expect((await read(id)).state).toBe('planned');
      await elections.at('2026-11-02T09:00:10Z');
      expect((await read(id)).state).toBe('nominating');
    });
  });

  describe('a ballot', () => {
    it('is one for each person, and cast anew with the same secret only', async () => {
      const id = await elections.voting([owner, other, stranger]);
      const first = await vote(id, member, [[owner], [other]]);
      expect(first).toEqual({
        receipt: receiptOf(id, secretOf(member)),
        castAnew: false,
      });
      expect(
        (await vote(id, member, [[other], [owner], [stranger]])).castAnew,
      ).toBe(true);
      expect(
        await refusalOf(vote(id, member, [[owner]], secretOf('another'))),
      ).toEqual({
        status: 409,
        message:
          'secret: you have voted, and without the secret of that ballot it stands',
      });
      expect(
        await refusalOf(vote(id, catalyst, [[owner]], secretOf(member))),
      ).toEqual({ status: 409, message: 'secret: is taken, draw another' });
      const election = await read(id);
      expect(election).toMatchObject({ votes: 1, voted: true });
      expect(election.mine.ranking).toBeUndefined();
      const closed = await elections.close(id);
      expect(closed.result).toMatchObject({ voted: 1, elected: [other] });
    });

    it.each<[string, string[][], string]>([
      [
        'somebody who does not stand',
        [[member]],
        "ranking.0: 'user:default/mia' is not a candidate",
      ],
      [
        'somebody twice',
        [[owner], [owner]],
        "ranking.1: 'user:default/owen' is ranked twice",
      ],
      ['nobody in a rank', [[], [owner]], 'ranking.0: must name somebody'],
      [
        'equals where they cannot be counted',
        [[owner, other]],
        'ranking.0: must name one candidate, since equal ranks cannot be counted by scottish-stv',
      ],
    ])('is refused that ranks %s', async (_, ranking, message) => {
      const id = await elections.voting([owner, other, stranger], {
        seats: 2,
        method: 'scottish-stv',
      });
      expect(await refusalOf(vote(id, member, ranking))).toEqual({
        status: 400,
        message,
      });
      expect((await read(id)).votes).toBe(0);
    });

    it('needs a secret where it is unlinkable, and has none elsewhere', async () => {
      const id = await elections.voting([owner, other]);
      expect(
        await refusalOf(as(member).cast({ id, ranking: [[owner]] })),
      ).toEqual({
        status: 400,
        message:
          'secret: is required, since the ballots of this election are unlinkable',
      });
      const open = await elections.voting([owner, other], { secrecy: 'open' });
      expect(await refusalOf(vote(open, member, [[owner]]))).toEqual({
        status: 400,
        message: 'secret: is for elections whose ballots are unlinkable',
      });
    });

    it('that is kept by name is shown to whoever cast it while voting is open', async () => {
      const id = await elections.voting([owner, other], {
        secrecy: 'confidential',
      });
      await as(member).cast({ id, ranking: [[owner]] });
      await as(member).cast({ id, ranking: [[other], [owner]] });
      expect((await read(id)).mine.ranking).toEqual([[other], [owner]]);
      expect((await read(id, stranger)).mine.ranking).toBeUndefined();
      expect((await read(id)).votes).toBe(1);
    });

    it('is not taken before voting opens, nor from the instant it closes', async () => {
      const id = await elections.nominating();
      await elections.stand(id, owner);
      const closed = { status: 409, message: 'Voting is not open' };
      expect(await refusalOf(vote(id, member, [[owner]]))).toEqual(closed);
      await elections.at(planned.votingOpenAt);
      await vote(id, member, [[owner]]);
      setClock(planned.votingCloseAt);
      expect(await refusalOf(vote(id, other, [[owner]]))).toEqual(closed);
      const election = await elections.close(id);
      expect(election.result?.voted).toBe(1);
      expect(await refusalOf(vote(id, other, [[owner]]))).toEqual(closed);
    });
  });

  describe('a result', () => {
    it('begins the terms of whoever was elected, and tells how they came about', async () => {
      const id = await elections.voting([owner, other, stranger]);
      await vote(id, member, [[other], [owner]]);
      await vote(id, catalyst, [[other], [stranger]]);
      await vote(id, stranger, []);
      const election = await elections.close(id);
      expect(election).toMatchObject({
        state: 'closed',
        outcome: 'elected',
        elected: [other],
        method: 'schulze',
        result: {
          outcome: 'elected',
          method: 'schulze',
          closedAt: planned.votingCloseAt,
          rollSize: 6,
          voted: 3,
          quorum: 0,
        },
      });
      expect(election.movesOnAt).toBeUndefined();
      const { items } = await community
        .as(member)
        .catalysts.list({ scope: `entity:${payments}` });
      expect(items).toMatchObject([
        {
          person: other,
          how: 'elected',
          electionId: id,
          since: '2026-11-25',
          until: planned.termUntil,
          running: true,
        },
      ]);
      const home = await community
        .as(other)
        .home.get({ scope: `entity:${payments}` });
      expect(home.viewer.role).toBe('catalyst');
      expect(home.elections).toEqual([]);
    });

    it('of ten ballots and more can be counted again by anyone', async () => {
      const id = await elections.voting([owner, other, stranger]);
      // So many people are not in this catalog; they are on the roll all the same.
      const crowd = Array.from({ length: 12 }, (_, n) => `user:default/v${n}`);
      await knex('election_roll').insert(
        crowd.map(person_ref => ({
          election_id: id,
          person_ref,
          via: 'everyone',
        })),
      );
      for (const [n, person] of crowd.entries()) {
        await vote(id, person, n % 3 ? [[other], [owner]] : [[stranger]]);
      }
      const election = await elections.close(id);
      const count = await as(stranger).count({ id });
      expect(countAgain(count)).toMatchObject({ same: true, seedKept: true });
      expect(count.result.elected).toEqual(election.result?.elected);
      expect(count.input.ballots).toEqual([
        { ranking: [[other], [owner]], count: 8 },
        { ranking: [[stranger]], count: 4 },
      ]);
      expect(commitmentTo(count.input.tieBreak?.seed ?? '')).toBe(
        count.seedCommitment,
      );
      expect(count.receipts).toEqual(
        crowd.map(person => receiptOf(id, secretOf(person))).sort(),
      );
      expect(count.votes).toBeUndefined();
      expect(await knex('election_boxes')).toEqual([]);
    });

    it('names who voted how where ballots are open', async () => {
      const id = await elections.voting([owner, other], { secrecy: 'open' });
      await as(member).cast({ id, ranking: [[owner]] });
      await as(stranger).cast({ id, ranking: [[other]] });
      await as(catalyst).cast({ id, ranking: [[owner]] });
      expect((await refusalOf(as(member).count({ id }))).status).toBe(409);
      await elections.close(id);
      const count = await as(member).count({ id });
      expect(count.votes).toEqual([
        { person: catalyst, ranking: [[owner]] },
        { person: member, ranking: [[owner]] },
        { person: stranger, ranking: [[other]] },
      ]);
      expect(await knex('election_ballots')).toEqual([]);
    });

    it('keeps the ballots of a few to itself', async () => {
      const id = await elections.voting([owner, other]);
      await vote(id, member, [[owner]]);
      expect((await elections.close(id)).result).toMatchObject({
        elected: [owner],
        // One ballot is an order.
        order: [],
        voted: 1,
        withheld: 'few-ballots',
      });
      expect(await bytesOfBoxes()).toBe(0);
      expect(await refusalOf(as(member).count({ id }))).toEqual({
        status: 409,
        message:
          'The ballots are not published, since so few would tell whose they are',
      });
    });

    it('is nothing where too few voted, not even how many', async () => {
      const id = await elections.voting([owner, other], { quorum: 50 });
      await vote(id, member, [[owner]]);
      await vote(id, other, [[owner]]);
      const election = await elections.close(id);
      expect(election).toMatchObject({ outcome: 'no-quorum', elected: [] });
      expect(election.result).toMatchObject({
        quorum: 3,
        withheld: 'quorum',
        order: [],
      });
      expect(election.result?.voted).toBeUndefined();
      expect(JSON.stringify(await knex('elections').where({ id }))).not.toMatch(
        /ranking/,
      );
      expect(await knex('catalyst_terms')).toEqual([]);
    });

    it('is nobody where nobody stood, as soon as voting would open', async () => {
      const id = await elections.nominating();
      await elections.at(planned.votingOpenAt);
      expect(await read(id)).toMatchObject({
        state: 'closed',
        outcome: 'no-candidates',
      });
    });

    it('is nobody where nobody ranked anybody, whatever a lot would say', async () => {
      const id = await elections.voting([owner, other]);
      await vote(id, member, []);
      expect(await elections.close(id)).toMatchObject({
        outcome: 'nobody-elected',
        elected: [],
      });
      expect(await knex('catalyst_terms')).toEqual([]);
    });

    it('of one candidate is the confidence of those who voted', async () => {
      const id = await elections.voting([other]);
      await vote(id, member, [[], [other]]);
      await vote(id, owner, [[], [other]]);
      await vote(id, stranger, [[other]]);
      expect(await elections.close(id)).toMatchObject({
        method: 'confidence',
        outcome: 'nobody-elected',
      });
    });

    it('keeps the cap of a team', async () => {
      // Cato and Sara are of one team.
      const id = await elections.voting([catalyst, stranger, owner], {
        seats: 2,
        capPerTeam: 1,
      });
      await vote(id, member, [[catalyst], [stranger], [owner]]);
      expect((await elections.close(id)).elected).toEqual([catalyst, owner]);
    });

    it('of somebody who is in office succeeds their term', async () => {
      setClock(planned.before);
      await community.as(owner).catalysts.appoint({
        entityRef: payments,
        person: owner,
        focus: 'Answers',
        until: '2027-01-31',
      });
      const id = await elections.voting([owner]);
      await vote(id, member, [[owner]]);
      await elections.close(id);
      const { items } = await community.as(member).catalysts.list({
        scope: `entity:${payments}`,
        history: 'true',
      });
      expect(items).toMatchObject([
        { how: 'elected', running: true, focus: 'Answers' },
        { how: 'appointed', running: false, ended: { how: 'succeeded' } },
      ]);
    });
  });

  describe('a seat that is left', () => {
    async function left(vacancies: 'next' | 'election') {
      const id = await elections.voting([owner, other, stranger], {
        vacancies,
      });
      await vote(id, member, [[other], [stranger], [owner]]);
      await elections.close(id);
      const { items } = await community
        .as(other)
        .catalysts.list({ scope: `entity:${payments}` });
      await community.as(other).catalysts.end({ id: items[0].id });
      return id;
    }

    it('is filled by the next in order for the rest of the term, once', async () => {
      const id = await left('next');
      expect((await read(id, owner)).can.fillVacancy).toBe(true);
      expect((await read(id, member)).can.fillVacancy).toBe(false);
      const { election } = await as(owner).fillVacancy({ id });
      expect(election.result?.fills).toMatchObject([
        { person: stranger, instead: other },
      ]);
      expect(election.can.fillVacancy).toBe(false);
      const { items } = await community
        .as(member)
        .catalysts.list({ scope: `entity:${payments}` });
      expect(items).toMatchObject([
        { person: stranger, until: planned.termUntil, electionId: id },
      ]);
      expect((await refusalOf(as(owner).fillVacancy({ id }))).status).toBe(409);
    });

    it('waits for a new election where the plan says so', async () => {
      const id = await left('election');
      expect((await read(id, owner)).can.fillVacancy).toBe(false);
      expect((await refusalOf(as(owner).fillVacancy({ id }))).status).toBe(409);
    });
  });

  it('fills no seat beyond the cap of a team, nor after the terms are over', async () => {
    // Cato and Sara are of one team; Max is of none.
    const id = await elections.voting([catalyst, stranger, owner, other], {
      seats: 2,
      capPerTeam: 1,
    });
    await vote(id, member, [[catalyst], [stranger], [owner], [other]]);
    expect((await elections.close(id)).elected).toEqual([catalyst, owner]);
    const leave = async (person: string) => {
      const { items } = await community
        .as(person)
        .catalysts.list({ scope: `entity:${payments}` });
      const own = items.find(item => item.person === person)!;
      await community.as(person).catalysts.end({ id: own.id });
    };
    await leave(owner);
    setClock('2027-05-26T09:00:00Z');
    expect((await read(id, owner)).can.fillVacancy).toBe(false);
    expect((await refusalOf(as(owner).fillVacancy({ id }))).status).toBe(409);
    setClock('2026-12-01T09:00:00Z');
    const { election } = await as(owner).fillVacancy({ id });
    expect(election.result?.fills).toMatchObject([
      { person: other, instead: owner },
    ]);
  });

  describe('the clock', () => {
    it('makes up for instants that were slept through, each once and in order', async () => {
      const id = await elections.plan();
      const before = community.signalled.length;
      await elections.at('2027-01-10T09:00:00Z');
      expect(await read(id)).toMatchObject({
        state: 'closed',
        outcome: 'no-candidates',
      });
      await elections.at('2027-01-10T09:00:10Z');
      const told = await knex('outbox').orderBy('id');
      const types = told
        .map(row => JSON.parse(row.event))
        .filter(event => event.subject === id)
        .map(event => event.type);
      expect(types).toEqual([
        'election.planned',
        'election.nominations-opened',
        'election.nominations-closed',
        'election.closed',
      ]);
      expect(community.signalled.length).toBeGreaterThanOrEqual(before);
    });

    it('moves an election once, however many replicas look at it', async () => {
      const id = await elections.voting([owner, other]);
      await vote(id, member, [[other]]);
      setClock(planned.votingCloseAt);
      await Promise.all(
        Array.from({ length: 8 }, () =>
          community.runTask('community-elections'),
        ),
      );
      expect(await knex('catalyst_terms')).toHaveLength(1);
      expect((await read(id)).elected).toEqual([other]);
    });
  });

  describe('a word that voting closes', () => {
    const dayBefore = '2026-11-24T09:00:00Z';
    const reminded = async (at: string) => {
      await untilTold(knex);
      const before = community.sent.length;
      await elections.at(at);
      await untilTold(knex);
      return community.sent
        .slice(before)
        .filter(({ payload }) => payload.title.startsWith('Voting closes'))
        .map(({ recipients, payload }) => ({
          to: 'entityRef' in recipients ? [recipients.entityRef].flat() : [],
          title: payload.title,
          description: payload.description,
        }));
    };
    const title = 'Voting closes in a day: Catalysts of autumn 2026';
    const until = 'On payments-api, until Wed, Nov 25, 09:00 UTC';

    it('is for those who have not voted, where ballots will have names', async () => {
      const id = await elections.voting([owner, other], { secrecy: 'open' });
      await as(member).cast({ id, ranking: [[other]] });
      expect(await reminded('2026-11-24T08:59:59Z')).toEqual([]);
      const [letter, ...more] = await reminded(dayBefore);
      expect(more).toEqual([]);
      expect(letter).toMatchObject({ title, description: until });
      expect(letter.to).toContain(owner);
      expect(letter.to).not.toContain(member);
      // Voting goes on as before, and the word is not given again.
      expect(await read(id)).toMatchObject({
        state: 'voting',
        movesOnAt: planned.votingCloseAt,
        can: { vote: true },
      });
      await as(other).cast({ id, ranking: [[owner]] });
      expect(await reminded('2026-11-24T10:00:00Z')).toEqual([]);
      expect((await elections.close(id)).state).toBe('closed');
    });

    it.each(['confidential', 'unlinkable'] as const)(
      'is for the whole roll where ballots are %s: a letter is kept, and tells nothing of who voted',
      async secrecy => {
        const id = await elections.voting([owner, other], { secrecy });
        const secretOfMia =
          secrecy === 'unlinkable' ? secretOf(member) : undefined;
        await as(member).cast({ id, ranking: [[other]], secret: secretOfMia });
        const [letter] = await reminded(dayBefore);
        expect(letter.description).toBe(
          `${until}. If you have voted, there is nothing left to do.`,
        );
        const { items } = await as(member).roll({ id, limit: '100' });
        expect([...letter.to].sort()).toEqual(
          items.map(({ person }) => person).sort(),
        );
        expect(letter.to).toContain(member);
      },
    );

    it('is given once on any number of replicas', async () => {
      await elections.voting([owner, other]);
      setClock(dayBefore);
      await Promise.all(
        Array.from({ length: 8 }, () =>
          community.runTask('community-elections'),
        ),
      );
      const events = await knex('outbox')
        .where('event', 'like', '%voting-closing%')
        .count({ n: '*' })
        .first();
      expect(Number(events?.n)).toBe(1);
    });

    it('is not given after voting closed, nor of a vote of two days', async () => {
      await elections.voting([owner, other]);
      expect(await reminded(planned.votingCloseAt)).toEqual([]);
      const id = await elections.voting([owner, other], {
        votingOpenAt: '2026-11-23T09:00:00Z',
      });
      await elections.at('2026-11-23T09:00:00Z');
      expect((await read(id)).state).toBe('voting');
      expect(await reminded(dayBefore)).toEqual([]);
      expect((await elections.close(id)).state).toBe('closed');
    });
  });

  it('are told to whom they concern, and nothing is when somebody votes', async () => {
    const told = async (act: () => Promise<unknown>) => {
      await untilTold(knex);
      const before = community.sent.length;
      await act();
      await untilTold(knex);
      return community.sent.slice(before).map(({ recipients, payload }) => ({
        to: 'entityRef' in recipients ? recipients.entityRef : [],
        title: payload.title,
      }));
    };
    const id = await elections.nominating();
    expect(
      await told(() => as(member).nominate({ id, person: other })),
    ).toEqual([
      {
        to: [other],
        title: 'Mia Cruz nominates you as a catalyst of payments-api',
      },
    ]);
    const [{ id: nomination }] = (await read(id)).nominations;
    expect(
      await told(() =>
        as(other).answerNomination({
          id: nomination,
          answer: 'accepted',
          statement: 'I will',
        }),
      ),
    ).toEqual([
      {
        to: [member],
        title: 'Max Dorn accepted your nomination for payments-api',
      },
    ]);
    expect(await told(() => elections.at(planned.votingOpenAt))).toEqual([
      {
        to: expect.arrayContaining([owner, member, other, stranger]),
        title: 'You may vote: Catalysts of autumn 2026',
      },
    ]);
    expect(await told(() => vote(id, member, [[other]]))).toEqual([]);
    expect(await told(() => elections.close(id))).toEqual([
      {
        to: [other],
        title: `You were elected as a catalyst of payments-api until ${planned.termUntil}`,
      },
      {
        to: expect.arrayContaining([member, stranger]),
        title: 'Max Dorn was elected on payments-api',
      },
    ]);
  });

  it('are listed for a scope, the latest first, and on the first screen while they run', async () => {
    const first = await elections.nominating({ title: 'The first' });
    const second = await elections.plan({ title: 'The second' });
    const scope = `entity:${payments}`;
    const page = await as(member).list({ scope, limit: '1' });
    expect(page.items.map(item => item.id)).toEqual([second]);
    const rest = await as(member).list({ scope, cursor: page.nextCursor });
    expect(rest.items.map(item => item.id)).toEqual([first]);
    const home = await community.as(member).home.get({ scope });
    expect(home.elections.map(item => item.title)).toEqual([
      'The second',
      'The first',
    ]);
    await as(owner).cancel({ id: second, reason: 'Not now' });
    const ids = async (running: 'true' | 'false') =>
      (await as(member).list({ scope, running })).items.map(item => item.id);
    expect(await ids('true')).toEqual([first]);
    expect(await ids('false')).toEqual([second]);
  });

  it('of a system are shown with its parts while they run, after those of the part', async () => {
    const whole = 'system:default/payments';
    const above = await elections.plan({ entityRef: whole, title: 'Above' });
    const own = await elections.plan({
      title: 'Own',
      // Though it moves on later.
      nominationsOpenAt: planned.nominationsCloseAt,
      nominationsCloseAt: planned.votingOpenAt,
    });
    const { home, elections: api } = community.as(member);
    const scope = `entity:${payments}`;
    const shown = (list: Array<{ id: string; inherited: boolean }>) =>
      list.map(({ id, inherited }) => [id, inherited]);

    const { elections: first, entities } = await home.get({ scope });
    expect(shown(first)).toEqual([
      [own, false],
      [above, true],
    ]);
    expect(entities).toHaveProperty([whole]);
    const running = await api.list({ scope, running: 'true' });
    expect(new Set(shown(running.items))).toEqual(
      new Set([
        [own, false],
        [above, true],
      ]),
    );
    expect(shown((await api.list({ scope: `entity:${whole}` })).items)).toEqual(
      [[above, false]],
    );
    const beside = await home.get({ scope: `entity:${search}` });
    expect(beside.elections).toEqual([]);

    // What is over is history of the whole alone.
    setClock(planned.before);
    await as(owner).cancel({ id: above, reason: 'Later' });
    const lists = await Promise.all([
      api.list({ scope, running: 'true' }),
      api.list({ scope, running: 'false' }),
      api.list({ scope }),
    ]);
    expect(lists.map(({ items }) => shown(items))).toEqual([
      [[own, false]],
      [],
      [[own, false]],
    ]);
  });

  it('take as many statements where there is something above', async () => {
    const count = async (entityRef: string) => {
      const asked = await statementsOf(knex, () =>
        community.as(member).home.get({ scope: `entity:${entityRef}` }),
      );
      return asked.length;
    };
    expect(await count(payments)).toBe(await count(search));
  });
});
