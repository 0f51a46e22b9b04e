import {
  limits,
  problemOfTimes,
  resolveLocalTime,
  wallTime,
  type CommunityApi,
  type ElectionDetail,
  type ElectionMethod,
  type ElectionSecrecy,
  type RollSource,
  type VacancyRule,
} from '@platform-community/backstage-plugin-community-common';

/** What a person has typed so far, whether it makes sense yet or not. */
export interface ElectionDraft {
  entityRef: string;
  title: string;
  seats: number;
  method: ElectionMethod;
  secrecy: ElectionSecrecy;
  /** Nominations open when the plan is saved. */
  opensNow: boolean;
  /** As the reader's clocks have it: `2026-11-24T14:00`, or empty. */
  nominationsOpenAt: string;
  nominationsCloseAt: string;
  votingOpenAt: string;
  votingCloseAt: string;
  exceptionsUntil: string;
  /** `2027-05-31`, or empty. */
  termUntil: string;
  rollOf: RollSource[];
  rollGroups: string[];
  quorum: number;
  /** 0 where there is no cap. */
  capPerTeam: number;
  endorsers: number;
  endorserTeams: number;
  officers: string[];
  vacancies: VacancyRule;
}

export type ElectionField = keyof ElectionDraft;

/** What keeps a field from being sent, as a key of the messages. */
export type ElectionProblem =
  | 'titleShort'
  | 'moment'
  | 'order'
  | 'exceptions'
  | 'day'
  | 'seats'
  | 'whole'
  | 'nobody'
  | 'noOfficer'
  | 'tooManyOfficers'
  | 'teams';

export type ElectionProblems = Partial<Record<ElectionField, ElectionProblem>>;

type Plan = Parameters<CommunityApi['elections']['plan']>[0];
type Change = Parameters<CommunityApi['elections']['change']>[0];

/** The moments of a plan, in their order. */
export const momentFields = [
  'nominationsOpenAt',
  'nominationsCloseAt',
  'votingOpenAt',
  'votingCloseAt',
  'exceptionsUntil',
] as const;

const day = 86_400_000;

function localAt(instant: Date, zone: string): string {
  return wallTime(instant, zone).slice(0, 16);
}

function monthsAfter(instant: Date, months: number): string {
  const later = new Date(instant);
  later.setUTCDate(1);
  later.setUTCMonth(later.getUTCMonth() + months);
  const last = new Date(
    Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0),
  ).getUTCDate();
  later.setUTCDate(Math.min(instant.getUTCDate(), last));
  return later.toISOString().slice(0, 10);
}

/**
 * A plan that would do as it is: two weeks to nominate, three days to read what
 * the candidates say, a week to vote, and terms of half a year.
 */
export function usualPlan(options: {
  entityRef: string;
  title: string;
  zone: string;
  now: Date;
  officer?: string;
}): ElectionDraft {
  const { entityRef, title, zone, now, officer } = options;
  const after = (days: number) => new Date(now.getTime() + days * day);
  const closes = after(24);
  return {
    entityRef,
    title,
    seats: 2,
    method: 'schulze',
    secrecy: 'unlinkable',
    opensNow: true,
    nominationsOpenAt: localAt(now, zone),
    nominationsCloseAt: localAt(after(14), zone),
    votingOpenAt: localAt(after(17), zone),
    votingCloseAt: localAt(closes, zone),
    exceptionsUntil: localAt(after(21), zone),
    termUntil: monthsAfter(closes, 6),
    rollOf: ['owners', 'dependents'],
    rollGroups: [],
    quorum: 0,
    capPerTeam: 0,
    endorsers: 2,
    endorserTeams: 1,
    officers: officer ? [officer] : [],
    vacancies: 'next',
  };
}

/** The plan of an election, to be changed. */
export function draftOf(
  election: ElectionDetail['election'],
  zone: string,
): ElectionDraft {
  const { plan } = election;
  const local = (at: string) => localAt(new Date(at), zone);
  return {
    entityRef: election.entityRef,
    title: election.title,
    seats: plan.seats,
    method: plan.method,
    secrecy: plan.secrecy,
    opensNow: false,
    nominationsOpenAt: local(plan.nominationsOpenAt),
    nominationsCloseAt: local(plan.nominationsCloseAt),
    votingOpenAt: local(plan.votingOpenAt),
    votingCloseAt: local(plan.votingCloseAt),
    exceptionsUntil: local(plan.exceptionsUntil),
    termUntil: plan.termUntil,
    rollOf: plan.rollOf,
    rollGroups: plan.rollGroups,
    quorum: plan.quorum,
    capPerTeam: plan.capPerTeam ?? 0,
    endorsers: plan.endorsers,
    endorserTeams: plan.endorserTeams,
    officers: plan.officers,
    vacancies: plan.vacancies,
  };
}

/** The instant a local time stands for, where there is one. */
export function instantOf(local: string, zone: string): Date | undefined {
  const isWhole =
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) &&
    !Number.isNaN(Date.parse(`${local}:00Z`));
  return isWhole ? resolveLocalTime(local, zone).instant : undefined;
}

/** The moments of a draft as instants; nothing where one is not whole. */
function timesOf(draft: ElectionDraft, zone: string, now: Date) {
  const times = momentFields.map(field =>
    field === 'nominationsOpenAt' && draft.opensNow
      ? now
      : instantOf(draft[field], zone),
  );
  const [
    nominationsOpenAt,
    nominationsCloseAt,
    votingOpenAt,
    votingCloseAt,
    exceptionsUntil,
  ] = times;
  if (
    !nominationsOpenAt ||
    !nominationsCloseAt ||
    !votingOpenAt ||
    !votingCloseAt ||
    !exceptionsUntil
  ) {
    return undefined;
  }
  return {
    nominationsOpenAt,
    nominationsCloseAt,
    votingOpenAt,
    votingCloseAt,
    exceptionsUntil,
  };
}

function isWithin(value: number, min: number, max: number) {
  return Number.isInteger(value) && value >= min && value <= max;
}

/** What keeps the plan from being sent, by field. */
export function problemsOf(
  draft: ElectionDraft,
  zone: string,
  now: Date,
): ElectionProblems {
  const problems: ElectionProblems = {};
  if (draft.title.trim().length < limits.title.min)
    problems.title = 'titleShort';
  if (!isWithin(draft.seats, 1, limits.seats.max)) problems.seats = 'seats';
  for (const field of momentFields) {
    const isNow = field === 'nominationsOpenAt' && draft.opensNow;
    if (!isNow && !instantOf(draft[field], zone)) problems[field] = 'moment';
  }
  const times = timesOf(draft, zone, now);
  const wrong = times && problemOfTimes(times);
  if (wrong) {
    const field = momentFields.find(name => wrong.startsWith(`${name}:`));
    if (field) {
      problems[field] = field === 'exceptionsUntil' ? 'exceptions' : 'order';
    }
  }
  if (Number.isNaN(Date.parse(`${draft.termUntil}T00:00:00Z`))) {
    problems.termUntil = 'day';
  }
  if (draft.rollOf.length === 0 && draft.rollGroups.length === 0) {
    problems.rollOf = 'nobody';
  }
  if (!isWithin(draft.quorum, 0, 100)) problems.quorum = 'whole';
  if (!isWithin(draft.capPerTeam, 0, limits.seats.max)) {
    problems.capPerTeam = 'whole';
  }
  const { max } = limits.endorsers;
  if (!isWithin(draft.endorsers, 0, max)) problems.endorsers = 'whole';
  if (!isWithin(draft.endorserTeams, 0, max)) problems.endorserTeams = 'whole';
  else if (draft.endorserTeams > draft.endorsers) {
    problems.endorserTeams = 'teams';
  }
  if (draft.officers.length === 0) problems.officers = 'noOfficer';
  if (draft.officers.length > limits.officers.max) {
    problems.officers = 'tooManyOfficers';
  }
  return problems;
}

/** What holds of the draft: one seat is counted by Schulze, and only that has a cap. */
function settled(draft: ElectionDraft) {
  const method = draft.seats === 1 ? ('schulze' as const) : draft.method;
  return {
    method,
    capPerTeam:
      method === 'schulze' && draft.seats > 1 && draft.capPerTeam > 0
        ? draft.capPerTeam
        : undefined,
    endorserTeams: draft.endorsers === 0 ? 0 : draft.endorserTeams,
  };
}

/** The plan as the API takes it; only for a draft without problems. */
export function toPlan(
  draft: ElectionDraft,
  options: { zone: string; now: Date; idempotencyKey: string },
): Plan {
  const { zone, now, idempotencyKey } = options;
  const { opensNow: _, ...fields } = draft;
  const times = timesOf(draft, zone, now);
  if (!times) throw new Error('A moment of the plan is missing');
  return {
    ...fields,
    ...settled(draft),
    title: draft.title.trim(),
    nominationsOpenAt: times.nominationsOpenAt.toISOString(),
    nominationsCloseAt: times.nominationsCloseAt.toISOString(),
    votingOpenAt: times.votingOpenAt.toISOString(),
    votingCloseAt: times.votingCloseAt.toISOString(),
    exceptionsUntil: times.exceptionsUntil.toISOString(),
    idempotencyKey,
  };
}

/** Only what is different from before; `null` takes the cap away. */
export function toChange(
  draft: ElectionDraft,
  election: ElectionDetail['election'],
  options: { zone: string; now: Date },
): Change {
  const {
    entityRef: _entity,
    idempotencyKey: _key,
    ...next
  } = toPlan(draft, {
    ...options,
    idempotencyKey: '',
  });
  const before = draftOf(election, options.zone);
  const planned = toPlan(before, { ...options, idempotencyKey: '' });
  const changed = Object.entries(next).filter(
    ([field, value]) =>
      JSON.stringify(value) !==
      JSON.stringify(planned[field as keyof typeof planned]),
  );
  return {
    id: election.id,
    ...Object.fromEntries(changed),
    ...(planned.capPerTeam !== undefined &&
      next.capPerTeam === undefined && { capPerTeam: null }),
  };
}

/** Whether there is anything to send. */
export function isChange({ id: _, ...fields }: Change): boolean {
  return Object.values(fields).some(value => value !== undefined);
}
