import {
  isTimeZone,
  limits,
  type CommunityApi,
  type EventDetail,
  type EventKind,
} from '@platform-community/backstage-plugin-community-common';

/** What a person has typed so far, whether it makes sense yet or not. */
export interface PlanDraft {
  kind: EventKind;
  title: string;
  description: string;
  /** `2026-11-24`, or empty. */
  date: string;
  /** `14:00`, or empty. */
  time: string;
  timeZone: string;
  minutes: number;
  place: string;
  url: string;
  entityRefs: string[];
}

export type PlanField = keyof PlanDraft;

/** What keeps a field from being sent, as a key of the messages. */
export type PlanProblem =
  | 'titleShort'
  | 'titleLong'
  | 'descriptionLong'
  | 'date'
  | 'time'
  | 'zone'
  | 'minutes'
  | 'placeLong'
  | 'link'
  | 'noEntity'
  | 'tooManyEntities';

type Plan = Parameters<CommunityApi['events']['plan']>[0];
type Change = Parameters<CommunityApi['events']['change']>[0];

/** A plan before anything is typed. */
export function emptyPlan(options: {
  timeZone: string;
  entityRefs: string[];
}): PlanDraft {
  return {
    kind: 'demo',
    title: '',
    description: '',
    date: '',
    time: '',
    timeZone: options.timeZone,
    minutes: 60,
    place: '',
    url: '',
    entityRefs: options.entityRefs,
  };
}

/** The plan of an event, to be changed. */
export function planOf(event: EventDetail['event']): PlanDraft {
  const [date, time] = event.startsLocal.split('T');
  return {
    kind: event.kind,
    title: event.title,
    description: event.description,
    date,
    time: time.slice(0, 5),
    timeZone: event.timeZone,
    minutes: event.minutes,
    place: event.place ?? '',
    url: event.url ?? '',
    entityRefs: event.entityRefs,
  };
}

/** Whether it is a day that exists, with a time of day. */
export function isLocalTime(text: string): boolean {
  const instant = new Date(`${text}:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) &&
    !Number.isNaN(instant.getTime()) &&
    instant.toISOString().startsWith(text)
  );
}

function isWebAddress(text: string): boolean {
  const protocol = URL.canParse(text) ? new URL(text).protocol : undefined;
  return protocol === 'https:' || protocol === 'http:';
}

/** What keeps the plan from being sent, by field, first field first. */
export function problemsOf(
  draft: PlanDraft,
): Partial<Record<PlanField, PlanProblem>> {
  const title = draft.title.trim();
  const url = draft.url.trim();
  const { min, max } = limits.eventMinutes;
  const problems: Partial<Record<PlanField, PlanProblem>> = {};
  if (title.length < limits.title.min) problems.title = 'titleShort';
  if (title.length > limits.title.max) problems.title = 'titleLong';
  if (!isLocalTime(`${draft.date}T00:00`)) problems.date = 'date';
  if (!isLocalTime(`2026-01-01T${draft.time}`)) problems.time = 'time';
  if (!isTimeZone(draft.timeZone)) problems.timeZone = 'zone';
  if (
    !Number.isInteger(draft.minutes) ||
    draft.minutes < min ||
    draft.minutes > max
  ) {
    problems.minutes = 'minutes';
  }
  if (draft.place.trim().length > limits.place.max)
    problems.place = 'placeLong';
  if (url && (url.length > limits.url.max || !isWebAddress(url))) {
    problems.url = 'link';
  }
  if (draft.description.trim().length > limits.body.max) {
    problems.description = 'descriptionLong';
  }
  if (draft.entityRefs.length === 0) problems.entityRefs = 'noEntity';
  if (draft.entityRefs.length > limits.eventEntities.max) {
    problems.entityRefs = 'tooManyEntities';
  }
  return problems;
}

/** The plan as the API takes it. */
export function toPlan(draft: PlanDraft, idempotencyKey: string): Plan {
  const { kind, timeZone, minutes, entityRefs } = draft;
  return {
    kind,
    title: draft.title.trim(),
    description: draft.description.trim() || undefined,
    startsLocal: `${draft.date}T${draft.time}`,
    timeZone,
    minutes,
    place: draft.place.trim() || undefined,
    url: draft.url.trim() || undefined,
    entityRefs,
    idempotencyKey,
  };
}

/** Only what is different from before; `null` takes a place or link away. */
export function toChange(
  draft: PlanDraft,
  event: EventDetail['event'],
): Change {
  const before = planOf(event);
  const moved = before.date !== draft.date || before.time !== draft.time;
  const told = (field: 'title' | 'description' | 'place' | 'url') =>
    draft[field].trim() === before[field] ? undefined : draft[field].trim();
  const emptied = (text: string | undefined) => (text === '' ? null : text);
  return {
    id: event.id,
    kind: draft.kind === before.kind ? undefined : draft.kind,
    title: told('title'),
    description: told('description'),
    startsLocal: moved ? `${draft.date}T${draft.time}` : undefined,
    timeZone: draft.timeZone === before.timeZone ? undefined : draft.timeZone,
    minutes: draft.minutes === before.minutes ? undefined : draft.minutes,
    place: emptied(told('place')),
    url: emptied(told('url')),
  };
}

/** Whether there is anything to send. */
export function isChange({ id: _, ...fields }: Change): boolean {
  return Object.values(fields).some(value => value !== undefined);
}
