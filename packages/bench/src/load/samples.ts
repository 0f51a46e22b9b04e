import type pg from 'pg';
import { signedIn } from './signIn';

/** What the requests ask for, taken from the data. */
export interface Samples {
  deepPages: Array<{ scope: string; cursor: string }>;
  words: string[];
  titles: string[];
  /** A thread with a thousand replies and more. */
  longThread: string;
  /** Threads to vote for and to reply to, in no order of theirs. */
  threadIds: string[];
}

/** How many titles and words; each request of a scenario has another. */
const various = 40;
const written = 20_000;

/** Reads what to ask for out of the database; the deep pages come from the API. */
export async function takeSamples(
  client: pg.ClientBase,
): Promise<Omit<Samples, 'deepPages'>> {
  const column = async (text: string, values: unknown[] = []) =>
    (await client.query({ text, values, rowMode: 'array' })).rows;

  // The order of a hash of the id is nobody's order, and the same each time.
  const shuffled = 'order by md5(id::text)';
  const titles = await column(
    `select title from threads where deleted_at is null ${shuffled} limit ${various}`,
  );
  const [[longThread]] = await column(
    `select id from threads where deleted_at is null and unlisted is null
     order by abs(reply_count - 1000), id limit 1`,
  );
  // Nobody votes for a thread of their own.
  const threadIds = await column(
    `select id from threads
     where deleted_at is null and unlisted is null and locked_at is null
       and status in ('open', 'planned') and author_ref <> all($1::text[])
     ${shuffled} limit ${written}`,
    [signedIn],
  );
  return {
    words: titles.map(([title], at) => wordsOf(title, at)),
    titles: titles.map(([title]) => title),
    longThread,
    // People take turns with them: nobody is to meet one of them again.
    threadIds: threadIds
      .map(([id]) => id)
      .slice(0, threadIds.length - (threadIds.length % signedIn.length)),
  };
}

/** One word of a title, or two: what people type into a search. */
function wordsOf(title: string, at: number): string {
  const words = title.split(/[^\p{L}\p{N}]+/u).filter(word => word.length > 1);
  const from = at % Math.max(1, words.length - 1);
  return words.slice(from, from + 1 + (at % 2)).join(' ') || title;
}
