import { anElectionDetail } from '../../testing';
import {
  draftOf,
  isChange,
  problemsOf,
  toChange,
  toPlan,
  usualPlan,
} from './electionDraft';

const zone = 'Asia/Kolkata';
const now = new Date('2026-11-20T12:00:00.000Z');
const usual = usualPlan({
  entityRef: 'component:default/deploy-pipeline',
  title: 'Catalysts of deploy-pipeline',
  zone,
  now,
  officer: 'user:default/musa',
});
const send = (draft = usual) =>
  toPlan(draft, { zone, now, idempotencyKey: 'key' });

describe('a plan', () => {
  it('would do as it is', () => {
    expect(problemsOf(usual, zone, now)).toEqual({});
    expect(send()).toEqual({
      entityRef: 'component:default/deploy-pipeline',
      title: 'Catalysts of deploy-pipeline',
      seats: 2,
      method: 'schulze',
      secrecy: 'unlinkable',
      nominationsOpenAt: '2026-11-20T12:00:00.000Z',
      nominationsCloseAt: '2026-12-04T12:00:00.000Z',
      votingOpenAt: '2026-12-07T12:00:00.000Z',
      votingCloseAt: '2026-12-14T12:00:00.000Z',
      exceptionsUntil: '2026-12-11T12:00:00.000Z',
      termUntil: '2027-06-14',
      rollOf: ['owners', 'dependents'],
      rollGroups: [],
      quorum: 0,
      capPerTeam: undefined,
      endorsers: 2,
      endorserTeams: 1,
      officers: ['user:default/musa'],
      vacancies: 'next',
      idempotencyKey: 'key',
    });
  });

  it('ends terms on the last day of a shorter month', () => {
    const august = usualPlan({
      entityRef: 'component:default/a',
      title: 'It',
      zone: 'UTC',
      now: new Date('2026-08-07T12:00:00Z'),
    });
    expect(august.votingCloseAt).toBe('2026-08-31T12:00');
    expect(august.termUntil).toBe('2027-02-28');
  });

  it('is counted by Schulze for one seat, which needs no cap', () => {
    const one = { ...usual, seats: 1, capPerTeam: 1 };
    expect(send({ ...one, method: 'scottish-stv' })).toMatchObject({
      method: 'schulze',
      capPerTeam: undefined,
    });
  });

  it('has a cap only where that can be counted', () => {
    const capped = { ...usual, seats: 3, capPerTeam: 1 };
    expect(send(capped).capPerTeam).toBe(1);
    expect(
      send({ ...capped, method: 'scottish-stv' }).capPerTeam,
    ).toBeUndefined();
  });

  it('wants no teams where nobody has to endorse', () => {
    const alone = { ...usual, endorsers: 0, endorserTeams: 0 };
    expect(send(alone)).toMatchObject({ endorsers: 0, endorserTeams: 0 });
  });

  it.each([
    ['title', { title: 'a ' }, 'titleShort'],
    ['seats', { seats: NaN }, 'seats'],
    ['votingOpenAt', { votingOpenAt: '' }, 'moment'],
    ['nominationsCloseAt', { nominationsCloseAt: '2026-11-01T12:00' }, 'order'],
    ['votingOpenAt', { votingOpenAt: '2026-12-01T12:00' }, 'order'],
    ['votingCloseAt', { votingCloseAt: '2026-12-01T12:00' }, 'order'],
    ['exceptionsUntil', { exceptionsUntil: '2027-01-01T12:00' }, 'exceptions'],
    ['termUntil', { termUntil: '' }, 'day'],
    ['rollOf', { rollOf: [] }, 'nobody'],
    ['quorum', { quorum: 101 }, 'whole'],
    ['endorsers', { endorsers: NaN }, 'whole'],
    ['endorserTeams', { endorserTeams: 3 }, 'teams'],
    ['officers', { officers: [] }, 'noOfficer'],
  ])('is not sent with a wrong %s', (field, change, problem) => {
    expect(problemsOf({ ...usual, ...change }, zone, now)).toEqual({
      [field]: problem,
    });
  });
});

describe('a change of the plan', () => {
  const { election } = anElectionDetail({
    state: 'planned',
    plan: { capPerTeam: 1 },
  });
  const before = draftOf(election, zone);
  const changeTo = (change: Partial<typeof before>) =>
    toChange({ ...before, ...change }, election, { zone, now });

  it('is nothing where nothing was touched', () => {
    expect(changeTo({})).toEqual({ id: election.id });
    expect(isChange(changeTo({}))).toBe(false);
  });

  it('is only what was touched', () => {
    expect(changeTo({ seats: 3, votingCloseAt: '2026-11-28T22:30' })).toEqual({
      id: election.id,
      seats: 3,
      votingCloseAt: '2026-11-28T17:00:00.000Z',
    });
  });

  it('takes the cap away', () => {
    expect(changeTo({ capPerTeam: 0 })).toEqual({
      id: election.id,
      capPerTeam: null,
    });
  });
});
