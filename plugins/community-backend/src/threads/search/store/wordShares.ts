import type { Knex } from 'knex';
import { isPostgres } from '../../../database/dialect';
import { unknownShares, type WordShares } from '../WordShares';

/** They change slowly, as the database looks at a table only now and then. */
const keepMs = { known: 5 * 60_000, unknown: 60_000 };

const known = new WeakMap<Knex.Client, { at: number; shares: WordShares }>();

/**
 * How common words are, from the statistics that PostgreSQL keeps about the
 * table of texts. They tell which way to find something is the cheaper one, and
 * never what is found.
 *
 * @remarks
 * Cost: a read of one row of the catalog in five minutes. Nothing is known on
 * SQLite, nor before PostgreSQL has looked at the table for the first time.
 */
export async function wordShares(knex: Knex): Promise<WordShares> {
  if (!isPostgres(knex)) return unknownShares;
  const before = known.get(knex.client);
  const now = performance.now();
  if (before) {
    const keep = before.shares.texts > 0 ? keepMs.known : keepMs.unknown;
    if (now - before.at < keep) return before.shares;
  }
  const shares = await readShares(knex);
  known.set(knex.client, { at: now, shares });
  return shares;
}

async function readShares(knex: Knex): Promise<WordShares> {
  const { rows } = await knex.raw(`
    select reltuples::float8 as texts, most_common_elems::text::text[] as words,
      most_common_elem_freqs::float8[] as shares
    from pg_stats
    join pg_class on pg_class.oid = 'search_texts'::regclass
    where schemaname = (
        select nspname from pg_namespace where pg_namespace.oid = relnamespace)
      and tablename = 'search_texts' and attname = 'words'`);
  const [row] = rows as Array<{
    texts: number;
    words: string[] | null;
    shares: number[] | null;
  }>;
  if (!row?.words || !row.shares) return unknownShares;
  // Behind the share of each word stand the least and the greatest of them; of
  // what is rarer than the least PostgreSQL itself expects half as much.
  const { words, shares } = row;
  return {
    texts: row.texts,
    common: words.map((word, at) => [word, shares[at]] as const),
    rare: shares[words.length] / 2,
  };
}
