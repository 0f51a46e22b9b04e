import type {
  CommunityApi,
  EventDetail,
  OccurrenceScope,
} from '@platform-community/backstage-plugin-community-common';
import { planOf, type PlanDraft } from './planDraft';
import { toRecurrence } from './repeats';

type Plan = Parameters<CommunityApi['events']['plan']>[0];
type Change = Parameters<CommunityApi['events']['change']>[0];

/** The plan as the API takes it. */
export function toPlan(draft: PlanDraft, idempotencyKey: string): Plan {
  const { kind, timeZone, minutes, entityRefs, capacity, hosts } = draft;
  return {
    kind,
    title: draft.title.trim(),
    description: draft.description.trim() || undefined,
    startsLocal: `${draft.date}T${draft.time}`,
    timeZone,
    minutes,
    recurrence: toRecurrence(draft.repeats, draft.date),
    place: draft.place.trim() || undefined,
    url: draft.url.trim() || undefined,
    capacity: capacity ?? undefined,
    hosts: hosts.length > 0 ? hosts : undefined,
    entityRefs,
    idempotencyKey,
  };
}

/**
 * Only what is different from before; `null` takes a place, link, capacity or
 * recurrence away.
 *
 * @param which - of a series, what the change is about
 */
export function toChange(
  draft: PlanDraft,
  event: EventDetail['event'],
  which?: OccurrenceScope,
  before: PlanDraft = planOf(event, which),
): Change {
  const moved = before.date !== draft.date || before.time !== draft.time;
  const changed = <F extends keyof PlanDraft>(field: F) =>
    same(draft[field], before[field]) ? undefined : draft[field];
  const told = (field: 'title' | 'description' | 'place' | 'url') =>
    draft[field].trim() === before[field] ? undefined : draft[field].trim();
  const emptied = (text: string | undefined) => (text === '' ? null : text);
  const recurs = toRecurrence(draft.repeats, draft.date);
  const recurred = toRecurrence(before.repeats, before.date);
  return {
    id: event.id,
    ...(event.series && { day: event.day, which: which ?? 'this' }),
    kind: changed('kind'),
    title: told('title'),
    description: told('description'),
    startsLocal: moved ? `${draft.date}T${draft.time}` : undefined,
    timeZone: changed('timeZone'),
    minutes: changed('minutes'),
    recurrence: same(recurs, recurred) ? undefined : recurs ?? null,
    place: emptied(told('place')),
    url: emptied(told('url')),
    capacity: changed('capacity'),
    hosts: changed('hosts'),
  };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether there is anything to send. */
export function isChange({ id: _, day: __, which: ___, ...fields }: Change) {
  return Object.values(fields).some(value => value !== undefined);
}
