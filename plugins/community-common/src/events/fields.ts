import { z } from 'zod';
import { entityRef, freeText, limits, line, userRef } from '../contract/fields';
import { parseRule, ruleText } from './recurrence';
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

/** How a person comes to an event that has a room and a link. @public */
export const attendances = ['in-person', 'remote'] as const;

/** Which occurrences of a series something is about. @public */
export const occurrenceScopes = ['this', 'following', 'all'] as const;

export const eventKind = z.enum(eventKinds).meta({ id: 'EventKind' });
export const rsvpAnswer = z.enum(rsvpAnswers).meta({ id: 'RsvpAnswer' });

export const attendance = z.enum(attendances).meta({ id: 'Attendance' });

export const occurrenceScope = z
  .enum(occurrenceScopes)
  .meta({ id: 'OccurrenceScope' });

/** A day in the zone of an event: the name of an occurrence. */
export const localDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, {
    error: 'must be a date such as 2026-12-03',
    abort: true,
  })
  .refine(value => {
    const date = new Date(`${value}T00:00:00Z`);
    return (
      !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
    );
  }, 'must be a day that exists')
  .meta({
    description:
      'The day, in the event’s zone, on which an occurrence was first planned',
    format: 'date',
  });

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

/** An address of the web. */
export const webAddress = z
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

const rule = z
  .string()
  .max(200, 'must have at most 200 characters')
  .transform((text, context) => {
    try {
      return ruleText(parseRule(text));
    } catch (error) {
      context.addIssue({ code: 'custom', message: (error as Error).message });
      return z.NEVER;
    }
  })
  .meta({
    description:
      'A rule of RFC 5545 (3.3.10) by days, weeks, months or years; UNTIL is the last day',
    example: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH',
  });

/** How a series goes on after its first occurrence. */
export const recurrence = z
  .object({
    rule: rule.optional(),
    except: z.array(localDay).max(limits.exceptions.max).optional().meta({
      description: 'Days of the rule on which it does not take place',
    }),
    extra: z
      .array(localTime)
      .max(limits.exceptions.max)
      .optional()
      .meta({ description: 'Further times, on days that the rule leaves out' }),
  })
  .meta({ id: 'Recurrence' });

export const eventFields = {
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
  place: line(limits.place.max),
  url: webAddress,
  capacity: z.number().int().min(1).max(limits.capacity.max).meta({
    description:
      'How many have a place; in the room, where one can also come online',
  }),
  hosts: z
    .array(userRef)
    .max(limits.hosts.max)
    .transform(refs => [...new Set(refs)])
    .meta({ description: 'Who runs it, besides whoever planned it' }),
};

/** @public */
export type EventKind = z.infer<typeof eventKind>;

/** @public */
export type RsvpAnswer = z.infer<typeof rsvpAnswer>;

/** @public */
export type Attendance = z.infer<typeof attendance>;

/** @public */
export type OccurrenceScope = z.infer<typeof occurrenceScope>;
