import { searchWords } from '@platform-community/backstage-plugin-community-common';
import type { Client } from 'pg';
import { seeded, zipf } from './random';
import { vocabulary } from './vocabulary';

/** How many there are to draw from; a text is made of one or two. */
export const passages = 60_000;
export const phrases = 20_000;
const words = 20_000;

interface Piece {
  text: string;
  words: string[];
}

/**
 * Pieces that titles and texts are put together from, with their words as the
 * product's own search makes them.
 */
export async function makePieces(client: Client): Promise<void> {
  const random = seeded(4);
  const known = vocabulary(words);
  const draw = (from: number, to: number) =>
    Array.from(
      { length: from + Math.floor(random() * (to - from + 1)) },
      () => known[zipf(known.length, random())],
    ).join(' ');
  const sentence = () => `${capital(draw(5, 13))}.`;

  await keep(client, 'phrases', phrases, () => draw(2, 4));
  await keep(client, 'passages', passages, () =>
    random() < 0.5 ? sentence() : `${sentence()} ${sentence()}`,
  );
}

async function keep(
  client: Client,
  table: string,
  count: number,
  make: () => string,
): Promise<void> {
  await client.query(
    `create unlogged table filling.${table} (n int primary key, text text, words tsvector)`,
  );
  const pieces = Array.from({ length: count }, (): Piece => {
    const text = make();
    return { text, words: searchWords(text) };
  });
  await client.query(
    `insert into filling.${table}
     select n - 1, text, array_to_tsvector(string_to_array(words, ' '))
     from unnest($1::text[], $2::text[]) with ordinality as piece(text, words, n)`,
    [
      pieces.map(piece => piece.text),
      pieces.map(piece => piece.words.join(' ')),
    ],
  );
  await client.query(`analyze filling.${table}`);
}

function capital(text: string): string {
  return text[0].toLocaleUpperCase('en-US') + text.slice(1);
}
