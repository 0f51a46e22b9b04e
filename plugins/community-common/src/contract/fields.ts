import { z } from 'zod';

/** Sizes that every text of the API must keep to, in characters. @public */
export const limits = {
  title: { min: 3, max: 150 },
  body: { max: 20_000 },
  focus: { max: 200 },
  reach: { max: 200 },
  reason: { max: 1_000 },
  topic: { min: 2, max: 50 },
  topics: { max: 10 },
  label: { min: 2, max: 40 },
  labelDescription: { max: 200 },
  /** How many labels one entity can have. */
  labels: { max: 50 },
  labelsOnThread: { max: 10 },
  /** How many threads of an entity can be pinned. */
  pins: { max: 3 },
  /** How many versions of a text are shown. */
  versions: { max: 50 },
  /** How many people one may call on for a question. */
  calls: { max: 3 },
  place: { max: 200 },
  url: { max: 2_000 },
  /** How many things a thread may link to. */
  links: { max: 20 },
  search: { max: 100 },
  page: { default: 20, max: 100 },
  statement: { max: 5_000 },
  seats: { max: 20 },
  candidates: { max: 100 },
  /** How many others one person can nominate in an election. */
  nominations: { max: 10 },
  endorsers: { max: 50 },
  officers: { max: 10 },
  rollGroups: { max: 50 },
  eventEntities: { max: 10 },
  hosts: { max: 10 },
  capacity: { max: 100_000 },
  /** How many days a series leaves out, and how many it has besides its rule. */
  exceptions: { max: 60 },
  /** Two weeks, for a hackathon. */
  eventMinutes: { min: 5, max: 20_160 },
  /** How much an agenda holds, and how much of it one person may propose. */
  agendaItems: { max: 200, perPerson: 20 },
  agendaDetails: { max: 1_000 },
  agendaMinutes: { min: 1, max: 480 },
  agendaAnswer: { max: 2_000 },
  /** How many threads are taken into an agenda at once. */
  agendaFill: { max: 20 },
  /** How many projects a hackathon has, and how many of them one person starts. */
  projects: { max: 200, perPerson: 10 },
  projectPitch: { max: 2_000 },
  teamSize: { min: 1, max: 50 },
  submission: { max: 5_000 },
  award: { max: 60 },
} as const;

/** Text that every database keeps as it is. */
function storable(schema: z.ZodString) {
  return schema
    .refine(
      value => !value.includes('\u0000'),
      'must not contain a NUL character',
    )
    .refine(
      value => !/\p{Surrogate}/u.test(value),
      'must not contain half of a character (a lone surrogate)',
    );
}

/** Text that may be empty. */
export function freeText(max: number) {
  return storable(
    z.string().trim().max(max, `must have at most ${max} characters`),
  );
}

/** Text that still says something once its outer white space is gone. */
export function text(max: number, min = 1) {
  return storable(
    z
      .string()
      .trim()
      .min(
        min,
        min === 1
          ? 'must not be empty'
          : `must have at least ${min} characters`,
      )
      .max(max, `must have at most ${max} characters`)
      .refine(
        value => value === '' || /[^\p{C}\p{Z}\p{M}]/u.test(value),
        'must have something to be seen',
      ),
  );
}

/** One line of text. */
export function line(max: number, min = 1) {
  return onOneLine(text(max, min));
}

/** One line of text that may be empty. */
export function freeLine(max: number) {
  return onOneLine(freeText(max));
}

function onOneLine(schema: z.ZodString) {
  return schema
    .refine(value => !/[\r\n\u2028\u2029]/.test(value), 'must be a single line')
    .refine(
      value => !/[\u202a-\u202e\u2066-\u2069]/.test(value),
      'must not contain characters that turn the direction of text',
    );
}

export const id = z
  .string()
  .regex(
    /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    'must be an id of this API (a lower-case UUIDv7)',
  )
  .meta({ description: 'A time-ordered id (UUIDv7)' });

export const entityRef = z
  .string()
  .regex(
    /^[^:/\s\p{C}]{1,63}:[^:/\s\p{C}]{1,63}\/[^:/\s\p{C}]{1,63}$/u,
    'must be a full entity reference such as component:default/name',
  )
  .transform(ref => ref.toLocaleLowerCase('en-US'))
  .meta({
    description: 'A full entity reference',
    example: 'component:default/name',
  });

export const userRef = entityRef.refine(
  ref => ref.startsWith('user:'),
  'must be a user reference such as user:default/name',
);

/** An entity reference as the server answers it. */
export const ref = z.string().meta({ description: 'An entity reference' });

/** An instant in UTC, ISO 8601 with a Z. */
export const instant = z
  .string()
  .meta({ description: 'An instant in UTC, ISO 8601', format: 'date-time' });

/** An instant that a person chose. */
export const moment = z.iso
  .datetime({
    offset: true,
    error: 'must be an instant such as 2027-03-31T14:00:00Z',
  })
  .transform(value => new Date(value))
  .refine(
    value => value.getUTCFullYear() >= 2000 && value.getUTCFullYear() < 9999,
    'must lie between the years 2000 and 9999',
  )
  .meta({ description: 'An instant, ISO 8601', format: 'date-time' });

/** A calendar day, counted in UTC. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, {
    error: 'must be a date such as 2027-03-31',
    abort: true,
  })
  .refine(value => {
    const date = new Date(`${value}T00:00:00Z`);
    return (
      !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
    );
  }, 'must be a day that exists')
  .meta({ description: 'A day, counted in UTC', format: 'date' });

export const idempotencyKey = z
  .string()
  .regex(/^[\w.:-]{8,64}$/, 'must be 8 to 64 letters, digits or any of . : - _')
  .optional()
  .meta({
    description:
      'The same key again, by the same person within a day, gives what the first request created instead of a second one',
  });

export const cursor = z
  .string()
  .max(500, 'must have at most 500 characters')
  .optional()
  .meta({
    description: 'Where the page starts: `nextCursor` of the page before',
  });

/** A page's size; the text of an address becomes a number. */
export const pageSize = z
  .string()
  .regex(/^\d{1,6}$/, 'must be a whole number')
  .transform(Number)
  .refine(
    size => size >= 1 && size <= limits.page.max,
    `must be from 1 to ${limits.page.max}`,
  )
  .optional()
  .meta({
    description: `How many at most, 1 to ${limits.page.max}; ${limits.page.default} unless told`,
  });

export const role = z
  .enum(['owner', 'catalyst', 'member'])
  .meta({ id: 'Role', description: 'What a person is towards an entity' });

/** What a person is towards an entity. @public */
export type Role = z.infer<typeof role>;

/** Names to show for the people in an answer, by user reference. */
export const people = z
  .record(
    z.string(),
    z.object({ name: z.string(), picture: z.string().optional() }),
  )
  .meta({ description: 'Names to show, by user reference' });

/** Names to show for the entities in an answer, by entity reference. */
export const entities = z
  .record(z.string(), z.object({ title: z.string() }))
  .meta({ description: 'Titles to show, by entity reference' });

/** Names to show, by reference. @public */
export type People = z.infer<typeof people>;
/** Titles to show, by reference. @public */
export type Entities = z.infer<typeof entities>;

export const nothing = z.undefined();
