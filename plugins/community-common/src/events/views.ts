import { z } from 'zod';
import { entities, id, instant, people, ref } from '../contract/fields';
import { attendance, eventKind, rsvpAnswer } from './fields';

const seriesView = z
  .object({
    startsLocal: z
      .string()
      .meta({ description: 'The first occurrence, in the event’s zone' }),
    rule: z.string().optional(),
    except: z.array(z.string()),
    extra: z.array(z.string()),
  })
  .meta({ id: 'EventSeries' });

/** An occurrence of an event, as a list shows it; most events have but one. */
export const eventView = z
  .object({
    id,
    day: z.string().meta({
      description:
        'Which occurrence: the day on which it was first planned. It stays when that one is moved.',
    }),
    series: seriesView.optional().meta({
      description: 'How it recurs; not there for what takes place once',
    }),
    kind: eventKind,
    title: z.string(),
    excerpt: z.string(),
    entityRefs: z.array(ref),
    host: ref.meta({ description: 'Who planned it' }),
    hosts: z
      .array(ref)
      .meta({ description: 'Who runs it, whoever planned it first' }),
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
    capacity: z.number().int().optional(),
    going: z
      .number()
      .int()
      .meta({ description: 'Who come, all ways together' }),
    remote: z
      .number()
      .int()
      .meta({ description: 'Those of them who come online' }),
    maybe: z.number().int(),
    waiting: z
      .number()
      .int()
      .meta({ description: 'Who would come if there were a place' }),
    rsvp: rsvpAnswer
      .optional()
      .meta({ description: 'What the person who asks has answered' }),
    attendance: attendance
      .optional()
      .meta({ description: 'How they come, where both are possible' }),
    hasMaterials: z
      .boolean()
      .meta({ description: 'Whether there are a recording, slides or notes' }),
    onWaitlist: z
      .boolean()
      .meta({ description: 'Whether they are going once a place is free' }),
    can: z.object({
      rsvp: z.boolean(),
      edit: z.boolean(),
      cancel: z.boolean(),
      keep: z.boolean(),
    }),
  })
  .meta({ id: 'Event' });

const conflict = z
  .object({
    id,
    day: z.string(),
    title: z.string(),
    startsAt: instant,
    endsAt: instant,
  })
  .meta({ id: 'EventConflict' });

export const eventDetail = z
  .object({
    event: eventView.extend({
      description: z.string(),
      goingPeople: z
        .array(ref)
        .meta({ description: 'Who is going, first answers first, 50 at most' }),
      ahead: z.number().int().optional().meta({
        description:
          'How many wait before the person who asks, where they wait',
      }),
      seriesRsvp: rsvpAnswer
        .optional()
        .meta({ description: 'What they answered for the whole series' }),
      materials: z
        .object({
          recording: z.string().optional(),
          slides: z.string().optional(),
          notes: z.string().optional(),
        })
        .optional()
        .meta({ description: 'What is left of it, where anything is' }),
      reminders: z
        .boolean()
        .meta({ description: 'Whether they are reminded if they go' }),
      wished: z.boolean().meta({
        description: 'Whether they are told of a recording though not there',
      }),
      conflicts: z
        .array(conflict)
        .meta({ description: 'What else they go to at that time' }),
      continues: id
        .optional()
        .meta({ description: 'The series that this one goes on from' }),
      continuedBy: id
        .optional()
        .meta({ description: 'The series that goes on from this one' }),
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

/** An occurrence of an event, as a list shows it. @public */
export type EventView = z.infer<typeof eventView>;

/** @public */
export type EventDetail = z.infer<typeof eventDetail>;

/** @public */
export type EventPage = z.infer<typeof eventPage>;

/** Something that somebody goes to at the time of something else. @public */
export type EventConflict = z.infer<typeof conflict>;
