import { z } from 'zod';
import { endpoint } from '../contract/endpoint';
import {
  cursor,
  entities,
  entityRef,
  freeText,
  id,
  idempotencyKey,
  instant,
  limits,
  line,
  pageSize,
  people,
  ref,
  text,
} from '../contract/fields';
import { scopeText } from '../scope';
import { isTimeZone, spellTimeZone } from './time';

/** The kinds of event, in the order a form offers them. @public */
export const eventKinds = [
  'demo',
  'office-hours',
  'hackathon',
  'workshop',
  'meetup',
] as const;
/** What a person says about coming. @public */
export const rsvpAnswers = ['going', 'maybe', 'not'] as const;

export const eventKind = z.enum(eventKinds).meta({ id: 'EventKind' });
export const rsvpAnswer = z.enum(rsvpAnswers).meta({ id: 'RsvpAnswer' });

const localTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, {
    error: 'must be a local date and time such as 2026-11-24T14:00',
    abort: true,
  })
  .refine(value => {
    const date = new Date(`${value}:00Z`);
    return (
      !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
    );
  }, 'must be a date and time that exist')
  // An end in the year 10000 has no ISO 8601 form that calendars read.
  .refine(value => value < '9999', 'must lie before the year 9999')
  .meta({ description: 'Wall-clock time in the event’s zone' });

const timeZone = z
  .string()
  .max(64, 'must have at most 64 characters')
  .refine(isTimeZone, 'must be an IANA time zone such as Europe/Berlin')
  .transform(spellTimeZone)
  .meta({ description: 'IANA time zone', example: 'Europe/Berlin' });

const url = z
  .string()
  .trim()
  .max(limits.url.max, `must have at most ${limits.url.max} characters`)
  // What the parser of addresses would take out or escape for itself.
  .refine(
    value => !/[\s\p{Cc}\p{Surrogate}]/u.test(value),
    'must not contain spaces or control characters',
  )
  .refine(value => {
    try {
      return ['http:', 'https:'].includes(new URL(value).protocol);
    } catch {
      return false;
    }
  }, 'must be an http or https address')
  .refine(value => {
    const { username, password } = URL.canParse(value)
      ? new URL(value)
      : { username: '', password: '' };
    return username === '' && password === '';
  }, 'must not contain a name or password');

const eventFields = {
  kind: eventKind,
  title: line(limits.title.max, limits.title.min),
  description: freeText(limits.body.max).meta({
    description: 'Markdown; may be empty',
  }),
  startsLocal: localTime,
  timeZone,
  minutes: z
    .number()
    .int()
    .min(limits.eventMinutes.min)
    .max(limits.eventMinutes.max)
    .meta({ description: 'How long it takes, in minutes' }),
  entityRefs: z
    .array(entityRef)
    .min(1, 'must name at least one entity')
    .max(
      limits.eventEntities.max,
      `must name at most ${limits.eventEntities.max} entities`,
    )
    .transform(refs => [...new Set(refs)]),
};

export const eventView = z
  .object({
    id,
    kind: eventKind,
    title: z.string(),
    excerpt: z.string(),
    entityRefs: z.array(ref),
    host: ref,
    startsAt: instant,
    endsAt: instant,
    startsLocal: z.string(),
    timeZone: z.string(),
    minutes: z.number().int(),
    place: z.string().optional(),
    url: z.string().optional(),
    status: z.enum(['planned', 'cancelled']),
    cancelReason: z.string().optional(),
    revisedAt: instant.meta({ description: 'Last change of the plan' }),
    going: z.number().int(),
    maybe: z.number().int(),
    rsvp: rsvpAnswer
      .optional()
      .meta({ description: 'What the person who asks has answered' }),
    can: z.object({
      rsvp: z.boolean(),
      edit: z.boolean(),
      cancel: z.boolean(),
    }),
  })
  .meta({ id: 'Event' });

export const eventDetail = z
  .object({
    event: eventView.extend({
      description: z.string(),
      goingPeople: z
        .array(ref)
        .meta({ description: 'Who is going, first answers first, 50 at most' }),
    }),
    people,
    entities,
  })
  .meta({ id: 'EventDetail' });

export const eventPage = z
  .object({
    items: z.array(eventView),
    nextCursor: z.string().optional(),
    people,
    entities,
  })
  .meta({ id: 'EventPage' });

const seen = 'Whoever may see one of its entities';
const hosts =
  'An owner or catalyst of one of its entities, its host, or an administrator';

/** Events: routes and shapes. @public */
export const eventContract = {
  list: endpoint({
    method: 'get',
    path: '/events',
    summary:
      'The events of a scope: those to come, soonest first, or the past ones, latest first',
    who: seen,
    query: {
      scope: scopeText,
      when: z.enum(['upcoming', 'past']).optional(),
      cursor,
      limit: pageSize,
    },
    answer: eventPage,
  }),
  plan: endpoint({
    method: 'post',
    path: '/events',
    summary: 'Plans an event',
    who: 'An owner or catalyst of one of its entities, or an administrator',
    body: {
      ...eventFields,
      description: eventFields.description.optional(),
      place: line(limits.place.max).optional(),
      url: url.optional(),
      idempotencyKey,
    },
    answer: eventDetail,
    status: 201,
  }),
  get: endpoint({
    method: 'get',
    path: '/events/:id',
    summary: 'An event with its description and who is going',
    who: seen,
    params: { id },
    answer: eventDetail,
  }),
  change: endpoint({
    method: 'patch',
    path: '/events/:id',
    summary: 'Changes the plan of an event; null takes a place or link away',
    who: hosts,
    params: { id },
    body: {
      kind: eventFields.kind.optional(),
      title: eventFields.title.optional(),
      description: eventFields.description.optional(),
      startsLocal: eventFields.startsLocal.optional(),
      timeZone: eventFields.timeZone.optional(),
      minutes: eventFields.minutes.optional(),
      place: line(limits.place.max).nullable().optional(),
      url: url.nullable().optional(),
    },
    answer: eventDetail,
  }),
  cancel: endpoint({
    method: 'post',
    path: '/events/:id/cancel',
    summary: 'Cancels an event; it stays to be seen as cancelled',
    who: hosts,
    params: { id },
    body: { reason: text(limits.reason.max).optional() },
    answer: eventDetail,
  }),
  rsvp: endpoint({
    method: 'put',
    path: '/events/:id/rsvp',
    summary: 'Says whether one is going',
    who: seen,
    params: { id },
    body: { answer: rsvpAnswer },
    answer: eventDetail,
  }),
  withdrawRsvp: endpoint({
    method: 'delete',
    path: '/events/:id/rsvp',
    summary: 'Takes the answer back',
    who: seen,
    params: { id },
    answer: eventDetail,
  }),
  calendar: endpoint({
    method: 'get',
    path: '/events/:id/calendar.ics',
    summary: 'The event as an iCalendar file (RFC 5545)',
    who: seen,
    params: { id },
    answer: z.string().meta({ description: 'An iCalendar text' }),
    mediaType: 'text/calendar',
  }),
};

/** @public */
export type EventKind = z.infer<typeof eventKind>;
/** @public */
export type RsvpAnswer = z.infer<typeof rsvpAnswer>;
/** An event as a list shows it. @public */
export type EventView = z.infer<typeof eventView>;
/** @public */
export type EventDetail = z.infer<typeof eventDetail>;
/** @public */
export type EventPage = z.infer<typeof eventPage>;
