import { z } from 'zod';
import { endpoint } from '../contract/endpoint';
import {
  cursor,
  id,
  idempotencyKey,
  limits,
  pageSize,
  text,
} from '../contract/fields';
import { scopeText } from '../scope';
import { agendaRoutes } from './agenda';
import {
  attendance,
  eventFields,
  localDay,
  occurrenceScope,
  recurrence,
  rsvpAnswer,
} from './fields';
import { feedRoutes } from './feeds';
import { hackathonRoutes } from './hackathons/contract';
import { eventDetail, eventPage } from './views';

const seen = 'Whoever may see one of its entities';
const hosts =
  'An owner or catalyst of one of its entities, one of its hosts, or an administrator';

const day = localDay.optional();
const which = occurrenceScope.optional().meta({
  description:
    'Of a series: only the occurrence of `day`, that and all after it, or all that are not over',
});

const instantGiven = z.iso
  .datetime({
    error: 'must be an instant such as 2026-12-01T00:00:00Z',
    abort: true,
  })
  .refine(value => value > '1970' && value < '9999', 'must be a usual year');

/** Events: routes and shapes. @public */
export const eventContract = {
  ...feedRoutes,
  ...agendaRoutes,
  ...hackathonRoutes,
  list: endpoint({
    method: 'get',
    path: '/events',
    summary:
      'The occurrences of a scope: those to come, soonest first, or the past ones, latest first; or those of a span, by their end',
    who: seen,
    query: {
      scope: scopeText,
      when: z.enum(['upcoming', 'past']).optional(),
      from: instantGiven.optional().meta({
        description: 'What ends after it; with `until` in place of `when`',
      }),
      until: instantGiven.optional().meta({
        description: 'What begins before it, 62 days after `from` at most',
      }),
      cursor,
      limit: pageSize,
    },
    answer: eventPage,
  }),
  plan: endpoint({
    method: 'post',
    path: '/events',
    summary: 'Plans an event, once or as a series',
    who: 'An owner or catalyst of one of its entities, or an administrator',
    body: {
      kind: eventFields.kind,
      title: eventFields.title,
      description: eventFields.description.optional(),
      startsLocal: eventFields.startsLocal,
      timeZone: eventFields.timeZone,
      minutes: eventFields.minutes,
      entityRefs: eventFields.entityRefs,
      recurrence: recurrence.optional(),
      place: eventFields.place.optional(),
      url: eventFields.url.optional(),
      capacity: eventFields.capacity.optional(),
      hosts: eventFields.hosts.optional(),
      idempotencyKey,
    },
    answer: eventDetail,
    status: 201,
  }),
  get: endpoint({
    method: 'get',
    path: '/events/:id',
    summary:
      'An occurrence with its description and who is going: that of a day, or the next one, or the last',
    who: seen,
    params: { id },
    query: { day },
    answer: eventDetail,
  }),
  occurrences: endpoint({
    method: 'get',
    path: '/events/:id/occurrences',
    summary:
      'The occurrences of an event to come, soonest first, or the past ones',
    who: seen,
    params: { id },
    query: {
      when: z.enum(['upcoming', 'past']).optional(),
      cursor,
      limit: pageSize,
    },
    answer: eventPage,
  }),
  change: endpoint({
    method: 'patch',
    path: '/events/:id',
    summary:
      'Changes the plan of an event; null takes a place, link, capacity or recurrence away. `startsLocal` is that of the first occurrence that the change is about.',
    who: hosts,
    params: { id },
    body: {
      day,
      which,
      kind: eventFields.kind.optional(),
      title: eventFields.title.optional(),
      description: eventFields.description.optional(),
      startsLocal: eventFields.startsLocal.optional(),
      timeZone: eventFields.timeZone.optional(),
      minutes: eventFields.minutes.optional(),
      recurrence: recurrence.nullable().optional(),
      place: eventFields.place.nullable().optional(),
      url: eventFields.url.nullable().optional(),
      capacity: eventFields.capacity.nullable().optional(),
      hosts: eventFields.hosts.optional(),
    },
    answer: eventDetail,
  }),
  cancel: endpoint({
    method: 'post',
    path: '/events/:id/cancel',
    summary:
      'Cancels an event or occurrences of it; they stay to be seen as cancelled',
    who: hosts,
    params: { id },
    body: { day, which, reason: text(limits.reason.max).optional() },
    answer: eventDetail,
  }),
  rsvp: endpoint({
    method: 'put',
    path: '/events/:id/rsvp',
    summary:
      'Says whether one is going; where no place is free, one waits for it',
    who: seen,
    params: { id },
    body: {
      day,
      which: z.enum(['this', 'all']).optional().meta({
        description: 'Of a series: the occurrence of `day`, or all to come',
      }),
      answer: rsvpAnswer,
      attendance: attendance.optional(),
    },
    answer: eventDetail,
  }),
  withdrawRsvp: endpoint({
    method: 'delete',
    path: '/events/:id/rsvp',
    summary: 'Takes the answer back',
    who: seen,
    params: { id },
    query: { day, which: z.enum(['this', 'all']).optional() },
    answer: eventDetail,
  }),
  remind: endpoint({
    method: 'put',
    path: '/events/:id/reminders',
    summary:
      'Says whether one wants to be reminded before an event one goes to',
    who: seen,
    params: { id },
    body: { on: z.boolean() },
    answer: eventDetail,
  }),
  keep: endpoint({
    method: 'put',
    path: '/events/:id/materials',
    summary:
      'Keeps what is left of an occurrence that has begun: recording, slides and notes; null takes one away',
    who: hosts,
    params: { id },
    body: {
      day,
      recording: eventFields.url.nullable().optional(),
      slides: eventFields.url.nullable().optional(),
      notes: text(limits.body.max).nullable().optional(),
    },
    answer: eventDetail,
  }),
  wish: endpoint({
    method: 'put',
    path: '/events/:id/wish',
    summary:
      'Says whether one wants to be told once there are a recording, slides or notes, though one does not come',
    who: seen,
    params: { id },
    body: { day, on: z.boolean() },
    answer: eventDetail,
  }),
  calendar: endpoint({
    method: 'get',
    path: '/events/:id/calendar.ics',
    summary:
      'The event with all its occurrences as an iCalendar file (RFC 5545)',
    who: seen,
    params: { id },
    answer: z.string().meta({ description: 'An iCalendar text' }),
    mediaType: 'text/calendar',
  }),
};
