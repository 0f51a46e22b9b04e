import { setClock } from './clock';
import type { TestCommunity } from './startCommunity';
import { payments, people } from './world';

/** The days of every election here. */
export const planned = {
  before: '2026-11-01T09:00:00Z',
  nominationsOpenAt: '2026-11-02T09:00:00.000Z',
  nominationsCloseAt: '2026-11-16T09:00:00.000Z',
  votingOpenAt: '2026-11-18T09:00:00.000Z',
  exceptionsUntil: '2026-11-22T09:00:00.000Z',
  votingCloseAt: '2026-11-25T09:00:00.000Z',
  termUntil: '2027-05-25',
};

export type PlanRequest = Parameters<
  ReturnType<TestCommunity['as']>['elections']['plan']
>[0];

/** A plan in which everybody may vote. */
export function planOf(more: Partial<PlanRequest> = {}): PlanRequest {
  return {
    entityRef: payments,
    title: 'Catalysts of autumn 2026',
    seats: 1,
    method: 'schulze',
    secrecy: 'unlinkable',
    nominationsOpenAt: planned.nominationsOpenAt,
    nominationsCloseAt: planned.nominationsCloseAt,
    votingOpenAt: planned.votingOpenAt,
    votingCloseAt: planned.votingCloseAt,
    exceptionsUntil: planned.exceptionsUntil,
    termUntil: planned.termUntil,
    rollOf: ['everyone'],
    rollGroups: [],
    quorum: 0,
    endorsers: 0,
    endorserTeams: 0,
    officers: [people.administrator],
    vacancies: 'next',
    ...more,
  };
}

/** A secret for a person, the same each time. */
export function secretOf(person: string): string {
  const letters = person.replace(/[^a-z0-9]/g, '');
  return letters.padStart(26, '0').slice(-26);
}

/** Takes an election along its way, with the clock. */
export function electionsIn(community: TestCommunity) {
  const as = (person: string) => community.as(person).elections;

  async function at(instant: string): Promise<void> {
    setClock(instant);
    await community.runTask('community-elections');
  }

  async function plan(more: Partial<PlanRequest> = {}): Promise<string> {
    setClock(planned.before);
    const { election } = await as(people.owner).plan(planOf(more));
    return election.id;
  }

  /** An election whose nominations are open. */
  async function nominating(more: Partial<PlanRequest> = {}): Promise<string> {
    const id = await plan(more);
    await at(planned.nominationsOpenAt);
    return id;
  }

  async function stand(id: string, person: string): Promise<void> {
    await as(person).nominate({ id, person, statement: `I am ${person}` });
  }

  /** An election that can be voted in. */
  async function voting(
    candidates: string[],
    more: Partial<PlanRequest> = {},
  ): Promise<string> {
    const id = await nominating(more);
    for (const person of candidates) await stand(id, person);
    await at(planned.votingOpenAt);
    return id;
  }

  async function close(id: string) {
    await at(planned.votingCloseAt);
    return (await as(people.member).get({ id })).election;
  }

  return { as, at, plan, nominating, stand, voting, close };
}

const hourMs = 60 * 60_000;

/**
 * Elections to act on, on `payments`, whose nominee is `people.other`, who is the
 * officer where somebody asks to be on a roll. They begin now, and the clock goes ahead to
 * where they stand.
 */
export function electionSubjectsOf(community: TestCommunity) {
  const as = (person: string) => community.as(person).elections;
  const hence = (hours: number) =>
    new Date(Date.now() + hours * hourMs).toISOString();

  function plan(more: Partial<PlanRequest> = {}): PlanRequest {
    return planOf({
      nominationsOpenAt: hence(0),
      nominationsCloseAt: hence(1),
      votingOpenAt: hence(1),
      exceptionsUntil: hence(2),
      votingCloseAt: hence(2),
      termUntil: hence(24 * 60).slice(0, 10),
      secrecy: 'open',
      ...more,
    });
  }

  async function planFor(more: Partial<PlanRequest> = {}): Promise<string> {
    const { election } = await as(people.owner).plan(
      plan({ nominationsOpenAt: hence(0.5), ...more }),
    );
    return election.id;
  }

  async function nominating(more: Partial<PlanRequest> = {}): Promise<string> {
    const { election } = await as(people.owner).plan(plan(more));
    await community.runTask('community-elections');
    return election.id;
  }

  async function goTo(instant: string): Promise<void> {
    setClock(instant);
    await community.runTask('community-elections');
  }

  /** A nomination that waits for its nominee to answer. */
  async function asked(): Promise<string> {
    const id = await nominating();
    const { election } = await as(people.stranger).nominate({
      id,
      person: people.other,
    });
    return election.nominations[0].id;
  }

  async function nomination(): Promise<string> {
    const id = await nominating();
    const { election } = await as(people.other).nominate({
      id,
      person: people.other,
      statement: 'I would',
    });
    return election.nominations[0].id;
  }

  async function exception(): Promise<string> {
    const id = await nominating({
      rollOf: ['owners'],
      officers: [people.other],
    });
    const { election } = await as(people.stranger).askException({
      id,
      reason: 'I use it every day',
    });
    return election.mine.exception?.id ?? '';
  }

  async function voting(): Promise<string> {
    const id = await nominating();
    for (const person of [people.other, people.stranger]) {
      await as(person).nominate({ id, person, statement: 'I would' });
    }
    const { election } = await as(people.owner).get({ id });
    await goTo(election.votingOpenAt);
    return id;
  }

  async function closed(): Promise<string> {
    const id = await voting();
    await as(people.member).cast({
      id,
      ranking: [[people.other], [people.stranger]],
    });
    const { election } = await as(people.owner).get({ id });
    await goTo(election.votingCloseAt);
    return id;
  }

  /** One whose seat was left, with somebody to take it. */
  async function vacant(): Promise<string> {
    const owner = community.as(people.owner).catalysts;
    const leave = async (person: string) => {
      const { items } = await owner.list({ scope: `entity:${payments}` });
      for (const term of items.filter(item => item.person === person)) {
        await owner.end({ id: term.id, reason: 'Left the company' });
      }
    };
    const id = await closed();
    // Left at this instant: a term of before may begin on a day that the clock
    // has been set back from.
    await leave(people.stranger);
    await leave(people.other);
    return id;
  }

  return {
    plan,
    planned: planFor,
    nominating,
    asked,
    nomination,
    exception,
    voting,
    closed,
    vacant,
  };
}

/** Everything that elections write. */
export const electionTables = [
  'election_fills',
  'election_ballots',
  'election_boxes',
  'election_exceptions',
  'election_roll',
  'election_endorsements',
  'election_nominations',
  'elections',
];
