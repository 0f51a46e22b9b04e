import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { LoadRequest } from '../load/scenarios';
import type { Target } from '../load/shoot';
import {
  bigSystemRef,
  componentRef,
  personRef,
  systemRefOf,
  world,
} from '../world';

/** How many calendars there are, and how many programs ask at a time. */
const tokens = 2_000;
export const clients = 20;
/** A calendar of half of all that there is, which takes longer. */
const wideTokens = 50;
export const wideClients = 4;

const feedsPerPerson = tokens / world.people;

/** A program that asks for a calendar, and what it has of it already. */
export interface Poll {
  token: string;
  etag: string;
}

/**
 * Writes the addresses of calendars: four for each person, of what they go to,
 * of two components and of a small system.
 *
 * @returns their secrets
 */
export async function fillFeeds(knex: Knex, now: Date): Promise<string[]> {
  return insertFeeds(knex, now, tokens, at => {
    const person = Math.floor(at / feedsPerPerson);
    const small =
      world.inBigSystem + (person % (world.components - world.inBigSystem));
    const scopes = [
      'mine',
      `entity:${componentRef(person)}`,
      `entity:${componentRef(world.components - 1 - person)}`,
      `parts:${systemRefOf(small)}`,
    ];
    return { person, scope: scopes[at % feedsPerPerson] };
  });
}

/** Addresses of the calendar of the system that half the components are part of. */
export async function fillWideFeeds(knex: Knex, now: Date): Promise<string[]> {
  return insertFeeds(knex, now, wideTokens, person => ({
    person,
    scope: `parts:${bigSystemRef}`,
  }));
}

async function insertFeeds(
  knex: Knex,
  now: Date,
  count: number,
  feedOf: (at: number) => { person: number; scope: string },
): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, at) => {
    const { person, scope } = feedOf(at);
    // As long as a real one, and the same in every run.
    const token = sha256(`${scope} ${at}`).toString('base64url');
    return { at, person, scope, token };
  });
  await knex.batchInsert(
    'calendar_feeds',
    rows.map(({ person, scope, token }) => {
      const hash = sha256(token).toString('hex');
      return {
        id: `01930000-0000-7000-8003-${hash.slice(0, 12)}`,
        person_ref: personRef(person),
        scope,
        token_hash: hash,
        created_at: now,
      };
    }),
    500,
  );
  return rows.map(({ token }) => token);
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Fetches each calendar once, as a program does first, and keeps its version. */
export async function subscribe(
  target: Target,
  secrets: string[],
): Promise<Poll[]> {
  const polls: Poll[] = [];
  for (const token of secrets) {
    const path = pathOf(token);
    const response = await fetch(target.url + path);
    const etag = response.headers.get('etag');
    const text = await response.text();
    if (!response.ok || !etag || !text.startsWith('BEGIN:VCALENDAR')) {
      throw new Error(`A calendar was answered with ${response.status}`);
    }
    polls.push({ token, etag });
  }
  return polls;
}

function pathOf(token: string): string {
  return `/calendar/${token}.ics`;
}

/** A program that has the calendar asks whether there is another. */
export function askAgain({ token, etag }: Poll): LoadRequest {
  return {
    method: 'GET',
    path: pathOf(token),
    // Unless told so, `fetch` would not want to hear that nothing has changed.
    headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' },
  };
}

/** A program that asks for all of it. */
export function askForAll({ token }: Poll): LoadRequest {
  return { method: 'GET', path: pathOf(token) };
}
