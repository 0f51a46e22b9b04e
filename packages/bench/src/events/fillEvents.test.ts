import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { fillEvents } from './fillEvents';
import { measuredRef, upcomingOnMeasured } from './plannedEvents';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });
const now = new Date('2026-11-20T10:00:00Z');

async function countOf(query: Knex.QueryBuilder): Promise<number> {
  const [{ count }] = await query.count({ count: '*' });
  return Number(count);
}

describe.each(databases.eachSupportedId())('events in %s', databaseId => {
  it.each([
    [100, 0],
    [2_000, 100],
  ])('of %d, the same come up on the measured entity', async (events, past) => {
    const knex = await databases.init(databaseId);
    const occurrences = await fillEvents(knex, { events, now });
    const onMeasured = () =>
      knex('occurrence_entities').where('entity_ref', measuredRef);

    expect(await countOf(knex('events'))).toBe(events);
    expect(await countOf(knex('event_occurrences'))).toBe(occurrences);
    expect(await countOf(knex('occurrence_entities'))).toBe(occurrences);
    expect(await countOf(onMeasured().where('ends_at', '>', now))).toBe(
      upcomingOnMeasured,
    );
    expect(await countOf(onMeasured().where('ends_at', '<=', now))).toBe(past);
    expect(
      await knex('events')
        .select('title', 'event_occurrences.starts_at')
        .join('event_occurrences', 'events.id', 'event_id')
        .orderBy('events.id')
        .limit(1)
        .then(([first]) => [first.title, new Date(first.starts_at)]),
    ).toEqual(['What is new, number 0', new Date('2026-11-21T07:00:00Z')]);
  });
});
