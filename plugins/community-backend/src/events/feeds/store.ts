import type { Knex } from 'knex';
import { toDate, type DbInstant } from '../../database/time';
import { whereEntityIn } from '../../database/whereEntityIn';
import { whereOneOf } from '../../database/whereOneOf';
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
/** How many occurrences are read at a time to find them; of series there are several. */
const occurrencesAtATime = 2_000;
const mostOccurrences = 6_000;

/**
 * The ids of events on some entities: those with something to come, soonest
 * first, and as many as there is room for of those that are over, latest first.
 *
 * @param options - `since`: what ended before it is left out; `today`: what ends
 *   after it is to come; `atATime`: how many occurrences are read with a statement
 *
 * @remarks
 * Cost: a walk over `occurrence_entities_idx` for each entity, a second one where
 * there is room for what is over, and a look-up for each occurrence that is read.
 * Again for each further 2,000 occurrences, where those before are of too few
 * events, three times at most.
 */
export async function eventsOn(
  knex: Knex,
  entityRefs: string[],
  options: { since: Date; today: Date; most?: number; atATime?: number },
): Promise<string[]> {
  const { since, today, most = mostEvents, atATime } = options;
  const occurrences = knex('occurrence_entities').select(
    'ends_at',
    'occurrence_id',
  );
  whereEntityIn(occurrences, knex, entityRefs);
  const ahead = occurrences.clone().where('ends_at', '>', today);
  const over = occurrences
    .clone()
    .where('ends_at', '<=', today)
    .andWhere('ends_at', '>', since);
  const found = new Set<string>();
  await addEvents(knex, found, ahead, { order: 'asc', most, atATime });
  await addEvents(knex, found, over, { order: 'desc', most, atATime });
  return [...found].slice(0, most);
}

/** Adds the events of some occurrences, in their order, until there are enough. */
async function addEvents(
  knex: Knex,
  found: Set<string>,
  occurrences: Knex.QueryBuilder,
  walk: { order: 'asc' | 'desc'; most: number; atATime?: number },
): Promise<void> {
  const { order, most, atATime = occurrencesAtATime } = walk;
  const inOrder = ['ends_at', 'occurrence_id'].map(column => ({
    column,
    order,
  }));
  // Looked up one by one: to join so many, PostgreSQL would read all there are.
  const eventId = knex('event_occurrences')
    .select('event_id')
    .whereRaw('id = read.occurrence_id');
  for (
    let from = 0;
    from < mostOccurrences && found.size < most;
    from += atATime
  ) {
    const read = occurrences.clone().orderBy(inOrder);
    const rows: Array<{ event_id: string }> = await knex
      .select({ event_id: eventId })
      .from(read.limit(atATime).offset(from).as('read'))
      .orderBy(inOrder);
    rows.forEach(row => found.add(row.event_id));
    if (rows.length < atATime) return;
  }
}

/** Events with what a calendar has to be told besides their plans. */
export async function plansOf(
  knex: Knex,
  ids: string[],
): Promise<Array<{ event: EventRow; occurrences: OccurrenceRow[] }>> {
  const query = knex<EventRow>('events').orderBy('id');
  whereOneOf(query, knex, 'id', ids, 'uuid');
  const [events, telling] = await Promise.all([
    query,
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
  const query = knex<EventEntityRow>('event_entities').orderBy([
    'event_id',
    'entity_ref',
  ]);
  whereOneOf(query, knex, 'event_id', ids, 'uuid');
  const rows = await query;
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
  const ofEvents = knex('events')
    .max({ last: 'revised_at', filled: 'filled_until' })
    .count({ rows: '*' })
    .sum({ sequence: 'sequence' });
  whereOneOf(ofEvents, knex, 'id', ids, 'uuid');
  const ofOccurrences = knex('event_occurrences')
    .max({ last: 'revised_at' })
    .count({ rows: 'revised_at' })
    .sum({ sequence: 'sequence' });
  whereOneOf(ofOccurrences, knex, 'event_id', ids, 'uuid');
  const [[events], [occurrences]]: Revised[][] = await Promise.all([
    ofEvents,
    ofOccurrences,
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
