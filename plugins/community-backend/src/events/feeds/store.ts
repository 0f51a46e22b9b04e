import type { Knex } from 'knex';
import { toDate, type DbInstant } from '../../database/time';
import { whereEntityIn } from '../../database/whereEntityIn';
import { tellingOccurrences } from '../store/occurrences';
import type {
  AnswerRow,
  EventEntityRow,
  EventRow,
  OccurrenceRow,
} from '../tables';

export interface FeedRow {
  id: string;
  person_ref: string;
  scope: string;
  token_hash: string;
  /** JSON of `Seeing`; null where everybody sees everything. */
  seeing: string | null;
  created_at: DbInstant;
}

/** The feeds of a person, oldest first. */
export async function feedsOf(knex: Knex, person: string): Promise<FeedRow[]> {
  return knex<FeedRow>('calendar_feeds')
    .where('person_ref', person)
    .orderBy('id');
}

export async function feedByHash(
  knex: Knex,
  hash: string,
): Promise<FeedRow | undefined> {
  return knex<FeedRow>('calendar_feeds').where('token_hash', hash).first();
}

/** How many events a feed holds at most. */
const mostEvents = 1000;
/** How many occurrences are looked at for them, of series there are several. */
const mostOccurrences = 5_000;

/**
 * The ids of events on some entities: those with something to come, soonest
 * first, and as many as there is room for of those that are over, latest first.
 *
 * @param options - `since`: what ended before it is left out; `today`: what ends
 *   after it is to come
 *
 * @remarks
 * Cost: two walks over `occurrence_entities_idx` for each entity, and look-ups of
 * what is cut from them.
 */
export async function eventsOn(
  knex: Knex,
  entityRefs: string[],
  options: { since: Date; today: Date; most?: number },
): Promise<string[]> {
  const { since, today, most = mostEvents } = options;
  const part = (order: 'asc' | 'desc') => {
    const query = knex('occurrence_entities')
      .select('occurrence_id', 'ends_at')
      .orderBy('ends_at', order)
      .limit(mostOccurrences);
    whereEntityIn(query, knex, entityRefs);
    return query;
  };
  const eventsOf = (
    found: Knex.QueryBuilder,
    nearest: 'min(found.ends_at)' | 'max(found.ends_at) desc',
  ): Promise<string[]> =>
    knex(found.as('found'))
      .join('event_occurrences as o', 'o.id', 'found.occurrence_id')
      .groupBy('o.event_id')
      .orderByRaw(`${nearest}, o.event_id`)
      .limit(most)
      .pluck('o.event_id');
  const ahead = await eventsOf(
    part('asc').where('ends_at', '>', today),
    'min(found.ends_at)',
  );
  if (ahead.length >= most) return ahead;
  const over = await eventsOf(
    part('desc').where('ends_at', '<=', today).andWhere('ends_at', '>', since),
    'max(found.ends_at) desc',
  );
  return [...new Set([...ahead, ...over])].slice(0, most);
}

/** Events with what a calendar has to be told besides their plans. */
export async function plansOf(
  knex: Knex,
  ids: string[],
): Promise<Array<{ event: EventRow; occurrences: OccurrenceRow[] }>> {
  const [events, telling] = await Promise.all([
    knex<EventRow>('events').whereIn('id', ids).orderBy('id'),
    tellingOccurrences(knex, ids),
  ]);
  return events.map(event => ({
    event,
    occurrences: telling.filter(({ event_id }) => event_id === event.id),
  }));
}

/** The occurrences that somebody goes to or may and that end after an instant. */
export async function answeredBy(
  knex: Knex,
  person: string,
  since: Date,
): Promise<OccurrenceRow[]> {
  return knex<OccurrenceRow>('event_occurrences')
    .whereIn(
      'id',
      knex<AnswerRow>('event_answers')
        .select('occurrence_id')
        .where('person_ref', person)
        .andWhere('ends_at', '>', since)
        .whereIn('answer', ['going', 'maybe'])
        .orderBy(['ends_at', 'occurrence_id'])
        .limit(mostEvents),
    )
    .orderBy(['ends_at', 'id']);
}

/** The entities of some events. */
export async function entitiesOfEvents(
  knex: Knex,
  ids: string[],
): Promise<Map<string, string[]>> {
  const rows = await knex<EventEntityRow>('event_entities')
    .whereIn('event_id', ids)
    .orderBy(['event_id', 'entity_ref']);
  const refs = new Map<string, string[]>();
  for (const { event_id, entity_ref } of rows) {
    refs.set(event_id, [...(refs.get(event_id) ?? []), entity_ref]);
  }
  return refs;
}

/**
 * What changes whenever a calendar of some events does.
 *
 * @remarks
 * Cost: the rows of these events and of what is not as they plan it.
 */
export async function revisionOf(knex: Knex, ids: string[]): Promise<string> {
  const [[events], [occurrences]]: Revised[][] = await Promise.all([
    knex('events')
      .whereIn('id', ids)
      .max({ last: 'revised_at', filled: 'filled_until' })
      .count({ rows: '*' })
      .sum({ sequence: 'sequence' }),
    knex('event_occurrences')
      .whereIn('event_id', ids)
      .max({ last: 'revised_at' })
      .count({ rows: 'revised_at' })
      .sum({ sequence: 'sequence' }),
  ]);
  return [...revised(events), ...revised(occurrences)].join('.');
}

/** What rows come to, as each database counts and sums. */
interface Revised {
  last?: DbInstant | null;
  filled?: string | null;
  rows?: number | string;
  sequence?: number | string | null;
}

function revised({ last, filled, rows, sequence }: Revised) {
  return [filled ?? '', last ? toDate(last).getTime() : 0, rows, sequence ?? 0];
}
