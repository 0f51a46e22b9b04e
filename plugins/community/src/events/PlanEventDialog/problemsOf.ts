import {
  isTimeZone,
  limits,
  ruleLimits,
} from '@platform-community/backstage-plugin-community-common';
import { isLocalTime, type PlanDraft } from './planDraft';
import { repeatsProblems, type RepeatsProblem } from './repeats';

/** A field of the form that can be wrong. */
export type PlanField =
  | Exclude<keyof PlanDraft, 'repeats'>
  | 'repeats'
  | 'until'
  | 'count'
  | 'except'
  | 'extra'
  | 'which';

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
  | 'capacity'
  | 'tooManyHosts'
  | 'noEntity'
  | 'tooManyEntities'
  | RepeatsProblem;

function isWebAddress(text: string): boolean {
  const protocol = URL.canParse(text) ? new URL(text).protocol : undefined;
  return protocol === 'https:' || protocol === 'http:';
}

/** Whether it is a whole number between two others. */
function isWhole(value: number, { min, max }: { min: number; max: number }) {
  return Number.isInteger(value) && value >= min && value <= max;
}

/** What keeps the plan from being sent, by field, first field first. */
export function problemsOf(
  draft: PlanDraft,
): Partial<Record<PlanField, PlanProblem>> {
  const title = draft.title.trim();
  const url = draft.url.trim();
  const problems: Partial<Record<PlanField, PlanProblem>> = {};
  if (title.length < limits.title.min) problems.title = 'titleShort';
  if (title.length > limits.title.max) problems.title = 'titleLong';
  if (!isLocalTime(`${draft.date}T00:00`)) problems.date = 'date';
  if (!isLocalTime(`2026-01-01T${draft.time}`)) problems.time = 'time';
  if (!isTimeZone(draft.timeZone)) problems.timeZone = 'zone';
  if (!isWhole(draft.minutes, limits.eventMinutes)) {
    problems.minutes = 'minutes';
  }
  if (!problems.date && !problems.time && !problems.timeZone) {
    Object.assign(problems, repeatsProblemsOf(draft));
  }
  if (draft.place.trim().length > limits.place.max)
    problems.place = 'placeLong';
  if (url && (url.length > limits.url.max || !isWebAddress(url))) {
    problems.url = 'link';
  }
  if (
    draft.capacity !== null &&
    !isWhole(draft.capacity, { min: 1, max: limits.capacity.max })
  ) {
    problems.capacity = 'capacity';
  }
  if (draft.hosts.length > limits.hosts.max) problems.hosts = 'tooManyHosts';
  if (draft.description.trim().length > limits.body.max) {
    problems.description = 'descriptionLong';
  }
  if (draft.entityRefs.length === 0) problems.entityRefs = 'noEntity';
  if (draft.entityRefs.length > limits.eventEntities.max) {
    problems.entityRefs = 'tooManyEntities';
  }
  return problems;
}

function repeatsProblemsOf(draft: PlanDraft) {
  const { date, time, timeZone, repeats } = draft;
  return repeatsProblems(
    repeats,
    { startsLocal: `${date}T${time}`, timeZone },
    ruleLimits,
  );
}
